import { expect, test } from 'vitest';
import { Refus } from '../../src-main/contract/refus.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { CAMPAGNE, seedCampagne } from '../support/campagne-essai.ts';
import { KEY, newId, tempFolder } from '../support/store.ts';
import { annuler } from '../support/journal.ts';

const LUNDI = '2027-03-15';

/** Places one entretien with Jury 1 on Monday at 11 h 40 and two in the séance, as the planner would. */
async function placer(dataDir: string): Promise<void> {
  const store = await openStore({ path: `${dataDir}/campagne.db`, key: KEY, clock: () => new Date(), newId });
  await store.write('essai', async (tx) => {
    const jury = await tx.all('juryDomaine', { juryId: 'jury-0' });
    const [individuel] = await tx.all('entretien', { domaineId: jury.map(({ domaineId }) => domaineId) });
    const seance = await tx.get('seance', 'seance-0');
    const collectifs = (await tx.all('entretien', { domaineId: seance?.domaineId ?? '' })).slice(0, 2);
    const place = { jour: LUNDI, debut: '11:40', dureeMinutes: 20 };
    await tx.update('entretien', [
      { id: individuel?.id ?? '', juryId: 'jury-0', ...place },
      ...collectifs.map(({ id }) => ({
        id,
        seanceId: 'seance-0',
        jour: '2027-03-17',
        debut: '14:00',
        dureeMinutes: 60,
      })),
    ]);
  });
  await store.close();
}

async function open(options: { places?: boolean } = {}): Promise<TestApp> {
  const dataDir = tempFolder();
  await seedCampagne(dataDir);
  if (options.places) await placer(dataDir);
  return openTestApp({ dataDir });
}

const refusOf = (promise: Promise<unknown>): Promise<Refus> =>
  promise.then(
    () => expect.fail('accepted'),
    (error: unknown) => (error instanceof Refus ? error : expect.fail(String(error))),
  );

const plagesDe = async ({ ask }: TestApp, juryId: string) =>
  ((await ask('organisation.lire', {})).jurys.find(({ id }) => id === juryId)?.plages ?? []).map(
    ({ jour, debut, fin, reserve }) => `${jour} ${debut}-${fin}${reserve ? ' réserve' : ''}`,
  );

test('reading: jurys with members, domaines and plages, rooms with their use, public holidays', async () => {
  const t = await open({ places: true });
  const vue = await t.ask('organisation.lire', {});
  expect(vue.jurys.map(({ nom, membres, plages, places }) => [nom, membres.length, plages.length, places])).toEqual([
    ['Jury 1', 2, 6, 1],
    ['Jury 2', 2, 6, 0],
    ['Jury 3', 2, 6, 0],
  ]);
  expect(vue.seances).toMatchObject([{ id: 'seance-0', places: 2 }]);
  expect(vue.salles.find(({ nom }) => nom === 'B12')?.usages).toEqual(['Jury 1']);
  expect(vue.feries).toContainEqual({ jour: '2027-05-06', libelle: 'Ascension' });
  expect(vue.feries).toContainEqual({ jour: '2027-03-29', libelle: 'Lundi de Pâques' });
  expect(vue.capacites.find(({ unite }) => unite === 'places')).toMatchObject({ offre: 30 });
  await t.app.close();
});

test('a jury moves one step in the order of the columns, and no further; undo puts it back', async () => {
  const t = await open();
  const noms = async () => (await t.ask('organisation.lire', {})).jurys.map(({ nom }) => nom);
  const acte = await t.act('jurys.deplacer', { id: 'jury-2', sens: 'avant' });
  expect(acte?.libelle).toBe('placer le jury « Jury 3 » en 2e colonne');
  expect(await noms()).toEqual(['Jury 1', 'Jury 3', 'Jury 2']);
  expect((await t.ask('planning.lire', {})).jurys.map(({ nom }) => nom)).toEqual(['Jury 1', 'Jury 3', 'Jury 2']);
  await t.ask('jurys.deplacer', { id: 'jury-2', sens: 'avant' });
  expect((await refusOf(t.ask('jurys.deplacer', { id: 'jury-2', sens: 'avant' }))).message).toContain('le premier');
  expect((await refusOf(t.ask('jurys.deplacer', { id: 'jury-1', sens: 'après' }))).message).toContain('le dernier');
  await annuler(t);
  await annuler(t);
  expect(await noms()).toEqual(['Jury 1', 'Jury 2', 'Jury 3']);
  await t.app.close();
});

