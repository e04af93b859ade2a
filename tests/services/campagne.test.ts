import { expect, test } from 'vitest';
import type { InputOf } from '../../src-main/contract/index.ts';
import { Refus } from '../../src-main/contract/refus.ts';
import { verifierCampagne } from '../../src-main/domain/campagne/verifier-campagne.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { CAMPAGNE, ETABLISSEMENT, seedCampagne } from '../support/campagne-essai.ts';
import { tempFolder } from '../support/store.ts';
import { annuler } from '../support/journal.ts';

const { id: _etablissement, ...lycee } = { ...ETABLISSEMENT, uai: '0939990D' };
const { id: _campagne, ...campagne } = CAMPAGNE;

const CREATION: InputOf<'campagne.creer'> = {
  modele: 'nouvelle',
  etablissement: lycee,
  campagne,
  domaines: [
    { nom: 'Métiers du bois', mode: 'individuel' },
    { nom: 'Hôtellerie-restauration', mode: 'collectif' },
  ],
};

async function openSeeded(): Promise<TestApp> {
  const dataDir = tempFolder();
  await seedCampagne(dataDir);
  return openTestApp({ dataDir });
}

const refusOf = (promise: Promise<unknown>): Promise<Refus> =>
  promise.then(
    () => expect.fail('accepted'),
    (error: unknown) => (error instanceof Refus ? error : expect.fail(String(error))),
  );

test('R05: presets come with their catalogue, and their own dates hold together', async () => {
  const { ask, app } = await openTestApp({ now: '2026-11-21T10:00:00' });
  const modeles = await ask('campagne.modeles', {});
  expect(
    modeles.map(({ id, domaines }) => [id, domaines.length, domaines.flatMap(({ formations }) => formations).length]),
  ).toEqual([
    ['nouvelle', 29, 57],
    ['creteil-2020', 29, 57],
    ['creteil-2013', 19, 39],
  ]);
  for (const { id, campagne: reglages } of modeles)
    expect(
      verifierCampagne(reglages).filter(({ champ }) => id !== 'nouvelle' || !champ.startsWith('entretiens')),
    ).toEqual([]);
  expect(modeles[0]?.campagne).toMatchObject({ nom: 'Passpro 2027', annee: 2027, avisFinal: false });
  expect(modeles[2]?.campagne).toMatchObject({ lettre: 'obligatoire', avisFinal: true, entretiensCollectifs: false });
  await app.close();
});

test('creating a campaign writes lycée, settings, catalogue, criteria and holidays; nothing undoes it', async () => {
  const { ask, act, app } = await openTestApp();
  const acte = await act('campagne.creer', CREATION);
  expect(acte?.libelle).toBe('créer la campagne « Passpro 2027 »');
  const contexte = await ask('contexte.lire', {});
  expect(contexte.etablissement).toMatchObject({ uai: '0939990D', telephone: '0148000000' });
  expect(contexte.campagne).toEqual(CAMPAGNE);
  expect(contexte.domaines).toHaveLength(29);
  expect(contexte.formations).toHaveLength(57);
  expect(
    contexte.domaines
      .filter(({ accueilli }) => accueilli)
      .map(({ nom, mode, dureeMinutes }) => [nom, mode, dureeMinutes]),
  ).toEqual([
    ['Hôtellerie-restauration', 'collectif', 60],
    ['Métiers du bois', 'individuel', 20],
  ]);
  expect(contexte.criteres.map(({ ordre }) => ordre)).toEqual([1, 2, 3, 4]);
  expect(contexte.joursSansClasse.map(({ debut, fin }) => `${debut} ${fin}`)).toEqual([
    '2027-02-06 2027-02-21',
    '2027-04-03 2027-04-18',
  ]);
  expect((await ask('journal.etat', {})).annulable).toBeNull();
  const refus = await refusOf(ask('journal.annuler', { acte: acte?.id ?? '' }));
  expect([refus.code, refus.message]).toEqual(['plancher', expect.stringContaining('dans Paramètres')]);
  expect((await ask('contexte.lire', {})).campagne).toEqual(CAMPAGNE);
  await app.close();
});

test('R06: hôtellerie-restauration keeps no mode until the lycée that hosts it chooses one', async () => {
  const { ask, app } = await openTestApp();
  await ask('campagne.creer', { ...CREATION, domaines: [] });
  const { domaines } = await ask('contexte.lire', {});
  const hotellerie = domaines.find(({ nom }) => nom === 'Hôtellerie-restauration');
  expect(hotellerie?.mode).toBeNull();
  const id = hotellerie?.id ?? '';
  expect((await refusOf(ask('domaines.modifier', { id, accueilli: true }))).code).toBe('mode à choisir');
  await ask('domaines.modifier', { id, accueilli: true, mode: 'collectif' });
  expect((await ask('contexte.lire', {})).domaines.find((domaine) => domaine.id === id)).toMatchObject({
    accueilli: true,
    mode: 'collectif',
    dureeMinutes: 60,
  });
  await ask('domaines.modifier', { id, dureeMinutes: 45 });
  await ask('domaines.modifier', { id, mode: 'individuel' });
  expect((await ask('contexte.lire', {})).domaines.find((domaine) => domaine.id === id)?.dureeMinutes).toBe(45);
  await app.close();
});

