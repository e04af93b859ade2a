import { z } from 'zod';
import { NATURES_OPERATION, type OperationLue } from '../domain/journal/registre.ts';
import { zJour, zTexte } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { host } from './operation.ts';

/** Everything that is null is not asked for; `compte`: a name, empty for the workstation without an account. */
const zFiltre = z.object({
  du: zJour.nullable(),
  au: zJour.nullable(),
  compte: zTexte.nullable(),
  nature: z.enum(NATURES_OPERATION).nullable(),
  texte: zTexte,
});
export type FiltreRegistre = z.output<typeof zFiltre>;

export interface RegistreVu {
  /** The newest first, no more than a screen can show; `total` says how many there are. */
  readonly operations: readonly OperationLue[];
  readonly total: number;
  /** Whoever stands in it, in the alphabet's order. */
  readonly comptes: readonly string[];
}

/** safety.md §2: the journal des opérations, which nobody writes but the application. */
export const registreOperations = {
  'registre.lire': host(zFiltre).returns<RegistreVu>(),
  'registre.exporter': host(zFiltre.extend({ format: z.enum(['csv', 'xlsx']) })).returns<Fichier>(),
} as const;
