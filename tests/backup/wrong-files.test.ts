import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refus } from '../../src-main/contract/refus.ts';
import { pack, unpack } from '../../src-main/backup/container.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { ecrire } from '../services/echanges/campagne-vide.ts';
import { ETABLISSEMENT, seedCampagne } from '../support/campagne-essai.ts';
import { tempFolder } from '../support/store.ts';
import { openSauvee, sauver } from './campagne-sauvee.ts';

/** `OFFSETS=200 vitest run tests/backup/wrong-files` for a long trial. */
const OFFSETS = Number(process.env['OFFSETS'] ?? 6);
const NOMBRE_D_OR = (1 + Math.sqrt(5)) / 2;
const spread = (rank: number, size: number): number => Math.floor(((rank * NOMBRE_D_OR) % 1) * size);
const LONG = 60_000 + OFFSETS * 4000;

let t: TestApp;
let sound: Buffer;
let trials = '';

beforeAll(async () => {
  t = await openSauvee();
  sound = readFileSync(await sauver(t));
  trials = tempFolder();
});

afterAll(async () => {
  await t.app.close();
  rmSync(t.dataDir, { recursive: true });
  rmSync(trials, { recursive: true });
});

const data = (): Buffer => readFileSync(join(t.dataDir, 'campagne.db'));

/** What the user is told of a file offered for restoration; nothing may have changed. */
async function told(bytes: Uint8Array): Promise<string> {
  const fichier = join(trials, 'offert.sauvegarde');
  writeFileSync(fichier, bytes);
  const [before, names] = [data(), readdirSync(t.dataDir).toSorted()];
  const sentence = await t.ask('sauvegardes.restaurer', { fichier }).then(
    () => 'restored',
    (error: unknown) => {
      if (!(error instanceof Refus)) throw error;
      return error.message;
    },
  );
  if (sentence === 'restored') return sentence;
  expect(data().equals(before)).toBe(true);
  expect(readdirSync(t.dataDir).toSorted()).toEqual(names);
  expect(t.logged).toEqual([]);
  return sentence;
}

describe('a wrong file offered for restoration is a sentence, and nothing has changed', { timeout: 60_000 }, () => {
  it('empty', async () => {
    expect(await told(new Uint8Array())).toMatch(/vide.*Rien n’a été modifié/);
  });

  it('another zip', async () => {
    expect(await told(zipSync({ 'lettre.pdf': new Uint8Array(5000) }))).toMatch(/n’est pas une sauvegarde/);
  });

  it('what is no zip', async () => {
    expect(await told(Buffer.from('Nom;Prénom\r\nDURAND;Léa\r\n'))).toMatch(/n’est pas une sauvegarde/);
  });

  it('a folder, and a file that is not there', async () => {
    mkdirSync(join(trials, 'dossier.sauvegarde'));
    for (const nom of ['dossier.sauvegarde', 'absente.sauvegarde'])
      await expect(t.ask('sauvegardes.restaurer', { fichier: join(trials, nom) })).rejects.toThrow(
        /plus de sauvegarde/,
      );
  });

  it('of a later version', async () => {
    const { manifeste, files } = unpack(sound);
    expect(await told(pack({ ...manifeste, version: 2 } as never, files))).toMatch(/version plus récente/);
  });

  it('whose sums are right and data are not ours', async () => {
    const { manifeste, files } = unpack(sound);
    expect(await told(pack(manifeste, { ...files, 'campagne.db': Buffer.alloc(8192, 7) }))).toMatch(/autre clé/);
    expect(await told(pack({ ...manifeste, ecritures: 0 }, files))).toMatch(/abîmée/);
    expect(await told(pack(manifeste, { 'cles.json': Buffer.from('{}') }))).toMatch(
      /n’a pas pu être lue|autre clé|abîmée/,
    );
  });

  it('of another lycée', async () => {
    const dataDir = tempFolder();
    await seedCampagne(dataDir, { candidats: 0 });
    await ecrire(dataDir, (tx) =>
      tx.update('etablissement', [{ id: ETABLISSEMENT.id, uai: '0750001A', nom: 'Lycée Ailleurs' }]),
    );
    const other = await openTestApp({ dataDir, keyFiles: [] });
    const bytes = readFileSync(await sauver(other));
    await other.app.close();
    expect(await told(bytes)).toMatch(/celle d’un autre lycée \(Lycée Ailleurs, 0750001A\)/);
  });

  it(`cut anywhere (${OFFSETS} places)`, { timeout: LONG }, async () => {
    for (let rank = 1; rank <= OFFSETS; rank += 1)
      expect(await told(sound.subarray(0, spread(rank, sound.length)))).toMatch(/Rien n’a été modifié/);
  });

  it(`with one byte changed (${OFFSETS} places), or whole all the same`, { timeout: LONG }, async () => {
    const seen = { told: 0, restored: 0 };
    for (let rank = 1; rank <= OFFSETS; rank += 1) {
      const bytes = Buffer.from(sound);
      const at = spread(rank, bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (rank % 8));
      const sentence = await told(bytes);
      if (sentence !== 'restored') expect(sentence).toMatch(/Rien n’a été modifié/);
      seen[sentence === 'restored' ? 'restored' : 'told'] += 1;
      expect((await t.ask('candidats.lister', {})).length).toBe(12);
    }
    if (process.env['OFFSETS']) console.log('flipped', seen);
  });
});
