import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestApp } from '../../support/app.ts';
import { LUNDI, openCampagnePlacee } from '../entretiens/campagne-placee.ts';
import { openAllerRetour, PHRASE, recevoir } from './aller-retour.ts';
import { annuler } from '../../support/journal.ts';

const filesOf = (dossier: string): string[] =>
  readdirSync(dossier, { recursive: true, encoding: 'utf8' })
    .map((nom) => join(dossier, nom))
    .filter((chemin) => statSync(chemin).isFile());

describe('paquets.exporter', () => {
  test('a jury leaves with its entretiens of the chosen days, and the history keeps it whatever is undone', async () => {
    const { t, places } = await openCampagnePlacee();
    const jurys = await t.ask('paquets.jurys', {});
    expect(jurys).toMatchObject([{ id: 'jury-0', jours: [{ jour: LUNDI, entretiens: 6, confies: 0 }] }]);
    await t.ask('entretiens.noterPresence', { ids: [places[0]?.id ?? ''], presence: 'présent' });
    const paquet = await t.ask('paquets.exporter', {
      juryId: 'jury-0',
      jours: [LUNDI],
      avisOrigine: true,
      phrase: PHRASE,
    });
    expect(paquet).toMatchObject({ nomFichier: `Paquet jury 1 ${LUNDI}.passpro-jury`, entretiens: 6 });
    const confies = await t.ask('paquets.confies', {});
    expect(new Set(confies.map(({ entretienId }) => entretienId))).toEqual(new Set(places.map(({ id }) => id)));
    await annuler(t);
    const [ligne] = await t.ask('paquets.historique', {});
    expect(ligne).toMatchObject({ juryNom: 'Jury 1', entretiens: 6, jours: [LUNDI], closLe: null, retours: [] });
    await t.ask('paquets.clore', { id: ligne?.id ?? '', clos: true });
    expect(await t.ask('paquets.confies', {})).toEqual([]);
    await t.ask('paquets.clore', { id: ligne?.id ?? '', clos: false });
    expect(await t.ask('paquets.confies', {})).toHaveLength(6);
    expect((await t.ask('tableau.lire', {})).cloture.points.paquets).toBe(1);
    expect(t.logged).toEqual([]);
    await t.app.close();
  });

  test('refuses a weak passphrase, an unknown jury, days without entretien', async () => {
    const { t } = await openCampagnePlacee();
    const demande = { juryId: 'jury-0', jours: null, avisOrigine: true, phrase: PHRASE };
    await expect(t.ask('paquets.exporter', { ...demande, phrase: 'court' })).rejects.toThrow('au moins 12');
    await expect(t.ask('paquets.exporter', { ...demande, juryId: 'jury-9' })).rejects.toThrow('n’existe plus');
    await expect(t.ask('paquets.exporter', { ...demande, jours: ['2027-03-20'] })).rejects.toThrow('Aucun entretien');
    await expect(t.ask('paquets.exporter', { ...demande, juryId: 'jury-1' })).rejects.toThrow('jury 2');
    await t.app.close();
  });

  test('a proposed passphrase is another one each time', async () => {
    const { t } = await openCampagnePlacee();
    const une = await t.ask('paquets.proposerPhrase', {});
    expect(une.phrase.split(' ')).toHaveLength(6);
    expect((await t.ask('paquets.proposerPhrase', {})).phrase).not.toBe(une.phrase);
    await t.app.close();
  });
});

