import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Of the workstation, beside its data: the second place of the backups, and why the last one was not made. */
const zSettings = z.object({
  second: z.object({ dossier: z.string().max(1000), vuLe: z.iso.datetime() }).nullable(),
  echec: z.string().max(2000).nullable(),
});

export type Settings = z.infer<typeof zSettings>;

export async function readSettings(path: string): Promise<Settings> {
  try {
    return zSettings.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // No setting, or a damaged one: the user names the place again, and the next backup tells how it went.
    return { second: null, echec: null };
  }
}