test('a jury is created with new and known members, changed, removed; names nobody uses are forgotten; undo restores', async () => {
  const t = await open();
  const avant = await t.ask('organisation.lire', {});
  const { id } = await t.ask('jurys.enregistrer', {
    id: null,
    nom: 'Jury 4',
    salleId: 'salle-0',
    membres: [{ id: 'membre-0' }, { nom: 'KOWALSKI', prenom: 'Léa' }, { nom: 'Kowalski', prenom: 'Lea' }],
    domaineIds: avant.jurys[0]?.domaineIds.slice() ?? [],
  });
  const jury = async () => (await t.ask('organisation.lire', {})).jurys.find((candidat) => candidat.id === id);
  expect(await jury()).toMatchObject({ nom: 'Jury 4', ordre: 3, domaineIds: avant.jurys[0]?.domaineIds });
  expect((await jury())?.membres.map(({ nom }) => nom)).toEqual(['KOWALSKI', 'MARTIN']);
  const base = { id, nom: 'Jury bois', salleId: null, membres: [{ id: 'membre-0' }], domaineIds: [] };
  expect((await t.act('jurys.enregistrer', base))?.libelle).toBe('modifier le jury « Jury bois »');
  expect((await t.ask('organisation.lire', {})).membres.map(({ nom }) => nom)).not.toContain('KOWALSKI');
  expect((await refusOf(t.ask('jurys.enregistrer', { ...base, nom: 'jury 1' }))).code).toBe('jury en double');
  await t.ask('jurys.supprimer', { id });
  expect(await jury()).toBeUndefined();
  for (let step = 0; step < 3; step++) await annuler(t);
  expect(await t.ask('organisation.lire', {})).toEqual(avant);
  await t.app.close();
});

test('a jury that holds entretiens is not removed nor loses their domaine, and the sentence says how many', async () => {
  const t = await open({ places: true });
  const refus = await refusOf(t.ask('jurys.supprimer', { id: 'jury-0' }));
  expect(refus.message).toContain('« Jury 1 » tient 1\u00a0entretien');
  const sansDomaine = { id: 'jury-0', nom: 'Jury 1', salleId: null, membres: [], domaineIds: [] };
  expect((await refusOf(t.ask('jurys.enregistrer', sansDomaine))).code).toBe('domaine engagé');
  await t.app.close();
});

test('plages of some days are replaced and merged, other days are left alone, undo restores', async () => {
  const t = await open();
  const avant = await plagesDe(t, 'jury-0');
  const plage = (debut: string, fin: string, reserve = false) => ({ jour: LUNDI, debut, fin, reserve });
  const acte = await t.act('plages.enregistrer', {
    juryId: 'jury-0',
    du: LUNDI,
    au: LUNDI,
    plages: [plage('09:00', '10:00'), plage('10:00', '11:00'), plage('11:00', '12:00', true)],
  });
  expect(acte?.libelle).toBe('modifier les plages de « Jury 1 » du lun. 15 mars');
  expect(await plagesDe(t, 'jury-0')).toEqual([
    `${LUNDI} 09:00-11:00`,
    `${LUNDI} 11:00-12:00 réserve`,
    ...avant.filter((texte) => !texte.startsWith(LUNDI)),
  ]);
  await annuler(t);
  expect(await plagesDe(t, 'jury-0')).toEqual(avant);
  await t.app.close();
});

