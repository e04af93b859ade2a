import { z } from 'zod';
import { task } from './operation.ts';

/** What a window shows: the campaign of the lycée, or the invented one that lets one try everything. */
export type Donnees = 'campagne' | 'exemple';

export const donneesOperations = {
  /** The user has read how many writes were missing when the data were opened. */
  'donnees.manqueLu': task(z.object({})).returns<null>(),
  /** Shows the other data from now on; the page then has to be read again. What was shown stays as it was. */
  'donnees.changer': task(z.object({ vers: z.enum(['campagne', 'exemple']) })).returns<null>(),
} as const;
