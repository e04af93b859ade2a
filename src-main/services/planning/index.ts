import type { planningOperations } from '../../contract/planning.ts';
import type { Here } from '../writer.ts';
import type { Handlers } from '../handler.ts';
import { decaler } from './decaler.ts';
import { echanger } from './echanger.ts';
import { epingler } from './epingler.ts';
import { imprimerAPrevenir } from './imprimer-a-prevenir.ts';
import { lirePlanning } from './lire-planning.ts';
import { placerEnSeance } from './placer-en-seance.ts';
import { placer } from './placer.ts';
import { proposerReaffectation } from './proposer-reaffectation.ts';
import { reaffecter } from './reaffecter.ts';
import { proposer } from './proposer.ts';
import { remedier } from './remedier.ts';
import { lirePropositions, oublierProposition } from './propositions-gardees.ts';
import { retirer } from './retirer.ts';

export const planningHandlers: Handlers<Here<typeof planningOperations>> = {
  'planning.lire': lirePlanning,
  'planning.placer': placer,
  'planning.placerEnSeance': placerEnSeance,
  'planning.retirer': retirer,
  'planning.epingler': epingler,
  'planning.echanger': echanger,
  'planning.decaler': decaler,
  'planning.proposer': proposer,
  'planning.propositions': lirePropositions,
  'planning.oublierProposition': oublierProposition,
  'planning.remedier': remedier,
  'planning.proposerReaffectation': proposerReaffectation,
  'planning.imprimerAPrevenir': imprimerAPrevenir,
  'planning.reaffecter': reaffecter,
};
