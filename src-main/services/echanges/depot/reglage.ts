import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writePrivateFile } from '../../../keys/write-private-file.ts';

/** The folder, and what of it was already read, put aside or there before: file name → size and instant of change. */
const zReglage = z.object({
  dossier: z.string().max(1000).nullable(),
  vus: z.record(z.string().max(255), z.string().max(100)),
});

export type Reglage = z.infer<typeof zReglage>;

export const SANS_DOSSIER: Reglage = { dossier: null, vus: {} };

/** A missing or damaged setting is no setting: nothing of the campaign depends on it. */
export async function lireReglage(path: string): Promise<Reglage> {
  try {
    return zReglage.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // No setting: the user names the folder again.
    return SANS_DOSSIER;
  }
}

/** Written whole or not at all, for its owner alone. */
export const ecrireReglage = (path: string, reglage: unknown): Promise<void> =>
  writePrivateFile(path, JSON.stringify(reglage));
