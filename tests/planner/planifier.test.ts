import { describe, expect, it } from 'vitest';
import type { Instance } from '../../src-main/domain/planning/instance.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import {
  candidat,
  entretien,
  instance,
  jury,
  LUNDI,
  MARDI,
  origine,
  plage,
  position,
} from '../support/planning-fixture.ts';
import { checkPlan, measurePlan } from '../support/planning-checker.ts';
import { createCampagne } from '../support/planning-generator.ts';
import { solveExactly } from '../support/planning-highs.ts';

const plan = (of: Instance, effort = 0.02) => planifier(of, { effort });

const pupils = (count: number, college = 'college') =>
  Array.from({ length: count }, (_, rank) => candidat(`${college}${rank}`, { origine: college }));

const oneEach = (candidats: readonly { readonly id: string }[]) => candidats.map(({ id }) => entretien(`e-${id}`, id));

const daysOf = (of: Instance): string[] => [...new Set(plan(of).placements.map(({ jour }) => jour))].toSorted();

it('says who is left over and why when no jury has hours yet', () => {
  const candidats = pupils(2);
  const of = instance({ jurys: [jury('J1', { plages: [] })], candidats, entretiens: oneEach(candidats) });
  const { placements, nonPlaces } = plan(of);
  expect(placements).toEqual([]);
  expect(nonPlaces.map(({ motif }) => motif.length > 20)).toEqual([true, true]);
  expect(plan({ ...of, jurys: [] }).nonPlaces).toHaveLength(2);
});

it('answers at once when there is nothing to place: no pupil, or nobody who may move', () => {
  const plages = [plage('09:00', '12:00')];
  expect(planifier(instance({ jurys: [jury('J1', { plages })], candidats: [], entretiens: [] })).placements).toEqual(
    [],
  );
});

describe('hard constraints, one at a time', () => {
  it('H1 fills a plage to its last minute and no further', () => {
    const candidats = pupils(4);
    const { placements, bilan } = plan(
      instance({
        jurys: [jury('J1', { plages: [plage('09:00', '10:00')] })],
        candidats,
        entretiens: oneEach(candidats),
      }),
    );
    expect(placements.map(({ debut }) => debut).toSorted()).toEqual(['09:00', '09:20', '09:40']);
    expect(bilan).toMatchObject({ places: 3, borne: 3 });
  });

  it('H2 a member of two jurys sits in one at a time', () => {
    const short = { plages: [plage('09:00', '09:40')], membres: ['m'] };
    const candidats = pupils(4);
    const { bilan } = plan(
      instance({ jurys: [jury('J1', short), jury('J2', short)], candidats, entretiens: oneEach(candidats) }),
    );
    expect(bilan).toMatchObject({ places: 2, borne: 2 });
  });

  it('H3 keeps the margin of a pupil with two entretiens', () => {
    const short = [plage('09:00', '09:45')];
    const jurys = [jury('J1', { plages: short }), jury('J2', { plages: short, domaines: ['cuir'] })];
    const of = instance({
      jurys,
      candidats: pupils(1),
      entretiens: [entretien('a', 'college0'), entretien('b', 'college0', { domaine: 'cuir' })],
    });
    expect(plan(of).bilan.places).toBe(1);
    expect(plan({ ...of, reglages: { ...of.reglages, margeMinutes: 5 } }).bilan.places).toBe(2);
  });

  it('H4 waits for pasAvant', () => {
    const of = instance({
      origines: [origine('college', { pasAvant: '11:40' })],
      candidats: pupils(1),
      entretiens: oneEach(pupils(1)),
    });
    expect(plan(of).placements).toMatchObject([{ debut: '11:40' }]);
  });

  it('H5 sends a pupil with pmr to the jury with pmr', () => {
    const jurys = [jury('J1', { pmr: false }), jury('J2')];
    const candidats = [candidat('lina', { pmr: true })];
    expect(plan(instance({ jurys, candidats, entretiens: oneEach(candidats) })).placements).toMatchObject([
      { jury: 'J2' },
    ]);
  });

  it('H6 keeps a figé entretien, off the grid and outside every plage as it may be', () => {
    const of = instance({
      candidats: pupils(2),
      entretiens: [entretien('a', 'college0', { fige: position('J1', '12:03') }), entretien('b', 'college1')],
    });
    expect(plan(of).placements).toContainEqual({ entretien: 'a', jury: 'J1', jour: LUNDI, debut: '12:03' });
  });

  it('H7 makes a pause after pauseApres entretiens', () => {
    const candidats = pupils(4);
    const of = instance({
      jurys: [jury('J1', { plages: [plage('09:00', '10:35')] })],
      candidats,
      entretiens: oneEach(candidats),
      reglages: { pauseApres: 2, pauseMinutes: 15 },
    });
    expect(
      plan(of)
        .placements.map(({ debut }) => debut)
        .toSorted(),
    ).toEqual(['09:00', '09:20', '09:55', '10:15']);
  });
});