test('H1: plages never leave a placed entretien outside; the refusal lists it', async () => {
  const t = await open({ places: true });
  const demande = { juryId: 'jury-0', du: LUNDI, au: LUNDI };
  const plage = { jour: LUNDI, debut: '08:30', reserve: false };
  const refus = await refusOf(t.ask('plages.enregistrer', { ...demande, plages: [{ ...plage, fin: '11:45' }] }));
  expect(refus.code).toBe('entretiens hors plage');
  expect(refus.message).toContain('lun. 15 mars à 11\u00a0h\u00a040');
  expect(refus.details).toHaveLength(1);
  await t.ask('plages.enregistrer', { ...demande, plages: [{ ...plage, fin: '12:00' }] });
  expect(
    (
      await refusOf(
        t.ask('plages.copier', {
          juryId: 'jury-1',
          du: '2027-03-17',
          au: '2027-03-17',
          cibles: [{ juryId: 'jury-0', du: LUNDI }],
        }),
      )
    ).code,
  ).toBe('entretiens hors plage');
  await t.app.close();
});

test('R24: days outside the interview window or without class are accepted, with a warning', async () => {
  const t = await open();
  const jours = ['2027-03-29', '2027-05-15'];
  const { avertissements } = await t.ask('plages.enregistrer', {
    juryId: 'jury-0',
    du: '2027-03-29',
    au: '2027-05-15',
    plages: jours.map((jour) => ({ jour, debut: '09:00', fin: '10:00', reserve: false })),
  });
  expect(avertissements).toEqual([
    'Hors de la période des entretiens : samedi 15 mai 2027.',
    'Jour sans classe : lundi 29 mars 2027 (Lundi de Pâques), samedi 15 mai 2027.',
  ]);
  await t.app.close();
});

test('a week is copied to the next ones and to another jury; days without class are left empty; one undo takes it back', async () => {
  const t = await open();
  const avant = await plagesDe(t, 'jury-1');
  const { avertissements } = await t.ask('plages.copier', {
    juryId: 'jury-0',
    du: LUNDI,
    au: '2027-03-21',
    cibles: [
      { juryId: 'jury-1', du: LUNDI },
      { juryId: 'jury-1', du: '2027-03-29' },
      { juryId: 'jury-0', du: '2027-03-22' },
    ],
  });
  expect(avertissements).toEqual(['Laissé vide, car sans classe : lundi 29 mars 2027.']);
  expect((await plagesDe(t, 'jury-1')).map((texte) => texte.slice(0, 10))).toEqual([
    ...avant.map((texte) => texte.slice(0, 10)),
    '2027-03-30',
    '2027-03-30',
    '2027-04-01',
    '2027-04-01',
  ]);
  expect(await plagesDe(t, 'jury-0')).toHaveLength(12);
  const soi = { juryId: 'jury-0', du: LUNDI, au: '2027-03-21', cibles: [{ juryId: 'jury-0', du: LUNDI }] };
  expect((await refusOf(t.ask('plages.copier', soi))).code).toBe('copie sur soi');
  await annuler(t);
  expect(await plagesDe(t, 'jury-1')).toEqual(avant);
  expect(await plagesDe(t, 'jury-0')).toHaveLength(6);
  await t.app.close();
});

test('rooms: added, renamed, removed when nobody uses them', async () => {
  const t = await open();
  const { id } = await t.ask('salles.enregistrer', { id: null, nom: 'C3', pmr: false });
  await t.ask('salles.enregistrer', { id, nom: 'C03', pmr: true });
  expect((await t.ask('organisation.lire', {})).salles).toContainEqual({
    id,
    nom: 'C03',
    pmr: true,
    indisponibilites: [],
    usages: [],
  });
  expect((await refusOf(t.ask('salles.enregistrer', { id: null, nom: 'b12', pmr: true }))).code).toBe(
    'salle en double',
  );
  expect((await refusOf(t.ask('salles.supprimer', { id: 'salle-0' }))).message).toContain('« Jury 1 »');
  await t.ask('salles.supprimer', { id });
  await annuler(t);
  expect((await t.ask('organisation.lire', {})).salles.map(({ nom }) => nom)).toContain('C03');
  await t.app.close();
});

