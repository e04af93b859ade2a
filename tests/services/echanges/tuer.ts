import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { tempFolder } from '../../support/store.ts';
import { toutesLesTables } from './campagne-vide.ts';

const ENFANT = fileURLToPath(new URL('./app-a-tuer.ts', import.meta.url));

/** What is left in a data folder once the application was opened and closed again. */
export interface Reste {
  readonly tables: Readonly<Record<string, unknown>>;
  readonly fichiers: readonly string[];
}

/** Opening checks the integrity of the file: a damaged one throws. */
export async function rouvrir(dataDir: string): Promise<Reste> {
  const tables = await toutesLesTables(dataDir);
  return { tables, fichiers: readdirSync(dataDir).toSorted() };
}

/** Each table by the number of its rows: what two runs that invent their identifiers have in common. */
export const effectifs = ({ tables }: Reste): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, (rows as unknown[]).length]));

async function lancer(dataDir: string, acte: string): Promise<{ enfant: ChildProcess; mot: () => Promise<string> }> {
  const enfant = spawn(process.execPath, [ENFANT, dataDir, acte], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lignes = createInterface({ input: enfant.stdout })[Symbol.asyncIterator]();
  const mot = async (): Promise<string> => String((await lignes.next()).value);
  if ((await mot()) !== 'prêt') throw new Error('The child ended before it was ready');
  return { enfant, mot };
}

/** On a copy of a prepared folder, to its end: how long the act takes, milliseconds, and what it leaves. */
export async function laisserFaire(prepare: string, acte: string): Promise<{ readonly ms: number; reste: Reste }> {
  const dataDir = copier(prepare);
  const { enfant, mot } = await lancer(dataDir, acte);
  const depart = performance.now();
  if ((await mot()) !== 'fini') throw new Error('The child did not finish');
  const ms = performance.now() - depart;
  await once(enfant, 'exit');
  const reste = await rouvrir(dataDir);
  rmSync(dataDir, { recursive: true });
  return { ms, reste };
}

/** The same, killed that long after it began. */
export async function tuer(prepare: string, acte: string, apresMs: number): Promise<Reste> {
  const dataDir = copier(prepare);
  const { enfant } = await lancer(dataDir, acte);
  const fin = once(enfant, 'exit');
  await setTimeout(apresMs);
  enfant.kill('SIGKILL');
  await fin;
  const reste = await rouvrir(dataDir);
  rmSync(dataDir, { recursive: true });
  return reste;
}

function copier(prepare: string): string {
  const dataDir = tempFolder();
  cpSync(prepare, dataDir, { recursive: true });
  return dataDir;
}
