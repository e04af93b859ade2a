import { z } from 'zod';
import { contexteOperations } from './contexte.ts';
import { campagneOperations } from './campagne.ts';
import { organisationOperations } from './organisation.ts';
import { candidatsOperations } from './candidats.ts';
import { echangesOperations } from './echanges.ts';
import { catalogueOperations } from './catalogue.ts';
import { depotOperations } from './depot.ts';
import { donneesOperations } from './donnees.ts';
import { fichiersOperations } from './fichiers.ts';
import { planningOperations } from './planning.ts';
import { convocationsOperations } from './convocations.ts';
import { courrierOperations } from './courrier.ts';
import { entretiensOperations } from './entretiens.ts';
import { modelesOperations } from './modeles.ts';
import { papierOperations } from './papier.ts';
import { paquetsOperations } from './paquets.ts';
import { personnellesOperations } from './personnelles.ts';
import { posteOperations } from './poste.ts';
import { securiteOperations } from './securite.ts';
import { sauvegardesOperations } from './sauvegardes.ts';
import { tableauOperations } from './tableau.ts';
import { registreOperations } from './registre.ts';
import { conservationOperations } from './conservation.ts';
import { journalOperations } from './journal.ts';
import type { OperationEdition, Output, Sent, Vu } from './operation.ts';

z.config(z.locales.fr());

/** The contract: every operation a screen can ask for, by family. */
export const operations = {
  ...contexteOperations,
  ...campagneOperations,
  ...organisationOperations,
  ...candidatsOperations,
  ...echangesOperations,
  ...catalogueOperations,
  ...depotOperations,
  ...donneesOperations,
  ...fichiersOperations,
  ...planningOperations,
  ...convocationsOperations,
  ...courrierOperations,
  ...entretiensOperations,
  ...modelesOperations,
  ...papierOperations,
  ...paquetsOperations,
  ...personnellesOperations,
  ...posteOperations,
  ...securiteOperations,
  ...sauvegardesOperations,
  ...tableauOperations,
  ...journalOperations,
  ...registreOperations,
  ...conservationOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type InputOf<N extends OperationName> = Sent<Operations[N]>;
export type OutputOf<N extends OperationName> = Output<Operations[N]>;
export type EditionName = {
  [N in OperationName]: Operations[N] extends OperationEdition ? N : never;
}[OperationName];
/** What the form of a command that edits was opened on; `never` for any other operation. */
export type VuOf<N extends OperationName> = Vu<Operations[N]>;
