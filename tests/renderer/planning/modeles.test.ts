import { describe, expect, it } from 'vitest';
import { compterAPlacer, grouperAPlacer, TOUS } from '../../../src-renderer/features/planning/plan/a-placer.ts';
import type { PropositionPlanning } from '../../../src-main/contract/planning.ts';
import { appliquerChange } from '../../../src-renderer/features/planning/plan/modele.ts';
import {
  demandeParDomaine,
  joursOuverts,
} from '../../../src-renderer/features/planning/proposition/demande-capacite.ts';
import {
  bornesHoraires,
  fondsZones,
  horsPlages,
  joursSemaine,
  jurysDuJour,
} from '../../../src-renderer/features/planning/grille/evenements.ts';
import {
  AUCUN_EXCLU,
  obstaclesPartie,
  partie,
  partParDomaine,
  partParJour,
} from '../../../src-renderer/features/planning/proposition/proposition-partie.ts';
import { countParJour } from '../../../src-renderer/features/planning/plan/places.ts';
import { lireHeure, pasHeure } from '../../../src-renderer/features/planning/entretien/saisie-heure.ts';
import { entretien, jury, LUNDI, MARDI, modele, place, seance, vue } from './vue-essai.ts';

describe('a typed hour', () => {
  it.each([
    ['10h20', '10:20'],
    ['10 h 20', '10:20'],
    ['10\u00a0h\u00a020', '10:20'],
    ['10:20', '10:20'],
    ['1020', '10:20'],
    ['930', '09:30'],
    ['9h', '09:00'],
    ['14', '14:00'],
    ['9h5', '09:05'],
  ])('reads « %s »', (saisie, heure) => expect(lireHeure(saisie)).toBe(heure));

  it.each(['', 'dix', '25h', '10h75', '10h20h', '123456'])('refuses « %s »', (saisie) =>
    expect(lireHeure(saisie)).toBeNull(),
  );

  it('moves by five minutes on the grid, within the day', () => {
    expect([pasHeure('10:20', 1), pasHeure('10:20', -1), pasHeure('10:22', 1), pasHeure('10:22', -1)]).toEqual([
      '10:25',
      '10:15',
      '10:25',
      '10:20',
    ]);
    expect([pasHeure('23:55', 1), pasHeure('00:00', -1)]).toEqual(['23:55', '00:00']);
  });
});

describe('the panel of those to place', () => {
  it('tells those without a place from those who did not come (R22, R28)', () => {
    const absent = place('2', '10:00', { statut: 'absent', presence: 'absent' });
    expect(compterAPlacer([entretien({ id: '1' }), absent, place('3', '11:00')])).toEqual({ total: 2, absents: 1 });
  });

  const rows = [
    entretien({ id: '1', nom: 'ÉTIENNE', prenom: 'Zoë' }),
    entretien({ id: '2', nom: 'DURAND', prenom: 'Noé', domaineId: 'labo', domaineNom: 'Laboratoire' }),
    entretien({ id: '3', nom: 'DURAND', prenom: 'Ana', origineNom: 'Collège Langevin', origineId: 'langevin' }),
    place('4', '10:00'),
    place('5', '10:20', { presence: 'absent', statut: 'absent', nom: 'BÂ' }),
  ];
  const ids = (filtre: Partial<typeof TOUS>) =>
    grouperAPlacer(rows, { ...TOUS, ...filtre }).map((groupe) => groupe.entretiens.map(({ id }) => id));

  it('groups by domaine in French order, absent ones among them (R28)', () => {
    expect(ids({})).toEqual([['2'], ['5', '3', '1']]);
  });

  it('searches without accents and filters', () => {
    expect(ids({ recherche: 'etienne zoe' })).toEqual([['1']]);
    expect(ids({ recherche: 'langevin' })).toEqual([['3']]);
    expect(ids({ domaineId: 'labo' })).toEqual([['2']]);
    expect(ids({ origineId: 'langevin' })).toEqual([['3']]);
  });
});

describe('what an act has answered', () => {
  it('takes the place of what was there; the others stay the same objects, and are not drawn again', () => {
    const plan = vue({ entretiens: [place('a', '10:00'), place('b', '10:20')] });
    const { instance } = vue({ entretiens: [place('a', '11:00')] });
    const after = appliquerChange(plan, { entretiens: [place('a', '11:00')], instance: instance.entretiens });
    expect(after.entretiens.map(({ debut }) => debut)).toEqual(['11:00', '10:20']);
    expect(after.instance.entretiens.map(({ actuel }) => actuel?.debut)).toEqual(['11:00', '10:20']);
    expect(after.entretiens[1]).toBe(plan.entretiens[1]);
    expect(after.jurys).toBe(plan.jurys);
  });
});

