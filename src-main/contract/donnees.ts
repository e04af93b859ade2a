import { z } from 'zod';
import { host, query } from './operation.ts';

/** What a window shows: the campaign of the lycée, or the invented one that lets one try everything. */
export type Donnees = 'campagne' | 'exemple';

/** What a page knows of the application before anything else. */
export interface DonneesMontrees {
  /** The same for one data file, whatever it holds; the page names it in each of its calls. */
  readonly id: string;
  /** ISO instant. */
  readonly maintenant: string;
  /** Names of the operations that write: they can be sent again, and are done once. */
  readonly commandes: readonly string[];
}

export const donneesOperations = {
  /** The first call of a page, and the only one that names no data. */
  'donnees.lire': query(z.object({})).returns<DonneesMontrees>(),
  /** The user has read how many writes were missing when the data were opened. */
  'donnees.manqueLu': host(z.object({})).returns<null>(),
  /** Shows the other data from now on; the page then has to be read again. What was shown stays as it was. */
  'donnees.changer': host(z.object({ vers: z.enum(['campagne', 'exemple']) })).returns<null>(),
} as const;