test('R27: a séance holds at least those already placed, moves them with it, and is for a collective domaine', async () => {
  const t = await open({ places: true });
  const { domaines } = await t.ask('contexte.lire', {});
  const enfance = domaines.find(({ nom }) => nom === 'Petite enfance')?.id ?? '';
  const bois = domaines.find(({ nom }) => nom === 'Métiers du bois')?.id ?? '';
  const seance = {
    id: 'seance-0',
    domaineId: enfance,
    salleId: 'salle-3',
    jour: '2027-03-18',
    debut: '10:00',
    dureeMinutes: 60,
    capacite: 2,
  };
  expect(await t.ask('seances.enregistrer', seance)).toEqual({ id: 'seance-0', avertissements: [] });
  const [vue] = (await t.ask('organisation.lire', {})).seances;
  expect(vue).toEqual({ ...seance, places: 2 });
  expect((await refusOf(t.ask('seances.enregistrer', { ...seance, capacite: 1 }))).message).toContain('2\u00a0élèves');
  expect((await refusOf(t.ask('seances.enregistrer', { ...seance, id: null, domaineId: bois }))).code).toBe(
    'domaine non collectif',
  );
  const { avertissements } = await t.ask('seances.enregistrer', { ...seance, id: null, capacite: 20 });
  expect(avertissements).toEqual(['La salle est aussi prise par une autre séance, à 10\u00a0h.']);
  expect((await refusOf(t.ask('seances.supprimer', { id: 'seance-0' }))).message).toContain('2\u00a0élèves');
  await annuler(t);
  await annuler(t);
  expect((await t.ask('organisation.lire', {})).seances).toMatchObject([
    { jour: '2027-03-17', debut: '14:00', places: 2 },
  ]);
  await t.app.close();
});

test('the same hours are opened on every day of class, for several jurys, as one act', async () => {
  const t = await open();
  const demande = { juryIds: ['jury-0', 'jury-1'], creneaux: [{ debut: '17:00', fin: '18:00', reserve: true }] };
  const { jours, avertissements } = await t.ask('plages.ajouter', { ...demande, du: LUNDI, au: '2027-03-21' });
  expect([jours, avertissements]).toEqual([5, []]);
  expect((await plagesDe(t, 'jury-1')).filter((texte) => texte.endsWith('réserve'))).toHaveLength(5);
  expect(await plagesDe(t, 'jury-0')).toContain(`${LUNDI} 13:30-17:00`);
  expect((await refusOf(t.ask('plages.ajouter', { ...demande, du: '2027-03-20', au: '2027-03-21' }))).code).toBe(
    'aucun jour de classe',
  );
  expect((await annuler(t)).libelle).toBe('ouvrir des plages à 2\u00a0jurys sur 5\u00a0jours');
  expect(await plagesDe(t, 'jury-1')).toHaveLength(6);
  await t.app.close();
});

test('R06, R17: a domaine with placed entretiens keeps its mode; leaving it frees their slots, undo gives them back', async () => {
  const t = await open({ places: true });
  const id = (await t.ask('organisation.lire', {})).seances[0]?.domaineId ?? '';
  const refus = await refusOf(t.ask('domaines.modifier', { id, mode: 'individuel' }));
  expect([refus.code, refus.message.includes('2\u00a0entretiens')]).toEqual(['mode engagé', true]);
  expect(await t.ask('domaines.modifier', { id, accueilli: false })).toEqual({ liberes: 2 });
  expect((await t.ask('organisation.lire', {})).seances[0]?.places).toBe(0);
  expect((await annuler(t)).libelle).toBe('ne plus accueillir le domaine « Petite enfance » (2\u00a0créneaux libérés)');
  expect((await t.ask('organisation.lire', {})).seances[0]?.places).toBe(2);
  await t.app.close();
});

test('R24: a narrower interview window tells how many placed entretiens it leaves outside', async () => {
  const t = await open({ places: true });
  const { id: _id, ...campagne } = CAMPAGNE;
  const { alertes } = await t.ask('campagne.modifier', { campagne: { ...campagne, entretiensDebut: '2027-03-17' } });
  expect(alertes.map(({ phrase }) => phrase)).toEqual([
    '1\u00a0entretien est placé hors de cette période\u00a0: à replacer au planning.',
  ]);
  const { alertes: aucune } = await t.ask('campagne.modifier', { campagne });
  expect(aucune).toEqual([]);
  await t.app.close();
});
