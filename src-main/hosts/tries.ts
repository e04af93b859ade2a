import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Essais, secondesAAttendre } from '../domain/acces/attente.ts';
import { writePrivateFile } from '../keys/write-private-file.ts';
import { HOST_FILES } from './data-present.ts';

const zTries = z.object({ rates: z.int().min(0), dernier: z.iso.datetime() });

/** Wrong passwords in a row, kept beside the data: starting again forgets none of them. */
export function triesIn(folder: string, clock: () => Date) {
  const path = join(folder, HOST_FILES.tries);
  const read = async (): Promise<Essais | null> => {
    try {
      return zTries.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      // None, or not ours: nothing is held against anybody.
      return null;
    }
  };
  return {
    missed: async (): Promise<number> => (await read())?.rates ?? 0,
    seconds: async (): Promise<number> => secondesAAttendre(await read(), clock()),
    /** Before a proof is looked at: a process that is killed meanwhile has tried too. */
    count: async (): Promise<void> =>
      writePrivateFile(
        path,
        JSON.stringify({ rates: ((await read())?.rates ?? 0) + 1, dernier: clock().toISOString() } satisfies Essais),
      ),
    forget: (): Promise<void> => rm(path, { force: true }),
  };
}
