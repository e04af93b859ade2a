import type { papierOperations } from '../../contract/papier.ts';
import type { Handlers } from '../handler.ts';
import { composerFiches } from './composer-fiches.ts';
import { composerDuJour, lirePapierDuJour } from './du-jour.ts';
import { composerEtablissements } from './etablissements.ts';
import { listerFiches } from './fiches.ts';

export const papierHandlers: Handlers<typeof papierOperations> = {
  'papier.duJour': (read, { jour }) => lirePapierDuJour(read, jour),
  'papier.composer': composerDuJour,
  'papier.planningEtablissements': (ctx) => composerEtablissements(ctx),
  'papier.fiches': (read, _input, { aujourdhui }) => listerFiches(read, aujourdhui),
  'papier.composerFiches': composerFiches,
};
