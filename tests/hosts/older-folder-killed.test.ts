import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CONTENTS, copyOlderFolder, openFolder, POSTE, readTables } from '../support/older-folder.ts';
import { folderKey } from '../support/folder-key.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** `KILLS=100 vitest run tests/hosts/older-folder-killed` for a long trial. */
const KILLS = Number(process.env['KILLS'] ?? 3);
/** Multiples of it, less their whole part, are spread evenly however many there are. */
const GOLDEN = (1 + Math.sqrt(5)) / 2;

const CHILD = fileURLToPath(new URL('./open-and-die.ts', import.meta.url));

/** Opens a copy of the folder in a process of its own, killed so long after it began; how long it lived, milliseconds. */
async function openIn(folder: string, killAfter?: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = once(child, 'exit');
  await once(child.stdout, 'data');
  const start = performance.now();
  if (killAfter !== undefined) {
    await setTimeout(killAfter);
    child.kill('SIGKILL');
  }
  await end;
  return performance.now() - start;
}

it(
  `kill -9 at any moment of the take-over leaves data and a key that open (${KILLS} times)`,
  { timeout: 60_000 + KILLS * 10_000 },
  async () => {
    let span = await openIn(copyOlderFolder(await tempFolder(), 'passpro.cle'));
    const kept = { before: 0, after: 0 };
    for (let trial = 0; trial < KILLS; trial += 1) {
      const folder = copyOlderFolder(await tempFolder(), 'passpro.cle');
      await openIn(folder, span * ((trial * GOLDEN) % 1));
      const taken = existsSync(join(folder, 'cles.json'));
      kept[taken ? 'after' : 'before'] += 1;
      // A busy machine is slower than the trial: the moments stretch and shrink around the take-over.
      span *= taken ? 0.95 : 1.05;
      await (await openFolder(folder)).close();
      const key = await folderKey(folder);
      expect(readFileSync(join(folder, 'passpro.cle'), 'utf8')).toContain('"former":null');
      expect(await readTables(folder, key, CONTENTS.campagne)).toMatchObject(CONTENTS.campagne);
      expect(await readTables(join(folder, POSTE), key, CONTENTS.poste)).toMatchObject(CONTENTS.poste);
    }
    if (process.env['KILLS']) console.log(JSON.stringify(kept));
  },
);
