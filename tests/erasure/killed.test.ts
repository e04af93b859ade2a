import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { filesHolding, fill, NOM, openErasable, PERSONNES } from './campaign-to-erase.ts';

/** `KILLS=100 vitest run tests/erasure/killed` for a long trial. */
const KILLS = Number(process.env['KILLS'] ?? 3);
/** Multiples of it, less their whole part, are spread evenly however many there are. */
const GOLDEN = (1 + Math.sqrt(5)) / 2;
const CHILD = fileURLToPath(new URL('./erase-and-die.ts', import.meta.url));

/** From the start or, there are more steps, from the decision. */
interface Kill {
  readonly decided: boolean;
  readonly after: number;
}

async function decision(dataDir: string): Promise<number> {
  while (!existsSync(join(dataDir, 'effacement.json'))) await setTimeout(1);
  return performance.now();
}

/** Killed at that moment; to its end when none is given. Milliseconds that both parts took. */
async function erase(dataDir: string, kill?: Kill) {
  const child = spawn(process.execPath, [CHILD, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const words = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await words.next()).value !== 'prêt') throw new Error('The child ended before it was ready');
  const start = performance.now();
  const decided = kill?.decided === false ? start : await decision(dataDir);
  if (kill) {
    await setTimeout(kill.after);
    child.kill('SIGKILL');
  } else await words.next();
  const end = performance.now();
  await ended;
  return { before: decided - start, after: end - decided };
}

/** How every file that is more than a mark begins: of a data file, its salt. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const bytes = entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)) : Buffer.alloc(0);
    return bytes.length > 64 ? [bytes.subarray(0, 64).toString('hex')] : [];
  });

/** What the next start finds: the whole campaign, or none of it. */
async function found(dataDir: string, second: string, former: ReadonlySet<string>): Promise<'before' | 'after'> {
  const decided = existsSync(join(dataDir, 'effacement.json'));
  const { app, ask, logged } = await openErasable(dataDir);
  const { campagne } = await ask('contexte.lire', {});
  expect(logged.filter((line) => !line.startsWith('A copy made before a migration'))).toEqual([]);
  if (!decided) {
    expect(campagne?.nom).toBe(NOM);
    expect((await ask('tableau.lire', {})).candidats).toBe(12);
  } else {
    expect(campagne).toBeNull();
    expect((await ask('conservation.certificat', {}))?.comptes.eleves).toBe(12);
    expect(filesHolding(dataDir, PERSONNES)).toEqual([]);
    expect(readdirSync(second)).toEqual(['passpro-autre.sauvegarde']);
    expect(readdirSync(dataDir).filter((name) => /^(technique|depot|essai-|poste)/.test(name))).toEqual([]);
    // New data that were cut at their first start may stand there, copied: none of the former is left.
    const backups = join(dataDir, 'sauvegardes');
    const left = existsSync(backups) ? readdirSync(backups) : [];
    expect(left.filter((name) => name.endsWith('.sauvegarde'))).toEqual([]);
    expect(filesOf(dataDir).filter((file) => former.has(file))).toEqual([]);
  }
  await app.close();
  return decided ? 'after' : 'before';
}

it(
  `kill -9 at any moment of an erasure leaves the campaign whole or nothing of it (${KILLS} times)`,
  { timeout: 120_000 + KILLS * 30_000 },
  async () => {
    const root = await tempFolder();
    const [prepared, kept] = [join(root, 'prepared'), join(root, 'second')];
    const folders = async (rank: number) => {
      const [dataDir, second] = [join(root, `data-${rank}`), join(root, 'place')];
      await rm(second, { recursive: true, force: true });
      cpSync(kept, second, { recursive: true });
      cpSync(prepared, dataDir, { recursive: true });
      return { dataDir, second };
    };
    for (const folder of [prepared, join(root, 'place')]) mkdirSync(folder);
    await fill(prepared, join(root, 'place'));
    cpSync(join(root, 'place'), kept, { recursive: true });

    const former = new Set(filesOf(prepared));
    const whole = await folders(-1);
    const ms = await erase(whole.dataDir);
    expect(await found(whole.dataDir, whole.second, former)).toBe('after');
    const seen = { before: 0, after: 0 };
    for (let rank = 0; rank < KILLS; rank += 1) {
      const { dataDir, second } = await folders(rank);
      const decided = rank % 3 > 0;
      await erase(dataDir, { decided, after: (decided ? ms.after : ms.before) * ((rank * GOLDEN) % 1) });
      seen[await found(dataDir, second, former)] += 1;
      await rm(dataDir, { recursive: true });
    }
    if (process.env['KILLS']) console.log(seen, ms);
    expect(seen.before + seen.after).toBe(KILLS);
  },
);
