import fc from 'fast-check';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Refus } from '../../../src-main/contract/refus.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import { SCHEMA } from '../../../src-main/store/schema.ts';
import type { TableName } from '../../../src-main/store/types.ts';
import type { TestApp } from '../../support/app.ts';
import { makeListe } from '../../support/make-liste.ts';
import { KEY, newId } from '../../support/store.ts';
import { importer, openCampagneVide } from './campagne-vide.ts';
import { annuler } from '../../support/journal.ts';

/** A dozen rows: any of their bytes may be damaged, lost, or said twice. */
const LISTE = makeListe({ eleves: 6, seed: 3 });

const degats = fc
  .array(
    fc.record({
      position: fc.nat(LISTE.length - 1),
      perdus: fc.nat(40),
      ecrits: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.constantFrom(';', '"', '\n', '01/13/2012', '=1+1', 'Ã©', '\0').map((texte) => Buffer.from(texte)),
      ),
    }),
    { maxLength: 6 },
  )
  .map((liste) =>
    liste.reduce<Buffer>(
      (octets, { position, perdus, ecrits }) =>
        Buffer.concat([octets.subarray(0, position), ecrits, octets.subarray(position + perdus)]),
      Buffer.from(LISTE),
    ),
  );

const fichier = fc.oneof(
  { weight: 4, arbitrary: degats },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }).map((octets) => Buffer.from(octets)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 500 }).map((texte) => Buffer.from(texte)) },
);

/** What an import of that file answers, each question answered as proposed; null when it cannot be taken in. */
async function tenter(t: TestApp, octets: Buffer): Promise<string | null> {
  const demande = { nomFichier: 'liste.csv', contenu: octets.toString('base64') };
  let lecture = await t.ask('echanges.lire', demande);
  if (lecture.etat === 'à préciser') {
    const { feuille, ...choix } = lecture.precisions.proposition;
    lecture = await t.ask('echanges.lire', { ...demande, ...choix, ...(feuille !== null && { feuille }) });
  }
  if (lecture.etat !== 'lu') return null;
  const { lectureId } = lecture.rapport;
  const { empreinte } = await t.ask('echanges.difference', { lectureId });
  try {
    return (await t.ask('echanges.appliquer', { lectureId, empreinte })).importId;
  } catch (refus) {
    if (refus instanceof Refus && refus.code === 'rien à importer') return null;
    throw refus;
  }
}

it(
  'exchanges.md §1.9: whatever the file, nothing fails, nothing is written by halves, and undo brings all back',
  { timeout: 120_000 },
  async () => {
    const t = await openCampagneVide();
    await importer(t, { nomFichier: 'liste.csv', contenu: Buffer.from(LISTE).toString('base64') });
    const store = await openStore({ path: join(t.dataDir, 'campagne.db'), key: KEY, clock: () => t.now, newId });
    const tables = () =>
      store.read(async (read) => {
        const dump: Record<string, unknown> = {};
        // The line of an import outlives its undoing.
        for (const table of (Object.keys(SCHEMA) as TableName[]).filter((name) => name !== 'importation'))
          dump[table] = (await read.all(table)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
        return dump;
      });
    const avant = await tables();
    let pris = 0;
    await fc.assert(
      fc.asyncProperty(fichier, async (octets) => {
        const importId = await tenter(t, octets);
        if (importId !== null) {
          pris += 1;
          expect((await tables())['marquageImport']).toContainEqual({ id: importId });
          await annuler(t);
        }
        expect(await tables()).toEqual(avant);
        expect(t.logged).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // Enough of them are readable for the undoing to be tried.
    expect(pris).toBeGreaterThan(2);
    await store.close();
    await t.app.close();
  },
);
