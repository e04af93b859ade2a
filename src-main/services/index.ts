import type { depotOperations } from '../contract/depot.ts';
import type { donneesOperations } from '../contract/donnees.ts';
import type { Operations } from '../contract/index.ts';
import type { journalOperations } from '../contract/journal.ts';
import type { personnellesOperations } from '../contract/personnelles.ts';
import type { posteOperations } from '../contract/poste.ts';
import type { conservationOperations } from '../contract/conservation.ts';
import type { registreOperations } from '../contract/registre.ts';
import type { securiteOperations } from '../contract/securite.ts';
import type { sauvegardesOperations } from '../contract/sauvegardes.ts';
import { campagneHandlers } from './campagne/index.ts';
import { organisationHandlers } from './organisation/index.ts';
import { candidatsHandlers } from './candidats/index.ts';
import { catalogueHandlers } from './catalogue/index.ts';
import { echangesHandlers } from './echanges/index.ts';
import { fichiersHandlers } from './fichiers/index.ts';
import { planningHandlers } from './planning/index.ts';
import { convocationsHandlers } from './convocations/index.ts';
import { courrierHandlers } from './courrier/index.ts';
import { entretiensHandlers } from './entretiens/index.ts';
import { modelesHandlers } from './modeles/index.ts';
import { papierHandlers } from './papier/index.ts';
import { paquetsHandlers } from './paquets/index.ts';
import { tableauHandlers } from './tableau/index.ts';
import { contexteHandlers } from './contexte.ts';
import type { Here } from './writer.ts';
import type { Handlers } from './handler.ts';

/**
 * Every use case of the main thread; those of the journal, of the folders and of the backups come from the composition root, which
 * holds them.
 */
export const handlers: Omit<
  Handlers<Here<Operations>>,
  | keyof typeof journalOperations
  | keyof typeof depotOperations
  | keyof typeof donneesOperations
  | keyof typeof personnellesOperations
  | keyof typeof posteOperations
  | keyof typeof securiteOperations
  | keyof typeof registreOperations
  | keyof typeof sauvegardesOperations
  | keyof typeof conservationOperations
> = {
  ...contexteHandlers,
  ...campagneHandlers,
  ...organisationHandlers,
  ...candidatsHandlers,
  ...catalogueHandlers,
  ...echangesHandlers,
  ...fichiersHandlers,
  ...planningHandlers,
  ...convocationsHandlers,
  ...courrierHandlers,
  ...entretiensHandlers,
  ...modelesHandlers,
  ...papierHandlers,
  ...paquetsHandlers,
  ...tableauHandlers,
};
