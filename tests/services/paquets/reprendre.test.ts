import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ComparaisonPaquet, LigneRetour } from '../../../src-main/contract/paquets.ts';
import { openTestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import { KEY, newId, tempFolder } from '../../support/store.ts';
import { LUNDI } from '../entretiens/campagne-placee.ts';
import { noter, openAllerRetour, PHRASE, recevoir } from './aller-retour.ts';
import { retablir } from '../../support/journal.ts';

const ligneDe = ({ lignes }: ComparaisonPaquet, id: string): LigneRetour | undefined =>
  lignes.find(({ entretienId }) => entretienId === id);

const tout = ({ lectureId, empreinte }: ComparaisonPaquet & { readonly lectureId: string }) => ({
  lectureId,
  empreinte,
  refusees: [],
  choix: [],
});

/** As an import undone would leave it. */
async function effacerEntretien(dataDir: string, id: string): Promise<void> {
  const store = await openStore({ path: join(dataDir, 'campagne.db'), key: KEY, clock: () => new Date(), newId });
  await store.write('essai', async (tx) => {
    for (const table of ['convocation', 'avisRendu', 'appreciation'] as const)
      await tx.remove(
        table,
        (await tx.all(table, { entretienId: id })).map((row) => row.id),
      );
    await tx.remove('entretien', [id]);
  });
  await store.close();
}

describe('paquets.reprendre', () => {
  test('R31 R32: takes what the jury filled, as one act that is undone and redone', async () => {
    const { t, poste, places, rendre, relire, annuler, fermer } = await openAllerRetour();
    const [un, deux] = places.map(({ id }) => id);
    const { entretien } = await poste.ask('entretiens.lire', { id: un ?? '' });
    const formationId = entretien.formations[0]?.formationId ?? '';
    await recevoir(poste, un ?? '', 'Vous avez visité le lycée.');
    await noter(poste, un ?? '', { champ: 'avis', formationId, valeur: 'favorable' });
    await noter(poste, un ?? '', { champ: 'lettre', formationId, presentee: true });
    await noter(poste, un ?? '', { champ: 'appreciation', critereId: 'critere-1', niveau: 'solide' });
    await poste.ask('entretiens.noterPresence', { ids: [deux ?? ''], presence: 'absent' });

    const retour = await relire(await rendre());
    expect(retour).toMatchObject({
      juryNom: 'jury 1',
      rang: 1,
      connu: true,
      dejaReprisLe: null,
      sansChangement: 4,
      gardes: 0,
    });
    expect(ligneDe(retour, un ?? '')?.champs.map(({ libelle, sort, la }) => [libelle.split(',')[0], sort, la])).toEqual(
      [
        ['Présence', 'pris', 'présent, arrivée à 9\u00a0h'],
        ['Lettre présentée', 'pris', 'oui'],
        ['Grille', 'pris', 'solide'],
        ['Compte rendu', 'pris', 'Vous avez visité le lycée.'],
        ['Avis', 'pris', 'Favorable'],
      ],
    );

    const acte = await t.act('paquets.reprendre', tout(retour));
    expect(acte?.libelle).toBe('reprendre le paquet du jury 1 (2\u00a0entretiens)');
    const fiche = await t.ask('entretiens.lire', { id: un ?? '' });
    expect(fiche.entretien).toMatchObject({
      presence: 'présent',
      arrivee: '09:00',
      compteRendu: 'Vous avez visité le lycée.',
    });
    expect(fiche.entretien.formations[0]).toMatchObject({ avis: 'favorable', lettrePresentee: true });
    expect(fiche.appreciations).toEqual([{ critereId: 'critere-1', niveau: 'solide' }]);
    expect(await t.ask('paquets.confies', {})).toEqual([]);
    expect((await t.ask('paquets.historique', {}))[0]?.retours).toMatchObject([{ rang: 1, repris: 2, conflits: 0 }]);

    await annuler();
    expect((await t.ask('entretiens.lire', { id: un ?? '' })).entretien).toMatchObject({
      presence: null,
      compteRendu: '',
    });
    expect((await t.ask('paquets.historique', {}))[0]?.retours).toEqual([]);
    expect(await t.ask('paquets.confies', {})).toHaveLength(6);
    await retablir(t);
    expect((await t.ask('entretiens.lire', { id: un ?? '' })).entretien.compteRendu).toBe('Vous avez visité le lycée.');
    expect([...t.logged, ...poste.logged]).toEqual([]);
    await fermer();
  });

  test('a conflict is shown on both sides and settled by the user; nothing written here only is touched', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const [un = '', deux = ''] = places.map(({ id }) => id);
    await recevoir(t, un, 'Texte du lycée.');
    await recevoir(poste, un, 'Texte du jury.');
    await recevoir(t, deux, 'Écrit ici seulement.');
    const formationId = (await poste.ask('entretiens.lire', { id: un })).entretien.formations[0]?.formationId ?? '';
    await noter(t, un, { champ: 'avis', formationId, valeur: 'favorable' });
    await noter(poste, un, { champ: 'avis', formationId, valeur: 'réservé' });

    const retour = await relire(await rendre());
    expect(retour.lignes).toHaveLength(1);
    expect(retour.gardes).toBeGreaterThan(0);
    const champs = ligneDe(retour, un)?.champs ?? [];
    expect(champs).toMatchObject([
      { libelle: 'Compte rendu', sort: 'conflit', ici: 'Texte du lycée.', la: 'Texte du jury.', propose: 'les deux' },
      { sort: 'conflit', ici: 'Favorable', la: 'Réservé', choix: ['ici', 'là'], propose: null },
    ]);
    await expect(t.ask('paquets.reprendre', tout(retour))).rejects.toThrow('choisissez ce qui est gardé');
    const choix = [{ entretienId: un, cle: champs[1]?.cle ?? '', choix: 'là' as const }];
    expect(await t.ask('paquets.reprendre', { ...tout(retour), choix })).toEqual({ repris: 1, conflits: 2 });
    const fiche = await t.ask('entretiens.lire', { id: un });
    expect(fiche.entretien.compteRendu).toMatch(
      /^Texte du lycée\.\n\n— Repris du jury 1, lundi 15 mars 2027 —\nTexte du jury\.$/,
    );
    expect(fiche.entretien.formations[0]?.avis).toBe('réservé');
    expect((await t.ask('entretiens.lire', { id: deux })).entretien.compteRendu).toBe('Écrit ici seulement.');
    await fermer();
  });

  test('the same return twice changes nothing, even with conflicts settled for here', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const un = places[0]?.id ?? '';
    await recevoir(t, un, 'Texte du lycée.');
    await recevoir(poste, un, 'Texte du jury.');
    const fichier = await rendre();
    const choix = [{ entretienId: un, cle: 'compteRendu', choix: 'ici' as const }];
    await t.ask('paquets.reprendre', { ...tout(await relire(fichier)), choix });
    const encore = await relire(fichier);
    expect(encore).toMatchObject({ lignes: [] });
    expect(encore.dejaReprisLe).not.toBeNull();
    await expect(t.ask('paquets.reprendre', tout(encore))).rejects.toThrow('Aucun entretien n’est retenu');
    expect((await t.ask('entretiens.lire', { id: un })).entretien.compteRendu).toBe('Texte du lycée.');
    await fermer();
  });

  test('entretiens left out can be taken later from the same file; the history has one line', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const [un = '', deux = ''] = places.map(({ id }) => id);
    await recevoir(poste, un, 'Un.');
    await recevoir(poste, deux, 'Deux.');
    const fichier = await rendre();
    await t.ask('paquets.reprendre', { ...tout(await relire(fichier)), refusees: [un] });
    expect((await t.ask('entretiens.lire', { id: un })).entretien.compteRendu).toBe('');
    const suite = await relire(fichier);
    expect(suite.lignes.map(({ entretienId }) => entretienId)).toEqual([un]);
    await t.ask('paquets.reprendre', tout(suite));
    expect((await t.ask('entretiens.lire', { id: un })).entretien.compteRendu).toBe('Un.');
    expect((await t.ask('paquets.historique', {}))[0]?.retours).toMatchObject([{ rang: 1, repris: 2 }]);
    await fermer();
  });

  test('a newer return brings only what is new; an older one after it is recognised', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const un = places[0]?.id ?? '';
    await recevoir(poste, un, 'Début.');
    const ancien = await rendre();
    await noter(poste, un, { champ: 'compteRendu', texte: 'Début. Suite.' });
    const recent = await rendre();
    await t.ask('paquets.reprendre', tout(await relire(ancien)));
    const suite = await relire(recent);
    expect(suite.lignes[0]?.champs).toMatchObject([{ libelle: 'Compte rendu', sort: 'pris', avant: 'Début.' }]);
    await t.ask('paquets.reprendre', tout(suite));
    await expect(relire(ancien)).rejects.toThrow('plus ancien');
    expect((await t.ask('entretiens.lire', { id: un })).entretien.compteRendu).toBe('Début. Suite.');
    await fermer();
  });

  test('two posts that opened the same packet: the second return meets the first as a conflict', async () => {
    const { t, poste, paquet, places, rendre, relire, fermer } = await openAllerRetour();
    const un = places[0]?.id ?? '';
    const autre = await openTestApp({ now: `${LUNDI}T13:00:00` });
    await autre.ask('poste.ouvrir', { contenu: paquet.contenu, phrase: PHRASE });
    await recevoir(poste, un, 'Premier poste.');
    await recevoir(autre, un, 'Second poste.');
    await t.ask('paquets.reprendre', tout(await relire(await rendre())));
    const second = await relire(await autre.ask('paquets.rendre', { phrase: null }));
    expect(second.lignes[0]?.champs).toMatchObject([{ sort: 'conflit', ici: 'Premier poste.', la: 'Second poste.' }]);
    await t.ask('paquets.reprendre', tout(second));
    expect((await t.ask('entretiens.lire', { id: un })).entretien.compteRendu).toMatch(
      /Premier poste\.[^]*Second poste\./,
    );
    await autre.app.close();
    await fermer();
  });

  test('R28: an entretien put back to be placed here and held there gets its place again', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const [un = '', deux = ''] = places.map(({ id }) => id);
    await recevoir(poste, un, 'Reçu malgré tout.');
    await recevoir(poste, deux, 'Reçu aussi.');
    for (const id of [un, deux]) await t.ask('planning.retirer', { entretienIds: [id] });
    const retour = await relire(await rendre());
    expect(ligneDe(retour, un)?.remarques).toEqual([
      'Remis à placer ici depuis\u00a0: il reprend le rendez-vous auquel il a eu lieu.',
    ]);
    await t.ask('paquets.reprendre', tout(retour));
    expect((await t.ask('entretiens.lire', { id: un })).entretien).toMatchObject({
      juryId: 'jury-0',
      jour: LUNDI,
      debut: '09:00',
      statut: 'compte rendu saisi',
    });
    await fermer();
  });

  test('R17: a candidature withdrawn here keeps the result with its history', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const un = places[0];
    await recevoir(poste, un?.id ?? '', 'Reçu avant le retrait.');
    const candidat = await t.ask('candidats.lire', { id: un?.candidatId ?? '' });
    await t.ask('candidatures.renoncer', {
      ids: candidat.candidatures.filter(({ domaineId }) => domaineId === un?.domaineId).map(({ id }) => id),
    });
    const retour = await relire(await rendre());
    expect(ligneDe(retour, un?.id ?? '')?.remarques).toEqual([expect.stringContaining('R17')]);
    await t.ask('paquets.reprendre', tout(retour));
    expect((await t.ask('entretiens.lire', { id: un?.id ?? '' })).entretien).toMatchObject({
      statut: 'renoncé',
      compteRendu: 'Reçu avant le retrait.',
    });
    await fermer();
  });

  test('R33: a formation added by the jury comes with its avis', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const un = places.find(({ formations }) => formations.length === 1);
    const id = un?.id ?? '';
    const { formations } = await poste.ask('contexte.lire', {});
    const demandees = new Set(un?.formations.map(({ formationId }) => formationId));
    const autre = formations.find((one) => one.domaineId === un?.domaineId && !demandees.has(one.id));
    await recevoir(poste, id, 'Il préfère une autre formation.');
    await poste.ask('entretiens.ajouterFormation', { id, formationId: autre?.id ?? '' });
    await noter(poste, id, { champ: 'avis', formationId: autre?.id ?? '', valeur: 'assez favorable' });
    await t.ask('paquets.reprendre', tout(await relire(await rendre())));
    expect((await t.ask('entretiens.lire', { id })).entretien.formations).toContainEqual(
      expect.objectContaining({ formationId: autre?.id, ajoute: true, avis: 'assez favorable' }),
    );
    await fermer();
  });

  test('R28: an absence kept here beside a compte rendu taken from there is refused', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const un = places[0]?.id ?? '';
    await t.ask('entretiens.noterPresence', { ids: [un], presence: 'absent' });
    await recevoir(poste, un, 'Arrivée juste après.');
    const retour = await relire(await rendre());
    const avec = (choix: 'ici' | 'là') => ({ ...tout(retour), choix: [{ entretienId: un, cle: 'presence', choix }] });
    await expect(t.ask('paquets.reprendre', avec('ici'))).rejects.toThrow(
      'Une absence ne peut pas rester'.toLowerCase().slice(4),
    );
    await t.ask('paquets.reprendre', avec('là'));
    expect((await t.ask('entretiens.lire', { id: un })).entretien.presence).toBe('présent');
    await fermer();
  });

  test('an entretien moved here keeps its new place; its result is taken', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const dernier = places.at(-1)?.id ?? '';
    await recevoir(poste, dernier, 'Tenu comme prévu.');
    await t.ask('planning.retirer', { entretienIds: [dernier] });
    await t.ask('planning.placer', { entretienId: dernier, juryId: 'jury-0', jour: '2027-03-18', debut: '10:00' });
    const retour = await relire(await rendre());
    expect(ligneDe(retour, dernier)?.remarques).toEqual([
      'Déplacé ici depuis\u00a0: jeudi 18 mars 2027 à 10\u00a0h. Ce rendez-vous est gardé.',
    ]);
    await t.ask('paquets.reprendre', tout(retour));
    expect((await t.ask('entretiens.lire', { id: dernier })).entretien).toMatchObject({
      jour: '2027-03-18',
      debut: '10:00',
      compteRendu: 'Tenu comme prévu.',
    });
    await fermer();
  });

  test('an entretien that is no longer here is shown with its texts and taken by nobody', async () => {
    const { t, poste, places, rendre } = await openAllerRetour();
    const [un = '', deux = ''] = places.map(({ id }) => id);
    await recevoir(poste, un, 'Personne ne doit perdre ce texte.');
    await recevoir(poste, deux, 'Celui-ci revient.');
    const fichier = await rendre();
    await t.app.close();
    await effacerEntretien(t.dataDir, un);
    const suite = await openTestApp({ dataDir: t.dataDir, now: `${LUNDI}T18:00:00` });
    const { lectureId } = await suite.ask('paquets.lire', { ...fichier, phrase: PHRASE });
    const retour = { lectureId, ...(await suite.ask('paquets.comparaison', { lectureId })) };
    expect(ligneDe(retour, un)).toMatchObject({ introuvable: true });
    expect(ligneDe(retour, un)?.champs.map(({ la }) => la)).toContain('Personne ne doit perdre ce texte.');
    expect(await suite.ask('paquets.reprendre', tout(retour))).toEqual({ repris: 1, conflits: 0 });
    const encore = await suite.ask('paquets.comparaison', { lectureId });
    expect(encore.lignes.map(({ entretienId }) => entretienId)).toEqual([un]);
    await suite.app.close();
    await poste.app.close();
  });

  test('nothing is written when the campaign changed since the comparison was shown', async () => {
    const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
    const un = places[0]?.id ?? '';
    await recevoir(poste, un, 'Du jury.');
    const retour = await relire(await rendre());
    await recevoir(t, un, 'Écrit entre-temps.');
    await expect(t.ask('paquets.reprendre', tout(retour))).rejects.toThrow('a changé');
    expect((await t.ask('entretiens.lire', { id: un })).entretien.compteRendu).toBe('Écrit entre-temps.');
    await t.ask('paquets.fermer', {});
    await expect(t.ask('paquets.comparaison', { lectureId: retour.lectureId })).rejects.toThrow('en mémoire');
    await fermer();
  });

  test('refuses the packet that left, and one of another campaign', async () => {
    const { t, paquet, rendre, fermer } = await openAllerRetour();
    await expect(t.ask('paquets.lire', { ...paquet, phrase: PHRASE })).rejects.toThrow('n’est pas rempli');
    const dataDir = tempFolder();
    await seedCampagne(dataDir, { candidats: 4 });
    const autre = await openTestApp({ dataDir });
    await expect(autre.ask('paquets.lire', { ...(await rendre()), phrase: PHRASE })).rejects.toThrow('autre campagne');
    await autre.app.close();
    await fermer();
  });
});