describe('objectives, one at a time', () => {
  const twoDays = [plage('09:00', '12:00'), plage('09:00', '12:00', MARDI)];

  it('1 before 2: a second trip rather than an entretien less', () => {
    const jurys = [jury('J1'), jury('J2', { domaines: ['cuir'], plages: [plage('09:00', '12:00', MARDI)] })];
    const of = instance({
      jurys,
      candidats: pupils(1),
      entretiens: [entretien('a', 'college0'), entretien('b', 'college0', { domaine: 'cuir' })],
    });
    expect(plan(of).bilan).toMatchObject({ places: 2, secondsTrajets: 1 });
  });

  it('2 before 3: a day more for the collège rather than a second trip', () => {
    // Three pupils of the collège can only come on Monday; lina's second jury sits on Tuesday only.
    const jurys = [
      jury('J1', { plages: twoDays }),
      jury('J2', { domaines: ['cuir'], plages: [plage('09:00', '12:00', MARDI)] }),
    ];
    const away = { indisponibilites: [{ jour: MARDI }] };
    const candidats = [candidat('lina'), ...pupils(3).map((one) => ({ ...one, ...away }))];
    const entretiens = [entretien('a', 'lina'), entretien('b', 'lina', { domaine: 'cuir' }), ...oneEach(pupils(3))];
    expect(plan(instance({ jurys, candidats, entretiens })).bilan).toMatchObject({
      places: 5,
      secondsTrajets: 0,
      joursOrigines: 2,
    });
  });

  it('3 brings each collège on one day', () => {
    const candidats = [...pupils(9, 'moulin'), ...pupils(9, 'zola')];
    const of = instance({
      jurys: [jury('J1', { plages: twoDays })],
      origines: [origine('moulin'), origine('zola')],
      candidats,
      entretiens: oneEach(candidats),
    });
    expect(plan(of).bilan).toMatchObject({ places: 18, joursOrigines: 2 });
  });

  it('4 before 5: no waiting rather than no idle time', () => {
    const jurys = [jury('J1'), jury('J2', { domaines: ['cuir'] })];
    const entretiens = [
      entretien('a', 'college0'),
      entretien('b', 'college0', { domaine: 'cuir' }),
      entretien('c', 'college1'),
    ];
    expect(plan(instance({ jurys, candidats: pupils(2), entretiens })).bilan).toMatchObject({
      attenteMinutes: 0,
      demiJournees: 2,
      trousMinutes: 0,
    });
  });

  it('5 opens as few half-days as needed, then leaves no gap', () => {
    const candidats = pupils(6);
    const jurys = ['J1', 'J2', 'J3'].map((id) => jury(id));
    expect(plan(instance({ jurys, candidats, entretiens: oneEach(candidats) })).bilan).toMatchObject({
      demiJournees: 1,
      trousMinutes: 0,
    });
  });

  it('6 before 7: a later day rather than a plage in reserve', () => {
    const plages = [plage('09:00', '12:00', LUNDI, true), plage('09:00', '12:00', MARDI)];
    expect(
      daysOf(instance({ jurys: [jury('J1', { plages })], candidats: pupils(1), entretiens: oneEach(pupils(1)) })),
    ).toEqual([MARDI]);
  });

  it('7 takes the earlier day', () => {
    expect(
      daysOf(
        instance({ jurys: [jury('J1', { plages: twoDays })], candidats: pupils(1), entretiens: oneEach(pupils(1)) }),
      ),
    ).toEqual([LUNDI]);
  });

  it('moves a draft only for an objective', () => {
    const candidats = pupils(3);
    const drafts = ['10:40', '11:00', '11:20'];
    const entretiens = oneEach(candidats).map((one, rank) => ({ ...one, actuel: position('J1', drafts[rank]!) }));
    expect(plan(instance({ candidats, entretiens })).placements.map(({ debut }) => debut)).toEqual(drafts);
  });
});

