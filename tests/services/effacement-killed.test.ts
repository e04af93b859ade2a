import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openTestApp } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { clairDe, peupler, SIENS } from '../support/eleve-partout.ts';
import { tempFolder } from '../support/store.ts';

/** `KILLS=100 vitest run tests/services/effacement-killed` for a long trial. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const NOMBRE_D_OR = (1 + Math.sqrt(5)) / 2;
const CHILD = fileURLToPath(new URL('./erase-and-die.ts', import.meta.url));

/** On a copy of the folder, killed that long after it began; to its end when no time is given. Milliseconds it took. */
async function run(prepared: string, id: string, killedAfter?: number) {
  const dataDir = tempFolder();
  cpSync(prepared, dataDir, { recursive: true });
  const child = spawn(process.execPath, [CHILD, dataDir, id], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const words = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await words.next()).value !== 'prêt') throw new Error('The child ended before it was ready');
  const start = performance.now();
  if (killedAfter === undefined) await words.next();
  else {
    await setTimeout(killedAfter);
    child.kill('SIGKILL');
  }
  const ms = performance.now() - start;
  await ended;
  return { dataDir, ms };
}

/** At the next start: whole with him, or without a byte of him. */
async function found(dataDir: string, id: string): Promise<'with' | 'without'> {
  const t = await openTestApp({ dataDir });
  const there = (await t.ask('candidats.lister', {})).some((un) => un.id === id);
  const { effacements } = await t.ask('personnelles.effacements', {});
  expect(effacements).toHaveLength(there ? 0 : 1);
  if (there) {
    const { sections } = await t.ask('personnelles.lire', { candidatId: id });
    const dit = JSON.stringify(sections);
    for (const mot of SIENS) expect(dit).toContain(mot);
  }
  expect(t.logged).toEqual([]);
  await t.app.close();
  const { tables, octets } = await clairDe(dataDir);
  for (const mot of [...SIENS, id]) {
    expect(tables.includes(mot), mot).toBe(there);
    if (!there) expect(octets.includes(mot), mot).toBe(false);
  }
  rmSync(dataDir, { recursive: true });
  return there ? 'with' : 'without';
}

it(
  `kill -9 at any moment of an erasure leaves him whole, or nothing of him (${KILLS} times)`,
  { timeout: 120_000 + KILLS * 30_000 },
  async () => {
    const prepared = tempFolder();
    await seedCampagne(prepared, { candidats: 5 });
    const id = await peupler(prepared);
    const whole = await run(prepared, id);
    expect(await found(whole.dataDir, id)).toBe('without');
    const seen = { with: 0, without: 0 };
    for (let rank = 0; rank < KILLS; rank += 1) {
      const { dataDir } = await run(prepared, id, whole.ms * 1.1 * ((rank * NOMBRE_D_OR) % 1));
      seen[await found(dataDir, id)] += 1;
    }
    if (process.env['KILLS']) console.log(seen);
    expect(seen.with + seen.without).toBe(KILLS);
    rmSync(prepared, { recursive: true });
  },
);