describe('the grid', () => {
  const bornes = { debut: '08:00', fin: '18:00' };

  it('shows whole hours around everything that sits', () => {
    expect(bornesHoraires(modele({ entretiens: [place('a', '12:10')] }))).toEqual({ debut: '09:00', fin: '13:00' });
    expect(bornesHoraires(modele({ jurys: [] }))).toEqual(bornes);
  });

  it('greys what lies between the plages', () => {
    const span = (debut: string, fin: string) => ({ jour: LUNDI, debut, fin, reserve: false });
    expect(horsPlages([span('13:30', '17:00'), span('08:30', '12:00')], bornes)).toEqual([
      { debut: '08:00', fin: '08:30' },
      { debut: '12:00', fin: '13:30' },
      { debut: '17:00', fin: '18:00' },
    ]);
    expect(horsPlages([], bornes)).toEqual([bornes]);
    expect(horsPlages([span('08:00', '18:00')], bornes)).toEqual([]);
  });

  it('cuts zones to the hours shown', () => {
    const zones = [
      { jury: 'J1', debut: '00:00', fin: '09:00', forcable: false },
      { jury: 'J1', debut: '19:00', fin: '24:00', forcable: false },
    ];
    expect(fondsZones(zones, LUNDI, bornes)).toMatchObject([
      { resourceId: 'J1', start: `${LUNDI}T08:00`, end: `${LUNDI}T09:00` },
    ]);
  });

  it('gives a column to who sits, and to who holds something there nevertheless', () => {
    const plan = modele({
      jurys: [jury('J1'), jury('J2', { plages: [] }), jury('J3', { plages: [] })],
      entretiens: [place('a', '10:00', { juryId: 'J3' })],
    });
    expect(jurysDuJour(plan, LUNDI).map(({ id }) => id)).toEqual(['J1', 'J3']);
    expect(countParJour(plan).get(LUNDI)).toBe(1);
  });

  it('shows the week-end only when the campaign uses it', () => {
    expect(joursSemaine(modele({}), MARDI)).toHaveLength(5);
    expect(joursSemaine(modele({ jours: ['2027-03-20'] }), MARDI).at(-1)).toBe('2027-03-20');
  });
});

describe('demand against capacity', () => {
  it('counts whole entretiens in what is free, on open days only (R24)', () => {
    const plan = modele({
      jours: ['2027-03-01', LUNDI, '2027-03-22'],
      entretiens: [place('a', '10:10'), entretien({ id: 'b' }), entretien({ id: 'c' })],
    });
    expect(joursOuverts(plan, '2027-03-08')).toEqual([LUNDI]);
    expect(demandeParDomaine(plan, { etendue: 'à placer', domaineIds: null, jours: null }, '2027-03-08')).toEqual([
      // 9 h to 10 h 10 holds three, 10 h 30 to 12 h four.
      { domaineId: 'bois', nom: 'Métiers du bois', demande: 2, capacite: 7, partagee: false },
    ]);
    const [none] = demandeParDomaine(plan, { etendue: 'à placer', domaineIds: null, jours: [] }, '2027-03-08');
    expect(none?.capacite).toBe(0);
  });

  it('counts seats of séances for a collective domaine (R27)', () => {
    const plan = modele({
      seances: [seance({ capacite: 30, inscrits: 12 })],
      entretiens: [entretien({ id: 'a', mode: 'collectif', domaineId: 'enfance' })],
    });
    const [demande] = demandeParDomaine(plan, { etendue: 'à placer', domaineIds: null, jours: null }, LUNDI);
    expect(demande).toMatchObject({ domaineId: 'enfance', demande: 1, capacite: 18 });
  });
});

describe('a part of a proposal', () => {
  const plan = modele({
    jurys: [jury('J1', { domaineIds: ['bois', 'labo'] })],
    entretiens: [entretien({ id: 'a' }), entretien({ id: 'b', domaineId: 'labo' }), place('c', '09:00')],
  });
  const proposition: PropositionPlanning = {
    id: 'p',
    faiteLe: '2027-03-08T09:00:00Z',
    portee: { etendue: 'à placer', domaineIds: null, jours: null },
    placements: [
      { entretien: 'a', jury: 'J1', jour: LUNDI, debut: '09:00' },
      { entretien: 'b', jury: 'J1', jour: LUNDI, debut: '09:20' },
    ],
    seances: [],
    retraits: ['c'],
    changements: [],
    nonPlaces: [{ entretien: 'c', motif: '', remede: '', faisable: false }],
    contradictions: [],
    ecarts: [],
    bilan: {
      places: 2,
      borne: 2,
      secondsTrajets: 0,
      joursOrigines: 1,
      attenteMinutes: 0,
      demiJournees: 1,
      trousMinutes: 0,
      dureeMs: 1,
    },
    demandes: 3,
    arrete: false,
    depart: plan.vue.instance,
  };

  const sans = (domaine: string) => ({ ...AUCUN_EXCLU, domaines: new Set([domaine]) });

  it('says so instead of failing when an entretien was given up since', () => {
    const later = modele({ jurys: plan.vue.jurys, entretiens: plan.vue.entretiens.filter(({ id }) => id !== 'a') });
    expect(obstaclesPartie(later, partie(later, proposition, AUCUN_EXCLU))).toEqual([
      '1\u00a0placement n’a plus d’élève ou de jury.',
    ]);
  });

  it('leaves out a domaine or a day', () => {
    const { placements, retraits } = partie(plan, proposition, sans('labo'));
    expect(placements.map(({ entretien: id }) => id)).toEqual(['a']);
    expect(retraits).toEqual(['c']);
    expect(partie(plan, proposition, sans('bois')).retraits).toEqual([]);
    const lundi = partie(plan, proposition, { ...AUCUN_EXCLU, jours: new Set([LUNDI]) });
    expect([...lundi.placements, ...(lundi.retraits ?? [])]).toEqual([]);
  });

  it('says why a part cannot stand alone (H2): the draft that would make room stays', () => {
    expect(obstaclesPartie(plan, partie(plan, proposition, AUCUN_EXCLU))).toEqual([]);
    const seul = { ...partie(plan, proposition, AUCUN_EXCLU), retraits: [] };
    expect(obstaclesPartie(plan, seul)).toEqual([expect.stringContaining('reçoit déjà')]);
  });

  it('tells what each domaine and each day gets', () => {
    expect(partParJour(plan, proposition)).toEqual([[LUNDI, 2]]);
    expect(partParDomaine(plan, proposition)).toEqual([
      { domaineId: 'bois', placements: 1, nonPlaces: 1 },
      { domaineId: 'labo', placements: 1, nonPlaces: 0 },
    ]);
  });
});
