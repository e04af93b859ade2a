import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DossierDepot } from '../../../src-main/services/echanges/depot/dossier-depot.ts';
import { parcourir } from '../../../src-main/services/echanges/depot/parcourir.ts';
import { openTestApp } from '../../support/app.ts';
import { tempFolder } from '../../support/store.ts';
import { openCampagneVide } from './campagne-vide.ts';

const LISTE = 'Nom;Prénom;Formation;Domaine\r\nMARTIN;Lina;Employé technique de laboratoire;Laboratoire\r\n';
const PATIENCE = { timeout: 15_000, interval: 20 };

async function surveiller(options: { dataDir?: string; attenteMs?: number } = {}) {
  const dataDir = options.dataDir ?? tempFolder();
  const depot = new DossierDepot({
    reglage: join(dataDir, 'dossier-depot.json'),
    dataDir,
    onChange: () => undefined,
    attenteMs: options.attenteMs ?? 30,
    rondeMs: 30,
  });
  await depot.ouvrir();
  onTestFinished(() => depot.fermer());
  return { depot, dataDir, noms: () => depot.etat().arrivees.map(({ nom }) => nom) };
}

describe('exchanges.md §1: the dossier de dépôt', () => {
  it('announces a new list, not what was there, nor what is no list; put aside, it is announced again when it changes', async () => {
    const dossier = tempFolder();
    writeFileSync(join(dossier, 'ancienne.csv'), LISTE);
    const { depot, noms } = await surveiller();
    expect((await depot.regler(dossier)).arrivees).toEqual([]);
    for (const nom of ['photo.jpg', '~$liste.xlsx', '.liste.csv', 'liste.csv.part'])
      writeFileSync(join(dossier, nom), 'x');
    writeFileSync(join(dossier, 'nouvelle.csv'), LISTE);
    await vi.waitUntil(() => noms().length > 0, PATIENCE);
    expect(noms()).toEqual(['nouvelle.csv']);
    expect((await depot.ecarter('nouvelle.csv')).arrivees).toEqual([]);
    appendFileSync(join(dossier, 'nouvelle.csv'), 'PETIT;Zoé;Fleuriste;Bois\r\n');
    await vi.waitUntil(() => noms().length > 0, PATIENCE);
  });

  it('waits for a file that is still being written', async () => {
    const dossier = tempFolder();
    const { depot, noms } = await surveiller({ attenteMs: 400 });
    await depot.regler(dossier);
    const chemin = join(dossier, 'longue.csv');
    for (let pas = 0; pas < 20; pas += 1) {
      appendFileSync(chemin, LISTE);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(noms()).toEqual([]);
    }
    await vi.waitUntil(() => noms().length > 0, PATIENCE);
    expect((await depot.lire('longue.csv')).length).toBe(20 * Buffer.byteLength(LISTE));
  });

  it('remembers after a restart: what came meanwhile is announced, what was put aside is not', async () => {
    const dossier = tempFolder();
    const premier = await surveiller();
    await premier.depot.regler(dossier);
    writeFileSync(join(dossier, 'a.csv'), LISTE);
    await vi.waitUntil(() => premier.noms().length > 0, PATIENCE);
    await premier.depot.ecarter('a.csv');
    await premier.depot.fermer();
    writeFileSync(join(dossier, 'b.csv'), LISTE);
    const second = await surveiller({ dataDir: premier.dataDir });
    await vi.waitUntil(() => second.noms().length > 0, PATIENCE);
    expect(second.noms()).toEqual(['b.csv']);
  });

  it('trusts no path: relative, absent, a file, its own data, a link, a name that was never announced', async () => {
    const dossier = tempFolder();
    const { depot, dataDir, noms } = await surveiller();
    const fichier = join(dossier, 'secret.csv');
    writeFileSync(fichier, LISTE);
    await expect(depot.regler('listes')).rejects.toMatchObject({ code: 'chemin relatif' });
    await expect(depot.regler(join(dossier, 'absent'))).rejects.toMatchObject({ code: 'dossier introuvable' });
    await expect(depot.regler(fichier)).rejects.toMatchObject({ code: 'dossier illisible' });
    await expect(depot.regler(dataDir)).rejects.toMatchObject({ code: 'dossier réservé' });
    expect(depot.etat().dossier).toBeNull();
    const surveille = tempFolder();
    await depot.regler(surveille);
    symlinkSync(fichier, join(surveille, 'lien.csv'));
    writeFileSync(join(surveille, 'vraie.csv'), LISTE);
    await vi.waitUntil(() => noms().length > 0, PATIENCE);
    expect(noms()).toEqual(['vraie.csv']);
    for (const nom of ['lien.csv', '../secret.csv', fichier])
      await expect(depot.lire(nom)).rejects.toMatchObject({ code: 'fichier inconnu' });
    rmSync(join(surveille, 'vraie.csv'));
    symlinkSync(fichier, join(surveille, 'vraie.csv'));
    await expect(depot.lire('vraie.csv')).rejects.toMatchObject({
      code: expect.stringMatching(/fichier (absent|inconnu)/),
    });
  });

  it('says that the folder is gone, and takes it up again when it is back', async () => {
    const dossier = join(tempFolder(), 'reseau');
    mkdirSync(dossier);
    const { depot, noms } = await surveiller();
    await depot.regler(dossier);
    rmSync(dossier, { recursive: true });
    await vi.waitUntil(() => depot.etat().probleme !== null, PATIENCE);
    mkdirSync(dossier);
    writeFileSync(join(dossier, 'liste.csv'), LISTE);
    await vi.waitUntil(() => noms().length > 0, PATIENCE);
    expect(depot.etat().probleme).toBeNull();
  });

  it('keeps the former folder when the setting cannot be written', async () => {
    const { depot, dataDir } = await surveiller();
    const [ancien, nouveau] = [tempFolder(), tempFolder()];
    const { dossier } = await depot.regler(ancien);
    mkdirSync(join(dataDir, 'dossier-depot.json.ecriture'));
    await expect(depot.regler(nouveau)).rejects.toThrow('EISDIR');
    expect(depot.etat().dossier).toBe(dossier);
  });

  it('in the application: told by an event, read only when asked, and nothing imported', async () => {
    const t = await openCampagneVide();
    const dossier = tempFolder();
    await t.ask('depot.regler', { dossier });
    writeFileSync(join(dossier, 'liste.csv'), LISTE);
    const arrivees = async () => (await t.ask('depot.etat', {})).arrivees;
    await expect.poll(arrivees, PATIENCE).toMatchObject([{ nom: 'liste.csv' }]);
    expect(t.events).toContainEqual({ type: 'changed' });
    expect(await t.ask('echanges.enCours', {})).toBeNull();
    const lecture = await t.ask('depot.lire', { nom: 'liste.csv' });
    expect(lecture).toMatchObject({ etat: 'lu', rapport: { nomFichier: 'liste.csv', comptes: { candidatures: 1 } } });
    expect((await t.ask('echanges.historique', {})).imports).toEqual([]);
    expect(await arrivees()).toEqual([]);
    // It can be read again, with its columns corrected.
    expect(await t.ask('depot.lire', { nom: 'liste.csv', correspondance: { Nom: 'nom' } })).toMatchObject({
      etat: 'lu',
    });
    await t.app.close();
    const u = await openTestApp({ dataDir: t.dataDir });
    expect((await u.ask('depot.etat', {})).dossier).toBe(dossier);
    expect(await u.ask('depot.regler', { dossier: null })).toMatchObject({ dossier: null });
    await u.app.close();
    expect(u.logged).toEqual([]);
  });

  it('is chosen by the chooser of the window where it has one; leaving it changes nothing', async () => {
    const dossier = tempFolder();
    const choix: (string | null)[] = [dossier, null];
    const departs: (string | null)[] = [];
    const t = await openTestApp({
      choisirDossier: (depart) => {
        departs.push(depart);
        return Promise.resolve(choix.shift() ?? null);
      },
    });
    expect(await t.ask('depot.etat', {})).toMatchObject({ dossier: null, choixNatif: true });
    expect(await t.ask('depot.choisir', {})).toMatchObject({ dossier, choixNatif: true });
    expect(await t.ask('depot.choisir', {})).toMatchObject({ dossier });
    expect(departs).toEqual([null, dossier]);
    await t.app.close();
    const sans = await openTestApp();
    expect(await sans.ask('depot.etat', {})).toMatchObject({ choixNatif: false });
    await expect(sans.ask('depot.choisir', {})).rejects.toMatchObject({ code: 'sans sélecteur' });
    await sans.app.close();
  });
});