describe('longer entretiens (temps majoré)', () => {
  it('H1, H2 each takes its own length', () => {
    const candidats = pupils(3);
    const entretiens = oneEach(candidats).map((one, rank) => ({ ...one, dureeMinutes: rank === 1 ? 40 : 20 }));
    const of = instance({ jurys: [jury('J1', { plages: [plage('09:00', '10:20')] })], candidats, entretiens });
    expect(plan(of).bilan).toMatchObject({ places: 3, borne: 3, trousMinutes: 0 });
    expect(checkPlan(of, plan(of).placements)).toEqual([]);
  });

  it('1 gives a full jury to the greatest number, and proves it', () => {
    const candidats = pupils(5);
    const entretiens = oneEach(candidats).map((one, rank) => ({ ...one, dureeMinutes: rank < 2 ? 30 : 20 }));
    const of = instance({ jurys: [jury('J1', { plages: [plage('09:00', '10:00')] })], candidats, entretiens });
    expect(plan(of).bilan).toMatchObject({ places: 3, borne: 3 });
  });

  it('1 stays within 0.5 % of the bound where a tenth of a crowded campaign has longer entretiens', () => {
    const whole = createCampagne({
      graine: 21,
      candidats: 150,
      parCandidat: 1.3,
      colleges: 12,
      domaines: 4,
      jours: 6,
      aisance: 0.9,
      partages: 0,
    });
    const entretiens = whole.entretiens.map((one, rank) =>
      rank % 10 === 0 ? { ...one, dureeMinutes: one.dureeMinutes + 10 } : one,
    );
    const { bilan } = planifier({ ...whole, entretiens }, { effort: 1 });
    expect(bilan.places / bilan.borne).toBeGreaterThan(0.995);
  });
});

