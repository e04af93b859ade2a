import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../support/store.ts';
import { ajouterSalle, nomsDesSalles, openSauvee, sauver } from './campagne-sauvee.ts';

/** `KILLS=100 vitest run tests/backup/killed` for a long trial. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const NOMBRE_D_OR = (1 + Math.sqrt(5)) / 2;
const LONG = 120_000 + KILLS * 30_000;
const CHILD = fileURLToPath(new URL('./app-to-kill.ts', import.meta.url));

let prepared = '';

beforeAll(async () => {
  const t = await openSauvee();
  await ajouterSalle(t, 'Sauvée');
  await sauver(t);
  t.now = new Date(t.now.getTime() + 60_000);
  await ajouterSalle(t, 'Depuis');
  await t.app.close();
  // Closing has made one that holds all of it: the first is what comes back.
  const [first, second] = readdirSync(`${t.dataDir}/sauvegardes`).toSorted();
  if (second) rmSync(`${t.dataDir}/sauvegardes/${second}`);
  expect(first).toMatch(/\.sauvegarde$/);
  prepared = t.dataDir;
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));

/** On a copy of the folder, killed that long after it began; to its end when no time is given. Milliseconds it took. */
async function run(acte: string, killedAfter?: number): Promise<{ readonly dataDir: string; readonly ms: number }> {
  const dataDir = tempFolder();
  cpSync(prepared, dataDir, { recursive: true });
  const child = spawn(process.execPath, [CHILD, dataDir, acte], { stdio: ['ignore', 'pipe', 'inherit'] });
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

/** What is found at the next start: the rooms, the backups, each of them tried. */
async function found(dataDir: string) {
  const t = await openSauvee(dataDir, false);
  const salles = await nomsDesSalles(t);
  const { sauvegardes } = await t.ask('sauvegardes.etat', {});
  for (const { chemin } of sauvegardes) await t.ask('sauvegardes.essayer', { fichier: chemin });
  expect(t.logged).toEqual([]);
  const left = readdirSync(dataDir).filter((name) => name.startsWith('essai-') || name.startsWith('restauration'));
  expect(left).toEqual([]);
  await t.app.close();
  rmSync(dataDir, { recursive: true });
  return { since: salles.includes('Depuis'), saved: salles.includes('Sauvée'), backups: sauvegardes.length };
}

describe.each(['backup', 'restore'])('kill -9 at any moment of a %s', (acte) => {
  it(`leaves data that open, before or after, and only whole backups (${KILLS} times)`, { timeout: LONG }, async () => {
    const whole = await run(acte);
    expect((await found(whole.dataDir)).since).toBe(acte === 'backup');
    const seen = { before: 0, after: 0 };
    for (let rank = 0; rank < KILLS; rank += 1) {
      const { dataDir } = await run(acte, whole.ms * 1.1 * ((rank * NOMBRE_D_OR) % 1));
      const { since, saved, backups } = await found(dataDir);
      expect(saved).toBe(true);
      if (acte === 'backup') expect(since).toBe(true);
      expect(backups).toBeGreaterThanOrEqual(1);
      seen[(acte === 'backup' ? backups > 1 : !since) ? 'after' : 'before'] += 1;
    }
    if (process.env['KILLS']) console.log(acte, seen);
    expect(seen.before + seen.after).toBe(KILLS);
  });
});
