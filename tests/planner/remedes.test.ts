import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instance, NonPlace, Solution } from '../../src-main/domain/planning/instance.ts';
import { appliquer } from '../../src-main/planner/explication/changements.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import { anyReplanning } from '../support/planning-arbitrary.ts';
import { checkPlan } from '../support/planning-checker.ts';
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
import { createCampagne } from '../support/planning-generator.ts';

const changementsOf = ({ changement }: NonPlace) => {
  if (!changement || changement.changement === 'aucun') return [];
  return changement.changement === 'ensemble' ? changement.changements : [changement];
};

/** The plan made with a change, the one found before it being the draft. */
function withChange(of: Instance, { placements }: Solution, nonPlace: NonPlace): Solution {
  const places = new Map(placements.map(({ entretien: id, ...at }) => [id, at]));
  const changed = changementsOf(nonPlace).reduce(appliquer, of);
  const entretiens = changed.entretiens.map((one) => {
    const actuel = places.get(one.id);
    return one.fige || !actuel ? one : { ...one, actuel };
  });
  return planifier({ ...changed, entretiens }, { effort: 0.03 });
}

/**
 * One more jury of a domaine whenever somebody sits, and nobody kept away: what no change within these hours exceeds.
 * Only those who had a place and one of those left over ask for one: a remedy places him and takes nobody’s.
 */
function toutOuvert(of: Instance, { placements }: Solution, entretienId: string): Instance {
  const kept = new Set([entretienId, ...placements.map((one) => one.entretien)]);
  const entretiens = of.entretiens.filter(({ id }) => kept.has(id));
  const { domaine } = entretiens.find(({ id }) => id === entretienId)!;
  const heures = Map.groupBy(
    of.jurys.flatMap(({ plages }) => plages),
    ({ jour }) => jour,
  );
  const plages = [...heures].flatMap(([jour, siennes]) =>
    siennes
      .toSorted((a, b) => a.debut.localeCompare(b.debut))
      .reduce<{ jour: string; debut: string; fin: string; reserve: boolean }[]>((reunies, { debut, fin }) => {
        const derniere = reunies.at(-1);
        if (!derniere || derniere.fin < debut) return [...reunies, { jour, debut, fin, reserve: false }];
        return [...reunies.slice(0, -1), { ...derniere, fin: derniere.fin > fin ? derniere.fin : fin }];
      }, []),
  );
  return {
    ...of,
    entretiens,
    jurys: [...of.jurys, { id: 'neuf', domaines: [domaine], membres: [], pmr: true, plages }],
    origines: of.origines.map(({ id }) => ({ id })),
    candidats: of.candidats.map(({ indisponibilites: _levees, ...libre }) => libre),
  };
}