describe('what is left over', () => {
  const explain = (of: Instance) => {
    const [left, ...others] = plan(of).nonPlaces;
    expect(others).toEqual([]);
    return left;
  };
  const lina = { candidats: [candidat('lina')], entretiens: [entretien('e', 'lina')] };

  it('names a domaine without jury', () => {
    expect(explain(instance({ ...lina, jurys: [jury('J1', { domaines: ['cuir'] })] }))).toMatchObject({
      motif: 'Aucun jury ne reçoit le domaine bois.',
      changement: { changement: 'nouveau-jury', domaine: 'bois', jour: LUNDI },
    });
  });

  it('asks the collège first', () => {
    const origines = [origine('college', { indisponibilites: [{ jour: LUNDI }] })];
    const left = explain(instance({ ...lina, origines }));
    expect(left?.remede.replaceAll('\u00a0', ' ')).toBe(
      'Lever l’indisponibilité de college lundi 15 mars 2027, toute la journée.',
    );
    expect(left?.cause).toEqual({ cause: 'jamais-disponible', domaine: 'bois', candidat: 'lina' });
  });

  it('names who is away when nobody else keeps the pupil from the jury (H8)', () => {
    const jurys = [jury('J1', { plages: [plage('09:00', '10:00')], membres: ['marc', 'zoe'], salle: 'B12' })];
    const matin = { jour: LUNDI, debut: '08:00', fin: '09:50' };
    const of = instance({ ...lina, jurys });
    expect(
      explain({ ...of, membres: [{ id: 'marc', indisponibilites: [matin] }] })?.motif.replaceAll('\u00a0', ' '),
    ).toBe('Lina pourrait venir en bois, mais marc n’est pas là lundi 15 mars 2027, de 8 h à 9 h 50.');
    expect(explain({ ...of, salles: [{ id: 'B12', indisponibilites: [{ jour: LUNDI }] }] })?.cause).toMatchObject({
      cause: 'jury-absent',
      absence: { de: 'salle', id: 'B12' },
    });
    const origines = [origine('college', { indisponibilites: [{ jour: LUNDI }] })];
    const tous = { ...of, origines, membres: [{ id: 'marc', indisponibilites: [matin] }] };
    expect(explain(tous)?.cause).toMatchObject({ cause: 'jamais-disponible' });
  });

  it('opens a half-day more when the jury is full', () => {
    const candidats = pupils(2);
    const jurys = [
      jury('J1', { plages: [plage('09:00', '09:20')] }),
      jury('J2', { domaines: ['cuir'], plages: [plage('13:30', '16:00')] }),
    ];
    expect(explain(instance({ jurys, candidats, entretiens: oneEach(candidats) }))).toMatchObject({
      cause: { cause: 'sature', domaines: ['bois'], jours: [LUNDI], demandes: 2, places: 1 },
      changement: { changement: 'plage', jury: 'J1', jour: LUNDI, debut: '13:30', fin: '16:00' },
    });
  });

  it('proposes to move a figé entretien when nothing else helps, with the place where it would go', () => {
    const jurys = [jury('J1', { plages: [plage('09:00', '10:00')] })];
    const entretiens = [
      entretien('e', 'lina', { dureeMinutes: 40 }),
      entretien('f', 'noe', { fige: position('J1', '09:10') }),
    ];
    const left = explain(instance({ jurys, candidats: [candidat('lina'), candidat('noe')], entretiens }));
    expect(left?.cause).toEqual({ cause: 'figes', domaine: 'bois', candidat: 'lina' });
    expect(left?.changement).toMatchObject({ changement: 'fige', entretien: 'f', de: position('J1', '09:10') });
    expect(left?.remede).toMatch(/vers lundi 15 mars 2027 à 9.h(.40)? avec J1/);
  });
});

describe('stopping', () => {
  it('keeps the best plan when asked to stop', () => {
    const of = createCampagne({
      graine: 5,
      candidats: 80,
      parCandidat: 1.3,
      colleges: 8,
      domaines: 4,
      jours: 4,
      aisance: 1.5,
    });
    let asked = 0;
    const { placements } = planifier(of, { effort: 1e9, shouldStop: () => ++asked > 50 });
    expect(placements.length).toBeGreaterThan(90);
    expect(checkPlan(of, placements)).toEqual([]);
  });

  it('finishes the first plan whatever the time limit', () => {
    const candidats = pupils(5);
    let now = 0;
    const { bilan } = planifier(instance({ candidats, entretiens: oneEach(candidats) }), {
      limiteMs: 1,
      maintenant: () => (now += 10),
    });
    expect(bilan.places).toBe(5);
  });
});

describe('against the proved optimum (objectives 1–3)', () => {
  it.each([1, 2, 3, 4, 9, 13])('instance %i', async (graine) => {
    const of = createCampagne({
      graine,
      candidats: 12,
      parCandidat: 1.5,
      colleges: 3,
      domaines: 2 + (graine % 2),
      jours: 3,
      aisance: 1.1,
      contraintes: 0.5,
      partages: 0.3,
      pauseMinutes: 0,
    });
    const { places, secondsTrajets, joursOrigines } = measurePlan(of, planifier(of).placements);
    expect({ places, secondsTrajets, joursOrigines }).toEqual(await solveExactly(of));
  });
});