test('a campaign is refused whole: wrong UAI key, incoherent dates, unknown domaine, collective when excluded, twice', async () => {
  const { ask, app } = await openTestApp();
  const codes = [
    await refusOf(ask('campagne.creer', { ...CREATION, etablissement: { ...lycee, uai: '0939990E' } })),
    await refusOf(ask('campagne.creer', { ...CREATION, campagne: { ...campagne, entretiensFin: '2027-03-01' } })),
    await refusOf(ask('campagne.creer', { ...CREATION, domaines: [{ nom: 'Astronomie', mode: 'individuel' }] })),
    await refusOf(ask('campagne.creer', { ...CREATION, campagne: { ...campagne, entretiensCollectifs: false } })),
    await refusOf(ask('campagne.creer', { ...CREATION, modele: 'absent' })),
  ].map(({ code }) => code);
  expect(codes).toEqual([
    'saisie à corriger',
    'saisie à corriger',
    'domaine inconnu',
    'collectif exclu',
    'modèle inconnu',
  ]);
  expect((await ask('contexte.lire', {})).campagne).toBeNull();
  await ask('campagne.creer', CREATION);
  expect((await refusOf(ask('campagne.creer', CREATION))).code).toBe('campagne existante');
  await app.close();
});

test('settings and lycée are changed, alerts come back, undo restores', async () => {
  const { ask, app } = await openSeeded();
  const { alertes } = await ask('campagne.modifier', { campagne: { ...campagne, planificationFin: '2027-03-30' } });
  expect(alertes.map(({ champ }) => champ)).toEqual(['planificationFin']);
  const { libelle } = await annuler({ ask });
  expect(libelle).toBe('modifier les réglages de la campagne');
  expect((await ask('contexte.lire', {})).campagne).toEqual(CAMPAGNE);
  await ask('etablissement.modifier', { etablissement: { ...lycee, nom: 'Lycée Rosa-Luxemburg' } });
  expect((await ask('contexte.lire', {})).etablissement?.nom).toBe('Lycée Rosa-Luxemburg');
  await annuler({ ask });
  expect((await ask('contexte.lire', {})).etablissement).toEqual(ETABLISSEMENT);
  const refus = await refusOf(ask('campagne.modifier', { campagne: { ...campagne, entretiensCollectifs: false } }));
  expect(refus.message).toContain('« Petite enfance »');
  await app.close();
});

test('days without class: the act names what came or went; an inverted span is refused', async () => {
  const { ask, act, app } = await openSeeded();
  const pont = { id: null, debut: '2027-05-07', fin: '2027-05-08', libelle: "Pont de l'Ascension" };
  expect((await act('joursSansClasse.modifier', { jours: [pont] }))?.libelle).toBe(
    "ajouter « Pont de l'Ascension » aux jours sans classe",
  );
  const [ligne] = (await ask('contexte.lire', {})).joursSansClasse;
  expect(ligne).toMatchObject({ debut: '2027-05-07', libelle: "Pont de l'Ascension" });
  expect((await refusOf(ask('joursSansClasse.modifier', { jours: [{ ...pont, fin: '2027-05-01' }] }))).code).toBe(
    'période inversée',
  );
  expect((await act('joursSansClasse.modifier', { jours: [] }))?.libelle).toContain('retirer');
  await annuler({ ask });
  expect((await ask('contexte.lire', {})).joursSansClasse).toEqual([ligne]);
  await app.close();
});

test('criteria are reordered, renamed, added; undo restores the order', async () => {
  const { ask, app } = await openSeeded();
  const { criteres } = await ask('contexte.lire', {});
  const voulus = [{ id: null, intitule: 'Questions posées', indicateurs: '' }, ...criteres.toReversed().slice(1)];
  await ask('criteres.modifier', {
    criteres: voulus.map(({ id, intitule, indicateurs }) => ({ id, intitule, indicateurs })),
  });
  expect((await ask('contexte.lire', {})).criteres.map(({ intitule }) => intitule)).toEqual([
    'Questions posées',
    ...criteres
      .toReversed()
      .slice(1)
      .map(({ intitule }) => intitule),
  ]);
  await annuler({ ask });
  expect((await ask('contexte.lire', {})).criteres).toEqual(criteres);
  await app.close();
});