describe('remedies', () => {
  it('are known to work: each places all those to whom it is proposed, and takes nobody’s place', () => {
    const of = createCampagne({
      graine: 14,
      candidats: 90,
      parCandidat: 1.4,
      colleges: 8,
      domaines: 4,
      jours: 3,
      aisance: 0.7,
    });
    const plan = planifier(of, { effort: 0.2 });
    const byChange = Map.groupBy(plan.nonPlaces, ({ changement }) => JSON.stringify(changement));
    expect(byChange.size).toBeGreaterThan(2);
    for (const told of byChange.values()) {
      const after = withChange(of, plan, told[0]!);
      expect(after.bilan.places).toBeGreaterThanOrEqual(plan.bilan.places + told.length);
    }
  });

  it('H1–H7: keeping the figés, one is found unless a jury of its own and everybody free would not be enough', () => {
    fc.assert(
      fc.property(anyReplanning, (of) => {
        const plan = planifier(of, { effort: 0.01 });
        const domaines = new Map(of.entretiens.map(({ id, domaine }) => [id, domaine]));
        const byDomaine = Map.groupBy(plan.nonPlaces, (told) => domaines.get(told.entretien));
        for (const [told] of byDomaine.values())
          if (told?.changement?.changement === 'aucun') {
            const { placements } = planifier(toutOuvert(of, plan, told.entretien), { effort: 0.2 });
            expect(placements.length).toBeLessThanOrEqual(plan.placements.length);
          }
        const told = plan.nonPlaces.find(({ changement }) => changement?.changement !== 'aucun');
        if (!told) return;
        const after = withChange(of, plan, told);
        expect(after.bilan.places).toBeGreaterThan(plan.bilan.places);
        const changed = changementsOf(told).reduce(appliquer, of);
        expect(checkPlan(changed, after.placements)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('opens a jury beyond the hours at which somebody sits when the pupil is taken all that time', () => {
    const jurys = [jury('J1', { domaines: ['cuir', 'fer'], plages: [plage('13:00', '13:41')] })];
    const origines = [origine('college'), origine('absent', { indisponibilites: [{ jour: LUNDI }] })];
    const candidats = [
      candidat('lina'),
      candidat('noe', { origine: 'absent' }),
      candidat('zoe', { origine: 'absent' }),
    ];
    const entretiens = [
      entretien('a', 'noe', { domaine: 'cuir', dureeMinutes: 55 }),
      entretien('b', 'lina', { dureeMinutes: 3 }),
      entretien('c', 'lina', { domaine: 'cuir', dureeMinutes: 41, actuel: position('J1', '13:00') }),
      entretien('d', 'lina', { domaine: 'fer', dureeMinutes: 3 }),
      entretien('e', 'zoe', { domaine: 'fer', dureeMinutes: 4 }),
    ];
    const of = instance({ jurys, origines, candidats, entretiens, reglages: { margeMinutes: 0 } });
    const plan = planifier(of, { effort: 0.01 });
    const told = plan.nonPlaces.find((one) => one.entretien === 'b');
    expect(told?.remede.replaceAll('\u00a0', ' ')).toBe(
      'Ouvrir un jury du domaine bois : lundi 15 mars 2027, de 13 h à 17 h.',
    );
    expect(withChange(of, plan, told!).bilan.places).toBe(2);
  });

  const busy = (jours: readonly string[]) => ({ indisponibilites: jours.map((jour) => ({ jour })) });

  it('joins changes when one is not enough', () => {
    const of = instance({
      jurys: [jury('J1', { plages: [plage('09:00', '12:00')] })],
      origines: [origine('college', busy([LUNDI]))],
      candidats: [candidat('lina', busy([LUNDI]))],
      entretiens: [entretien('e', 'lina')],
    });
    const [left] = planifier(of, { effort: 0.01 }).nonPlaces;
    expect(left?.remede.replaceAll('\u00a0', ' ')).toBe(
      'Lever l’indisponibilité de lina lundi 15 mars 2027, toute la journée ; et lever l’indisponibilité de college lundi 15 mars 2027, toute la journée.',
    );
  });

  it('R27: proposes another séance to a pupil whom his own keeps away, alone or with what else is needed', () => {
    const seance = { type: 'seance', id: 's1', jour: LUNDI, debut: '08:50', fin: '12:10' } as const;
    const of = (away: readonly string[]) =>
      instance({
        origines: [origine('college', busy(away))],
        candidats: [candidat('lina', { occupations: [seance] })],
        entretiens: [entretien('e', 'lina')],
      });
    const dire = (away: readonly string[]) =>
      planifier(of(away), { effort: 0.01 }).nonPlaces.map(({ remede }) => remede.replaceAll('\u00a0', ' '));
    const changer =
      'hanger lina de séance collective : la sienne le retient lundi 15 mars 2027, de 8 h 50 à 12 h 10 (marge comprise)';
    expect(dire([])).toEqual([`C${changer}.`]);
    expect(dire([LUNDI])).toEqual([
      `C${changer} ; et lever l’indisponibilité de college lundi 15 mars 2027, toute la journée.`,
    ]);
  });

  it('rather opens a half-day of a jury that sits than one of a jury that is lost', () => {
    const jurys = [
      jury('J1', { plages: [] }),
      jury('J2', { plages: [plage('09:00', '09:20'), plage('09:00', '09:20', MARDI)] }),
    ];
    const cuir = jury('J3', { domaines: ['cuir'], plages: [plage('14:00', '16:00')] });
    const candidats = ['lina', 'noe', 'zoe'].map((id) => candidat(id));
    const of = instance({
      jurys: [...jurys, cuir],
      candidats,
      entretiens: candidats.map(({ id }) => entretien(`e-${id}`, id)),
    });
    expect(planifier(of, { effort: 0.01 }).nonPlaces).toMatchObject([
      { changement: { changement: 'plage', jury: 'J2', jour: LUNDI, debut: '14:00', fin: '16:00' } },
    ]);
  });

  it('H5 asks for an accessible jury, for a pupil with temps majoré for a plage that is long enough', () => {
    const jurys = [jury('J1', { pmr: false, plages: [plage('09:00', '09:30')] })];
    const candidats = [candidat('lina', { pmr: true }), candidat('noe')];
    const entretiens = [entretien('a', 'lina'), entretien('b', 'noe', { dureeMinutes: 40 })];
    expect(planifier(instance({ jurys, candidats, entretiens }), { effort: 0.01 }).nonPlaces).toMatchObject([
      { cause: { cause: 'aucun-jury-accessible' }, changement: { changement: 'nouveau-jury', pmr: true } },
      {
        cause: { cause: 'jamais-disponible' },
        changement: { changement: 'nouveau-jury', pmr: false, debut: '09:00', fin: '09:40' },
      },
    ]);
  });
});

describe('causes', () => {
  const three = ['lina', 'noe', 'zoe'].map((id) => candidat(id));

  it('says how many places are left on the days that a group depends on', () => {
    const jurys = [jury('J1', { plages: [plage('09:00', '09:40'), plage('09:00', '12:00', MARDI)] })];
    const origines = [origine('college', { indisponibilites: [{ jour: MARDI }] })];
    const of = instance({
      jurys,
      origines,
      candidats: three,
      entretiens: three.map(({ id }) => entretien(`e-${id}`, id)),
    });
    const { bilan, nonPlaces } = planifier(of, { effort: 0.01 });
    expect(bilan).toMatchObject({ places: 2, borne: 2 });
    expect(nonPlaces[0]?.motif.replaceAll('\u00a0', ' ')).toBe(
      'Le domaine bois n’a que 2 créneaux libres, lundi 15 mars 2027, pour 3 entretiens à y placer.',
    );
  });

  it('names the domaines that share a full jury', () => {
    const jurys = [jury('J1', { domaines: ['bois', 'cuir'], plages: [plage('09:00', '09:40')] })];
    const entretiens = three.map(({ id }, rank) => entretien(`e-${id}`, id, { domaine: rank === 0 ? 'cuir' : 'bois' }));
    expect(planifier(instance({ jurys, candidats: three, entretiens }), { effort: 0.01 }).nonPlaces).toMatchObject([
      { cause: { cause: 'sature', domaines: ['cuir', 'bois'], demandes: 3, places: 2 } },
    ]);
  });
});
