import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '../../../src-main/contract/index.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import { SCHEMA } from '../../../src-main/store/schema.ts';
import type { TableName, WriteStore } from '../../../src-main/store/types.ts';
import { openTestApp, ROOT, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { KEY, newId, tempFolder } from '../../support/store.ts';

/** The seven domaines of the sample lists. */
export const SEPT_DOMAINES = [
  'Métiers du bois',
  'Laboratoire',
  'Petite enfance',
  'Hôtellerie-restauration',
  'Esthétique',
  'Mode, vêtement et maroquinerie',
  'Métallerie - Bâtiment - Travaux publics',
];

/** The real application on a campaign that hosts the seven domaines and knows no pupil yet. */
export async function openCampagneVide(options: { now?: string } = {}): Promise<TestApp> {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { accueillis: SEPT_DOMAINES, candidats: 0 });
  return openTestApp({ dataDir, ...options });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** One of the two sample lists: v2 is v1 three weeks later. */
export const exemple = (version: 'v1' | 'v2') => ({
  nomFichier: `liste-${version}.csv`,
  contenu: base64(readFileSync(join(ROOT, `tests/fixtures/liste-academie-${version}.csv`))),
});

/** A list written by a test: a header, then rows. */
export const csv = (...lignes: readonly string[]) => ({
  nomFichier: 'liste.csv',
  contenu: base64(new TextEncoder().encode(lignes.join('\r\n'))),
});

/** Reads a list that must be readable, and compares it. */
export async function lireEtComparer(t: TestApp, fichier: InputOf<'echanges.lire'>) {
  const lecture = await t.ask('echanges.lire', fichier);
  if (lecture.etat !== 'lu') throw new Error(`${fichier.nomFichier}: ${lecture.etat}`);
  const { lectureId } = lecture.rapport;
  const difference = await t.ask('echanges.difference', { lectureId });
  return { rapport: lecture.rapport, difference, choix: { lectureId, empreinte: difference.empreinte } };
}

export async function importer(t: TestApp, fichier: InputOf<'echanges.lire'>) {
  const { choix } = await lireEtComparer(t, fichier);
  return t.ask('echanges.appliquer', choix);
}

const ouvrir = (dataDir: string) =>
  openStore({ path: join(dataDir, 'campagne.db'), key: KEY, clock: () => new Date('2027-03-20T08:00:00'), newId });

/** Everything the campaign holds, row by row, but the journal. The application must be closed. */
export async function toutesLesTables(dataDir: string): Promise<Record<string, unknown>> {
  const store = await ouvrir(dataDir);
  const tables: Record<string, unknown> = {};
  for (const table of Object.keys(SCHEMA) as TableName[]) {
    const rows = await store.read((read) => read.all(table));
    tables[table] = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
  await store.close();
  return tables;
}

/** What the host does between two lists, written straight into the store. The application must be closed. */
export async function ecrire(dataDir: string, task: (tx: WriteStore) => Promise<void>): Promise<void> {
  const store = await ouvrir(dataDir);
  await store.write('essai', task);
  await store.close();
}