test('R05: the catalogue is editable, but what candidatures use stays', async () => {
  const { ask, act, app } = await openSeeded();
  const { domaines, formations } = await ask('contexte.lire', {});
  const bois = domaines.find(({ nom }) => nom === 'Métiers du bois');
  const optique = domaines.find(({ nom }) => nom === 'Optique lunetterie');
  const demandee = formations.find(({ domaineId }) => domaineId === bois?.id);
  expect(
    (await refusOf(ask('catalogue.modifier', { acte: 'retirer un domaine', domaineId: bois?.id ?? '' }))).code,
  ).toBe('domaine utilisé');
  expect(
    (await refusOf(ask('catalogue.modifier', { acte: 'retirer une formation', formationId: demandee?.id ?? '' })))
      .message,
  ).toMatch(/sert à \d/u);
  expect(
    (await refusOf(ask('catalogue.modifier', { acte: 'ajouter un domaine', nom: 'metiers du bois', mode: null }))).code,
  ).toBe('domaine en double');
  const retrait = await act('catalogue.modifier', { acte: 'retirer un domaine', domaineId: optique?.id ?? '' });
  expect(retrait?.libelle).toBe('retirer le domaine « Optique lunetterie »');
  expect((await ask('contexte.lire', {})).formations).toHaveLength(56);
  await annuler({ ask });
  expect((await ask('contexte.lire', {})).formations).toEqual(formations);
  const formation = { voie: '1CAP2', intitule: 'Tourneur sur bois', precision: '', codeMef: null } as const;
  await ask('catalogue.modifier', { acte: 'ajouter une formation', domaineId: bois?.id ?? '', formation });
  expect(
    (await refusOf(ask('catalogue.modifier', { acte: 'ajouter une formation', domaineId: bois?.id ?? '', formation })))
      .code,
  ).toBe('formation en double');
  expect((await ask('contexte.lire', {})).formations.map(({ intitule }) => intitule)).toContain('Tourneur sur bois');
  await app.close();
});

test('R05: a change of the catalogue says what follows, and what was sent under another name is to be sent again', async () => {
  const { ask, app } = await openSeeded();
  const { domaines, formations } = await ask('contexte.lire', {});
  const idDe = (nom: string) => domaines.find((domaine) => domaine.nom === nom)?.id ?? '';
  const optique = idDe('Optique lunetterie');
  const { suite } = await ask('catalogue.modifier', { acte: 'retirer un domaine', domaineId: optique });
  expect(suite).toMatch(/^1\u00a0formation retirée avec lui$/);

  const bois = formations.find(({ domaineId }) => domaineId === idDe('Métiers du bois'));
  const formationId = bois?.id ?? '';
  const saisie = { voie: '1CAP2A', intitule: bois?.intitule ?? '', precision: '', codeMef: null } as const;
  const modifie = await ask('catalogue.modifier', { acte: 'modifier une formation', formationId, formation: saisie });
  expect(modifie.suite).toMatch(/^\d+\u00a0candidatures la demandent : leurs documents le diront$/);
  const fiches = await ask('candidats.lister', {});
  const demandeur = fiches.find((ligne) => ligne.candidatures.some((une) => une.formationId === formationId));
  const { candidatures } = await ask('candidats.lire', { id: demandeur?.id ?? '' });
  expect(candidatures.find((une) => une.formationId === formationId)?.voie).toBe('1CAP2A');

  const lieux = ' Lycée A, Créteil (94) \n\nLycée B';
  const avecLieux = { acte: 'modifier une formation', formationId, formation: { ...saisie, lieux } } as const;
  expect(await ask('catalogue.modifier', avecLieux)).toEqual({ id: formationId, suite: null });
  const lire = async () => (await ask('contexte.lire', {})).formations.find(({ id }) => id === formationId);
  expect((await lire())?.lieux).toBe('Lycée A, Créteil (94)\nLycée B');
  await ask('catalogue.modifier', { acte: 'modifier une formation', formationId, formation: saisie });
  expect((await lire())?.lieux).toBe('Lycée A, Créteil (94)\nLycée B');
  await app.close();
});

test('R13, R17: leaving a domaine gives its entretiens up, taking it back brings them back, undo as well', async () => {
  const { ask, act, app } = await openSeeded();
  const bois = (await ask('contexte.lire', {})).domaines.find(({ nom }) => nom === 'Métiers du bois');
  const id = bois?.id ?? '';
  const compter = async () => (await ask('organisation.lire', {})).capacites.find(({ domaineId }) => domaineId === id);
  const avant = await compter();
  expect(avant?.entretiens).toBeGreaterThan(0);
  const acte = await act('domaines.modifier', { id, accueilli: false });
  expect(acte?.libelle).toBe('ne plus accueillir le domaine « Métiers du bois »');
  expect(await compter()).toBeUndefined();
  await ask('domaines.modifier', { id, accueilli: true });
  expect(await compter()).toEqual(avant);
  await annuler({ ask });
  await annuler({ ask });
  expect(await compter()).toEqual(avant);
  expect(await ask('domaines.modifier', { id, dureeMinutes: 25, couleur: 3 })).toEqual({ liberes: 0 });
  expect((await compter())?.besoin).toBeGreaterThan(avant?.besoin ?? 0);
  await app.close();
});
