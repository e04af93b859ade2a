import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DRAFT_SUFFIX } from '../../src-main/keys/write-private-file.ts';
import { openTestApp } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { clairDe, NOM, peupler, SIENS } from '../support/eleve-partout.ts';
import { tempFolder } from '../support/store.ts';

async function openPeuplee() {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 5 });
  const id = await peupler(dataDir);
  const t = await openTestApp({ dataDir, keyFiles: ['cles.json'] });
  return { t, id, dataDir };
}

it('hands over the same on paper and as JSON, and erases to the last byte', async () => {
  const { t, id, dataDir } = await openPeuplee();
  await t.ask('sauvegardes.faire', {});
  const json = await t.ask('personnelles.composer', { candidatId: id, format: 'json' });
  const lu = Buffer.from(json?.contenu ?? '', 'base64').toString();
  for (const mot of SIENS) expect(lu).toContain(mot);
  const pdf = await t.ask('personnelles.composer', { candidatId: id, format: 'pdf' });
  expect(
    Buffer.from(pdf?.contenu ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const avant = await clairDe(dataDir);
  expect(avant.octets.includes(SIENS[1])).toBe(true);
  expect(avant.tables).toContain(id);

  await expect(t.ask('personnelles.effacer', { candidatId: id, nom: 'Autre' })).rejects.toThrow('rien n’a été effacé');
  t.now = new Date(t.now.getTime() + 60_000);
  await t.ask('personnelles.effacer', { candidatId: id, nom: `ysaline ${NOM.toLowerCase()}` });

  const apres = await clairDe(dataDir);
  for (const mot of [...SIENS, 'ANCIENNOM', id]) {
    expect(apres.tables.includes(mot), mot).toBe(false);
    expect(apres.octets.includes(mot), mot).toBe(false);
  }
  expect((await t.ask('candidats.lister', {})).length).toBe(5);

  const { annulable, actes } = await t.ask('journal.etat', { limite: 50 });
  expect(annulable).toBeNull();
  await expect(t.ask('journal.annuler', { acte: actes[0]?.id ?? '', franchir: [] })).rejects.toThrow('ne s’annule pas');
  await t.ask('salles.enregistrer', { id: null, nom: 'Depuis', pmr: false });
  expect((await t.ask('journal.etat', { limite: 1 })).annulable).not.toBeNull();

  const vus = await t.ask('personnelles.effacements', {});
  expect(vus.effacements).toMatchObject([{ faitLe: t.now.toISOString() }]);
  expect(vus.effacements[0]?.lignes).toBeGreaterThan(2);
  expect(vus.sauvegardes).toHaveLength(1);
  const examen = await t.ask('sauvegardes.examiner', { fichier: vus.sauvegardes[0]?.chemin ?? '' });
  expect(examen.ecarts[0]).toContain('contient encore un élève effacé le');
  expect(await t.ask('personnelles.purger', {})).toEqual({ nombre: 1, horsDAtteinte: null });
  expect((await t.ask('personnelles.effacements', {})).sauvegardes).toEqual([]);
  expect(t.logged).toEqual([]);
  await t.app.close();
});

it('safety.md §2: leaves the names of the acts that are not his, though they hold the letters of his', async () => {
  const { t, id } = await openPeuplee();
  await t.ask('salles.enregistrer', { id: null, nom: `${NOM}S`, pmr: false });
  const premier = (await t.ask('candidats.lister', {})).find((un) => un.id !== id);
  await t.ask('personnelles.effacer', { candidatId: premier?.id ?? '', nom: `${premier?.nom} ${premier?.prenom}` });
  await t.ask('personnelles.effacer', { candidatId: id, nom: `Ysaline ${NOM}` });
  const noms = (await t.ask('journal.etat', { limite: 50 })).actes.map(({ libelle }) => libelle);
  expect(noms.filter((nom) => nom.includes(`${NOM}S`))).toHaveLength(1);
  expect(noms.filter((nom) => nom.includes('Ysaline'))).toEqual([]);
  await t.app.close();
});

it('removes no backup of anybody else from the second place, and all of its own', async () => {
  const { t, id } = await openPeuplee();
  const [place, autreDir] = [tempFolder(), tempFolder()];
  await seedCampagne(autreDir, { candidats: 2 });
  const autre = await openTestApp({ dataDir: autreDir, keyFiles: ['cles.json'], now: '2027-01-04T08:00:00' });
  await autre.ask('sauvegardes.placer', { dossier: place });
  await autre.app.close();
  const [etrangere = ''] = readdirSync(place);
  writeFileSync(join(place, 'passpro-2025.sauvegarde'), 'of a version to come');

  await t.ask('sauvegardes.placer', { dossier: place });
  const { derniere, sauvegardes } = await t.ask('sauvegardes.etat', {});
  expect(sauvegardes.map(({ nom }) => nom)).toEqual([derniere?.nom]);
  // The stick was pulled out while the file was written.
  copyFileSync(derniere?.chemin ?? '', join(place, `passpro-coupee.sauvegarde${DRAFT_SUFFIX}`));
  t.now = new Date(t.now.getTime() + 90 * 86_400_000);
  await t.ask('personnelles.effacer', { candidatId: id, nom: `Ysaline ${NOM}` });
  expect((await t.ask('personnelles.effacements', {})).sauvegardes).toHaveLength(1);
  await t.ask('personnelles.purger', {});
  // One was made by itself after the erasure.
  const restees = readdirSync(place).filter((nom) => !nom.includes('2027-06-06'));
  expect(restees.toSorted()).toEqual(['passpro-2025.sauvegarde', etrangere].toSorted());
  t.now = new Date(t.now.getTime() + 90 * 86_400_000);
  await t.ask('sauvegardes.faire', {});
  expect(readdirSync(place)).toContain(etrangere);
  expect(t.logged).toEqual([]);
  await t.app.close();
});
