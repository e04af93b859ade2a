import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refus } from '../../../src-main/contract/refus.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { confirmerTout, reglerServeur, seedCourrier } from '../../support/courrier-essai.ts';
import { annuler, retablir } from '../../support/journal.ts';
import { ouvrirServeur, type ServeurEssai } from '../../support/serveur-smtp.ts';
import { tempFolder } from '../../support/store.ts';

let t: TestApp;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCourrier(dataDir, { origines: 3, eleves: 2 });
  t = await openTestApp({ dataDir });
});
afterEach(async () => {
  await t.app.close();
  expect(t.logged).toEqual([]);
});

const lignes = () => t.ask('convocations.lister', {});
const emises = async () => (await lignes()).filter(({ etat }) => etat === 'à jour').length;
const emettre = async () => t.act('convocations.emettre', { entretienIds: (await lignes()).map(({ id }) => id) });
const etat = () => t.ask('journal.etat', {});
const salle = (nom: string) => t.act('salles.enregistrer', { id: null, nom, pmr: false });
const salles = async () => (await t.ask('organisation.lire', {})).salles.map(({ nom }) => nom);

async function refusOf(promise: Promise<unknown>): Promise<Refus> {
  const refus = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refus instanceof Refus)) throw new Error('It was not refused', { cause: refus });
  return refus;
}

/** What undoing the act shown would pass over, without passing over it. */
const departs = async () => {
  const { details } = await refusOf(t.ask('journal.annuler', { acte: (await etat()).annulable?.id ?? '' }));
  return (details as { departs: readonly { id: string; phrase: string }[] }).departs;
};
const phrases = async () => (await departs()).map(({ phrase }) => phrase);

describe('what left the machine', () => {
  it('is not undone without its departure being named; named, it is, and its history stays', async () => {
    const acte = await emettre();
    const refus = await refusOf(t.ask('journal.annuler', { acte: acte?.id ?? '' }));
    expect(refus.code).toBe('déjà parti');
    expect(refus.message).toContain('6\u00a0convocations sont parties');
    expect(refus.details).toEqual({ acte, departs: [{ id: acte?.id, phrase: '6\u00a0convocations sont parties' }] });
    expect((await refusOf(t.ask('journal.annuler', { acte: acte?.id ?? '', franchir: ['autre'] }))).code).toBe(
      'déjà parti',
    );
    expect(await emises()).toBe(6);

    await t.ask('journal.annuler', { acte: acte?.id ?? '', franchir: [acte?.id ?? ''] });
    expect(await emises()).toBe(0);
    const [ligne] = await lignes();
    const fiche = await t.ask('entretiens.lire', { id: ligne?.id ?? '' });
    expect(fiche.convocations).toMatchObject([{ rang: 1, jour: '2027-03-17', debut: '14:00', annulee: true }]);
    expect((await t.ask('candidats.lire', { id: ligne?.candidatId ?? '' })).convocations).toEqual(fiche.convocations);

    await retablir(t);
    expect((await t.ask('entretiens.lire', { id: ligne?.id ?? '' })).convocations).toMatchObject([{ annulee: false }]);
  });

  it('is a border for the acts before it, even when it wrote no row of the journal', async () => {
    await salle('Sas');
    const { nomFichier } = await t.ask('fichiers.exporter', { contenu: 'planning', format: 'csv' });
    await t.ask('courrier.brouillons', {
      demande: { nature: 'convocations', entretienIds: [] },
      origineIds: ['origine-0'],
    });
    expect((await etat()).annulable?.libelle).toContain('Sas');
    expect(await phrases()).toEqual(['1\u00a0brouillon de message remis', `Fichier «\u00a0${nomFichier}\u00a0» remis`]);
    expect(await salles()).toContain('Sas');
    await annuler(t);
    expect(await salles()).not.toContain('Sas');
    expect((await t.ask('echanges.historique', {})).exports).toHaveLength(1);
    // Redone, it stands before them again.
    await retablir(t);
    expect(await phrases()).toHaveLength(2);
  });

  it('a departure that the user was not told about is told before anything is undone', async () => {
    const acte = await salle('Sas');
    await t.ask('fichiers.exporter', { contenu: 'planning', format: 'csv' });
    const dits = await departs();
    await t.ask('fichiers.exporter', { contenu: 'candidats', format: 'csv' });
    const franchir = dits.map(({ id }) => id);
    expect((await refusOf(t.ask('journal.annuler', { acte: acte?.id ?? '', franchir }))).code).toBe('déjà parti');
    expect(await phrases()).toHaveLength(2);
  });
});