describe('the folders of the workstation, browsed', () => {
  it('names the sub-folders in alphabetical order, links to folders among them, no file, nothing hidden', async () => {
    const dossier = tempFolder();
    for (const nom of ['Zoé', 'été', 'Bureau', '.cache', '$Recycle.Bin']) mkdirSync(join(dossier, nom));
    writeFileSync(join(dossier, 'liste.csv'), LISTE);
    symlinkSync(join(dossier, 'Bureau'), join(dossier, 'Lien'));
    symlinkSync(join(dossier, 'absent'), join(dossier, 'Cassé'));
    const vu = await parcourir(dossier);
    expect(vu).toMatchObject({ chemin: dossier, parent: dirname(dossier), autres: 0 });
    expect(vu.sousDossiers.map(({ nom }) => nom)).toEqual(['Bureau', 'été', 'Lien', 'Zoé']);
    expect(await parcourir(vu.sousDossiers[1]?.chemin ?? '')).toMatchObject({ parent: dossier, sousDossiers: [] });
    expect(await parcourir('/')).toMatchObject({ parent: null });
    expect((await parcourir(null)).chemin).not.toBe('');
  });

  it('is bounded, and refuses in a sentence what is no readable folder', async () => {
    const dossier = tempFolder();
    for (let rang = 0; rang < 503; rang += 1) mkdirSync(join(dossier, `d${rang}`));
    const vu = await parcourir(dossier);
    expect([vu.sousDossiers.length, vu.autres]).toEqual([500, 3]);
    writeFileSync(join(dossier, 'liste.csv'), LISTE);
    await expect(parcourir('listes')).rejects.toMatchObject({ code: 'chemin relatif' });
    await expect(parcourir(join(dossier, 'absent'))).rejects.toMatchObject({ code: 'dossier introuvable' });
    await expect(parcourir(join(dossier, 'liste.csv'))).rejects.toMatchObject({ code: 'dossier illisible' });
  });
});
