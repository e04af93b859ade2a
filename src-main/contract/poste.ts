import { z } from 'zod';
import { host, query } from './operation.ts';
import { zPaquet } from './paquets.ts';

/**
 * The poste de jury of this workstation: a data file of its own, beside the campaign and never mixed with it. These
 * operations are answered by the application itself, whichever of the two is open.
 */
export const posteOperations = {
  'poste.etat': query(z.object({})).returns<{ readonly present: boolean; readonly ouvert: boolean }>(),
  /** Makes the poste from a packet and opens it. */
  'poste.ouvrir': host(z.object(zPaquet)).returns<{ readonly juryNom: string; readonly entretiens: number }>(),
  /** Back to the campaign of this workstation; the poste stays as it is. */
  'poste.quitter': host(z.object({})).returns<null>(),
  'poste.revenir': host(z.object({})).returns<null>(),
  /** Erases the poste and its folder. `perdre`: even what was never given back. */
  'poste.effacer': host(z.object({ perdre: z.boolean() })).returns<null>(),
} as const;