describe('mail', () => {
  let serveur: ServeurEssai;
  beforeEach(async () => {
    serveur = await ouvrirServeur();
    await reglerServeur(t, serveur);
  });
  afterEach(() => serveur.fermer());

  it('queued, sent, decided: each says what has left', async () => {
    await salle('Sas');
    await confirmerTout(t);
    expect(await phrases()).toEqual(['3\u00a0messages en file d’envoi']);
    serveur.conduite = (a) =>
      a.some((adresse) => /1@/.test(adresse)) ? { quand: 'RCPT', code: 550, mots: 'Boîte inconnue' } : null;
    await t.ask('courrier.expedier', {});
    expect(await phrases()).toEqual(['4\u00a0convocations sont parties par courriel']);
    const refuse = (await t.ask('courrier.lister', {})).messages.find((message) => message.etat === 'refusé');
    await t.ask('courrier.decider', { messageId: refuse?.id ?? '', decision: 'renvoyer' });
    expect(await phrases()).toEqual([
      'Message à Collège 001 remis en file d’envoi',
      '4\u00a0convocations sont parties par courriel',
    ]);
    await annuler(t);
    expect(await emises()).toBe(0);
    expect(await phrases()).toEqual(['3\u00a0messages en file d’envoi']);
  });

  it('that goes on leaving does not take away what can be redone, but for the rows that it writes about', async () => {
    await confirmerTout(t);
    const acte = await salle('Sas');
    await annuler(t);
    await t.ask('courrier.expedier', {});
    expect((await etat()).retablissable?.id).toBe(acte?.id);
    await retablir(t);
    expect([await emises(), await salles()]).toEqual([6, expect.arrayContaining(['Sas'])]);
    // The last done is undone first, and it did not leave.
    expect((await annuler(t)).id).toBe(acte?.id);
    expect(await emises()).toBe(6);
  });

  it('about an entretien whose place was undone sets that act aside: redoing it would contradict what was announced', async () => {
    const [ligne] = await lignes();
    await confirmerTout(t);
    await t.ask('planning.placerEnSeance', { entretienIds: [ligne?.id ?? ''], seanceId: 'seance-1' });
    await annuler(t);
    await t.ask('courrier.expedier', {});
    expect((await etat()).retablissable).toBeNull();
  });
});

describe('the act that was shown', () => {
  it('is the one undone or redone: a late key, or another window, is refused and says which act is the last', async () => {
    const [vu, autre] = [await salle('Sas'), await salle('Cour')];
    const refus = await refusOf(t.ask('journal.annuler', { acte: vu?.id ?? '' }));
    expect([refus.code, refus.details]).toEqual(['acte dépassé', { dernier: autre }]);
    await t.ask('journal.annuler', { acte: autre?.id ?? '' });
    expect((await refusOf(t.ask('journal.annuler', { acte: autre?.id ?? '' }))).code).toBe('acte dépassé');
    await t.ask('journal.annuler', { acte: vu?.id ?? '' });
    expect((await refusOf(t.ask('journal.retablir', { acte: autre?.id ?? '' }))).details).toEqual({ dernier: vu });
    expect(await salles()).toEqual(['Amphithéâtre']);
  });

  it('an export does not take away what can be redone; a deliberate act does', async () => {
    const acte = await salle('Sas');
    await annuler(t);
    await t.ask('fichiers.exporter', { contenu: 'planning', format: 'csv' });
    expect((await etat()).retablissable).toEqual(acte);
    await salle('Cour');
    expect((await etat()).retablissable).toBeNull();
    expect((await refusOf(t.ask('journal.retablir', { acte: acte?.id ?? '' }))).code).toBe('journal vide');
  });
});