describe('the poste de jury', () => {
  test('holds the entretiens of the jury, works as a campaign, and its opening cannot be undone', async () => {
    const { poste, places, fermer } = await openAllerRetour();
    const contexte = await poste.ask('contexte.lire', {});
    expect(contexte).toMatchObject({ poste: 'jury 1', campagne: { nom: 'Passpro 2027' } });
    const ici = await poste.ask('entretiens.attendus', { jour: LUNDI });
    expect(ici.map(({ id, nom, debut }) => [id, nom, debut])).toEqual(
      places.map(({ id, nom, debut }) => [id, nom, debut]),
    );
    expect(await poste.ask('journal.etat', {})).toMatchObject({ annulable: null, actes: [] });
    expect(await poste.ask('paquets.poste', {})).toMatchObject({ total: 6, notes: 0, aRendre: false, renduLe: null });
    await recevoir(poste, places[0]?.id ?? '', 'Vous avez visité le lycée.');
    expect(await poste.ask('paquets.poste', {})).toMatchObject({ notes: 1, aRendre: true });
    await fermer();
  });

  test('minimisation: no INE, birth date, address, phone or mail leaves', async () => {
    const { poste, places, fermer } = await openAllerRetour();
    const [candidat] = await poste.ask('candidats.lister', {});
    const fiche = await poste.ask('candidats.lire', { id: candidat?.id ?? '' });
    expect(JSON.stringify(fiche)).not.toMatch(/2012-05-01|ac-creteil|PETIT|0148|rue des/);
    const { entretien } = await poste.ask('entretiens.lire', { id: places[0]?.id ?? '' });
    expect(entretien.formations[0]?.commentaireOrigine).toContain('Curieuse');
    await fermer();
  });

  test('R14: what the origin said stays at the lycée when asked', async () => {
    const { t, places } = await openCampagnePlacee();
    const { contenu } = await t.ask('paquets.exporter', {
      juryId: 'jury-0',
      jours: null,
      avisOrigine: false,
      phrase: PHRASE,
    });
    const poste = await openTestApp();
    await poste.ask('poste.ouvrir', { contenu, phrase: PHRASE });
    for (const { id } of places)
      for (const formation of (await poste.ask('entretiens.lire', { id })).entretien.formations)
        expect(formation).toMatchObject({ avisOrigine: null, commentaireOrigine: '' });
    await poste.app.close();
    await t.app.close();
  });

  test('nothing of it is in clear on the disk of either post', async () => {
    const { t, poste, places, fermer } = await openAllerRetour();
    await recevoir(poste, places[0]?.id ?? '', 'Une phrase que personne ne doit lire.');
    await fermer();
    for (const chemin of [...filesOf(t.dataDir), ...filesOf(poste.dataDir)]) {
      const octets = readFileSync(chemin);
      for (const texte of ['personne ne doit lire', 'Kadiatou', 'Rosa-Parks', 'cabane'])
        expect(octets.includes(texte), `${texte} in ${chemin}`).toBe(false);
    }
  });

  test('is beside the campaign of the workstation, comes back at the next start, and erases whole', async () => {
    const { t, paquet, places, poste: autre } = await openAllerRetour();
    await autre.app.close();
    await t.ask('poste.ouvrir', { contenu: paquet.contenu, phrase: PHRASE });
    expect(await t.ask('entretiens.lister', {})).toHaveLength(6);
    await recevoir(t, places[0]?.id ?? '', 'Reçu au poste.');
    await t.app.close();

    const suite = await openTestApp({ dataDir: t.dataDir, now: `${LUNDI}T14:00:00` });
    expect((await suite.ask('contexte.lire', {})).poste).toBe('jury 1');
    await suite.ask('poste.quitter', {});
    expect((await suite.ask('contexte.lire', {})).poste).toBeNull();
    expect((await suite.ask('entretiens.lire', { id: places[0]?.id ?? '' })).entretien.compteRendu).toBe('');
    expect(await suite.ask('poste.etat', {})).toEqual({ present: true, ouvert: false });
    await suite.ask('poste.revenir', {});
    expect((await suite.ask('entretiens.lire', { id: places[0]?.id ?? '' })).entretien.compteRendu).toBe(
      'Reçu au poste.',
    );

    await expect(suite.ask('poste.effacer', { perdre: false })).rejects.toThrow('rendez d’abord le paquet');
    await suite.ask('paquets.rendre', { phrase: null });
    await suite.ask('poste.effacer', { perdre: false });
    expect(existsSync(join(t.dataDir, 'poste-de-jury'))).toBe(false);
    expect((await suite.ask('contexte.lire', {})).poste).toBeNull();
    await expect(suite.ask('poste.revenir', {})).rejects.toThrow('pas de poste de jury');
    expect(suite.logged).toEqual([]);
    await suite.app.close();
  });

  test('one whose file is damaged leaves the campaign open and says what to do', async () => {
    const { t, paquet, poste: autre } = await openAllerRetour();
    await autre.app.close();
    await t.ask('poste.ouvrir', { contenu: paquet.contenu, phrase: PHRASE });
    await t.app.close();
    writeFileSync(join(t.dataDir, 'poste-de-jury', 'campagne.db'), 'abîmé'.repeat(1000));
    const suite = await openTestApp({ dataDir: t.dataDir });
    expect((await suite.ask('contexte.lire', {})).poste).toBeNull();
    expect(suite.logged).toHaveLength(1);
    await expect(suite.ask('poste.revenir', {})).rejects.toThrow(/abîmé.*poste-de-jury/);
    await suite.app.close();
  });

  test('opened twice at once, it is made once', async () => {
    const { t, poste, paquet } = await openAllerRetour();
    await poste.app.close();
    const ouvrir = () => t.ask('poste.ouvrir', { contenu: paquet.contenu, phrase: PHRASE });
    const fins = await Promise.allSettled([ouvrir(), ouvrir()]);
    expect(fins.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await t.ask('entretiens.lister', {})).toHaveLength(6);
    expect(t.logged).toEqual([]);
    await t.app.close();
  });

  test('refuses a second packet, a return, a wrong passphrase, a file that is none', async () => {
    const { t, poste, paquet, rendre } = await openAllerRetour();
    await expect(poste.ask('poste.ouvrir', { contenu: paquet.contenu, phrase: PHRASE })).rejects.toThrow(
      'déjà sur ce poste',
    );
    const retour = await rendre();
    await expect(t.ask('poste.ouvrir', { contenu: retour.contenu, phrase: PHRASE })).rejects.toThrow('déjà rempli');
    await expect(t.ask('poste.ouvrir', { contenu: paquet.contenu, phrase: 'autre phrase longue' })).rejects.toThrow(
      'ne s’ouvre pas',
    );
    await expect(t.ask('poste.ouvrir', { contenu: '!!!', phrase: PHRASE })).rejects.toThrow(/vide|n’est pas un paquet/);
    expect(await t.ask('poste.etat', {})).toEqual({ present: false, ouvert: false });
    await expect(t.ask('paquets.rendre', { phrase: null })).rejects.toThrow('n’est pas celui d’un jury');
    await poste.app.close();
    await t.app.close();
  });

  test('a packet can be given back under another passphrase', async () => {
    const { t, poste, fermer } = await openAllerRetour();
    const { contenu, nomFichier } = await poste.ask('paquets.rendre', { phrase: 'une toute autre phrase' });
    expect(nomFichier).toBe(`Paquet rempli jury 1 ${LUNDI} (1).passpro-jury`);
    await expect(t.ask('paquets.lire', { nomFichier, contenu, phrase: PHRASE })).rejects.toThrow('ne s’ouvre pas');
    await t.ask('paquets.lire', { nomFichier, contenu, phrase: 'une toute autre phrase' });
    await fermer();
  });
});
