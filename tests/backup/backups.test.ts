import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { tempFolder } from '../support/store.ts';
import { exemple, importer, SEPT_DOMAINES } from '../services/echanges/campagne-vide.ts';
import { ajouterSalle, dossierDe, nomsDesSalles, openSauvee, sauver } from './campagne-sauvee.ts';

const ouvertes: TestApp[] = [];
async function ouvrir(...args: Parameters<typeof openSauvee>): Promise<TestApp> {
  const t = await openSauvee(...args);
  ouvertes.push(t);
  return t;
}

afterEach(async () => {
  for (const { app, dataDir } of ouvertes.splice(0)) {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

const sauvegardes = (dataDir: string): string[] =>
  readdirSync(dossierDe(dataDir)).filter((nom) => nom.endsWith('.sauvegarde'));

const motifs = async (t: TestApp): Promise<(string | undefined)[]> =>
  (await t.ask('sauvegardes.etat', {})).sauvegardes.map(({ manifeste }) => manifeste?.motif);

describe('a backup', { timeout: 120_000 }, () => {
  it('is one file that says what it holds, keeps the key as it is wrapped, and nothing in clear', async () => {
    const t = await ouvrir();
    writeFileSync(join(t.dataDir, 'cles.json'), '{"enveloppe":true}');
    const chemin = await sauver(t);
    expect(chemin).toMatch(/sauvegardes\/passpro-Passpro-2027-2027-03-08T\d\d-00-00\.sauvegarde$/);
    const bytes = readFileSync(chemin);
    expect(Object.keys(unzipSync(bytes)).toSorted()).toEqual([
      'campagne.db',
      'cles.json',
      'manifeste.json',
      'manifeste.sha256',
    ]);
    const candidats = await t.ask('candidats.lister', {});
    // A name of two letters may stand in any file by chance.
    for (const { nom } of candidats.filter((un) => un.nom.length > 4)) expect(bytes.includes(nom)).toBe(false);
    const { derniere, echec } = await t.ask('sauvegardes.etat', {});
    expect(echec).toBeNull();
    expect(derniere?.manifeste).toMatchObject({ motif: 'demande', comptes: { eleves: 12 } });
    expect(readdirSync(t.dataDir).filter((nom) => nom.startsWith('essai-'))).toEqual([]);
  });

  it('is made at closing after changes, and not without', async () => {
    const t = await openSauvee();
    await ajouterSalle(t);
    await t.app.close();
    expect(sauvegardes(t.dataDir)).toHaveLength(1);
    const encore = await openSauvee(t.dataDir, false);
    expect(await motifs(encore)).toEqual(['fermeture']);
    await encore.app.close();
    expect(sauvegardes(t.dataDir)).toHaveLength(1);
    rmSync(t.dataDir, { recursive: true });
  });

  it('is made after two hours of work', async () => {
    const t = await ouvrir();
    await ajouterSalle(t);
    t.now = new Date(t.now.getTime() + 2 * 3_600_000);
    expect(await motifs(t)).toEqual([]);
    await ajouterSalle(t);
    await expect.poll(() => motifs(t), { timeout: 60_000 }).toEqual(['travail']);
  });

  it('is made before an import', async () => {
    const dataDir = tempFolder();
    await seedCampagne(dataDir, { accueillis: SEPT_DOMAINES, candidats: 0 });
    const t = await ouvrir(dataDir, false);
    await importer(t, exemple('v1'));
    const { derniere } = await t.ask('sauvegardes.etat', {});
    expect(derniere?.manifeste).toMatchObject({ motif: 'avant import', comptes: { eleves: 0 } });
  });

  it('takes the place of the copy that the store makes before a migration', async () => {
    const t = await openSauvee();
    await sauver(t);
    await t.app.close();
    const copie = join(dossierDe(t.dataDir), 'avant-migration-2027-03-01.db');
    copyFileSync(join(t.dataDir, 'campagne.db'), copie);
    const encore = await ouvrir(t.dataDir, false);
    await expect.poll(() => motifs(encore), { timeout: 60_000 }).toContain('avant migration');
    await expect.poll(() => existsSync(copie), { timeout: 60_000 }).toBe(false);
  });

  it('that cannot be written is told as not made, and the data go on', async () => {
    const t = await ouvrir();
    rmSync(dossierDe(t.dataDir), { recursive: true, force: true });
    writeFileSync(dossierDe(t.dataDir), '');
    await expect(t.ask('sauvegardes.faire', {})).rejects.toThrow(/La sauvegarde n’a pas pu être écrite dans/);
    expect((await t.ask('sauvegardes.etat', {})).echec).toMatch(/n’a pas pu être écrite/);
    await ajouterSalle(t, 'Salle de plus');
    expect(await nomsDesSalles(t)).toContain('Salle de plus');
    rmSync(dossierDe(t.dataDir));
    mkdirSync(dossierDe(t.dataDir));
    await sauver(t);
    expect((await t.ask('sauvegardes.etat', {})).echec).toBeNull();
  });
});

describe('the second place', { timeout: 120_000 }, () => {
  it('has each backup as well, and is missed after three days', async () => {
    const t = await ouvrir();
    const second = tempFolder();
    await t.ask('sauvegardes.placer', { dossier: second });
    expect(readdirSync(second)).toEqual(sauvegardes(t.dataDir));
    renameSync(second, `${second}-debranche`);
    t.now = new Date(t.now.getTime() + 60_000);
    await sauver(t);
    expect((await t.ask('sauvegardes.etat', {})).second).toMatchObject({
      perdu: false,
      probleme: expect.stringContaining(second),
    });
    t.now = new Date(t.now.getTime() + 3 * 24 * 3_600_000);
    expect((await t.ask('sauvegardes.etat', {})).second).toMatchObject({ perdu: true });
    renameSync(`${second}-debranche`, second);
    await sauver(t);
    expect((await t.ask('sauvegardes.etat', {})).second).toMatchObject({ perdu: false, probleme: null });
    await t.ask('sauvegardes.placer', { dossier: null });
    expect((await t.ask('sauvegardes.etat', {})).second).toBeNull();
  });

  it.each([
    ['a relative path', () => 'ailleurs', /pas un chemin complet/],
    ['a folder that is not there', () => join(tempFolder(), 'absent'), /n’existe pas/],
    ['the folder of the data', (t: TestApp) => t.dataDir, /celui des données/],
  ])('is not %s', async (_quoi, dossier, phrase) => {
    const t = await ouvrir();
    await expect(t.ask('sauvegardes.placer', { dossier: dossier(t) })).rejects.toThrow(phrase);
    expect((await t.ask('sauvegardes.etat', {})).second).toBeNull();
  });
});

describe('a restoration', { timeout: 120_000 }, () => {
  it('says the difference, keeps today aside, and puts the backup back', async () => {
    const t = await ouvrir();
    await ajouterSalle(t, 'Avant');
    const chemin = await sauver(t);
    t.now = new Date(t.now.getTime() + 60_000);
    await ajouterSalle(t, 'Après');
    const candidats = await t.ask('candidats.lister', {});
    const examinee = await t.ask('sauvegardes.examiner', { fichier: chemin });
    expect(examinee.ecarts).toEqual([expect.stringContaining('les mêmes')]);
    await t.ask('sauvegardes.restaurer', { fichier: chemin });
    const noms = await nomsDesSalles(t);
    expect(noms).toContain('Avant');
    expect(noms).not.toContain('Après');
    expect(await t.ask('candidats.lister', {})).toHaveLength(candidats.length);
    expect((await t.ask('contexte.lire', {})).alertes).toEqual([]);
    expect(await motifs(t)).toContain('avant restauration');
    // What was kept aside brings today back.
    const { sauvegardes: connues } = await t.ask('sauvegardes.etat', {});
    const gardee = connues.find(({ manifeste }) => manifeste?.motif === 'avant restauration');
    await t.ask('sauvegardes.restaurer', { fichier: gardee?.chemin ?? '' });
    expect(await nomsDesSalles(t)).toContain('Après');
    await ajouterSalle(t, 'Encore');
    expect(await nomsDesSalles(t)).toContain('Encore');
  });

  it('is tried without touching the data', async () => {
    const t = await ouvrir();
    const fichier = await sauver(t);
    const avant = readFileSync(join(t.dataDir, 'campagne.db'));
    const essai = await t.ask('sauvegardes.essayer', { fichier });
    expect(essai.comptes.eleves).toBe(12);
    expect(essai.dureeMs).toBeGreaterThan(0);
    expect(readFileSync(join(t.dataDir, 'campagne.db')).equals(avant)).toBe(true);
    expect(readdirSync(t.dataDir).filter((nom) => nom.startsWith('essai-'))).toEqual([]);
  });

  it('starts a workstation anew from a folder without a campaign', async () => {
    const t = await ouvrir();
    const fichier = await sauver(t);
    const neuve = await ouvrir(tempFolder(), false);
    expect((await neuve.ask('contexte.lire', {})).campagne).toBeNull();
    expect((await neuve.ask('sauvegardes.examiner', { fichier })).ecarts).toEqual([]);
    await neuve.ask('sauvegardes.restaurer', { fichier });
    expect((await neuve.ask('contexte.lire', {})).campagne?.nom).toBe('Passpro 2027');
    expect(existsSync(join(neuve.dataDir, 'restauration-prete'))).toBe(false);
  });
});
