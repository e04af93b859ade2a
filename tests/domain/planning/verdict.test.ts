import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src-main/domain/planning/instance.ts';
import { indexInstance } from '../../../src-main/domain/planning/index-instance.ts';
import { verdictPlacement, verdicts } from '../../../src-main/domain/planning/verdict.ts';
import {
  candidat,
  entretien,
  instance,
  jury,
  LUNDI,
  MARDI,
  origine,
  place,
  plage,
  position,
} from '../../support/planning-fixture.ts';

type Parts = Parameters<typeof instance>[0];

const regles = (parts: Parts, placement: Placement, placements: readonly Placement[] = []): string[] =>
  verdictPlacement({ instance: instance(parts), placements, placement }).conflits.map(({ regle }) => regle);

const one: Parts = { candidats: [candidat('lina')], entretiens: [entretien('e1', 'lina')] };
const two: Parts = {
  candidats: [candidat('lina'), candidat('noe')],
  entretiens: [entretien('e1', 'lina'), entretien('e2', 'noe')],
};
const both: Parts = {
  jurys: [jury('J1'), jury('J2', { domaines: ['cuir'] })],
  candidats: [candidat('lina')],
  entretiens: [entretien('e1', 'lina'), entretien('e2', 'lina', { domaine: 'cuir' })],
};

describe('H1 plage of a jury of the domaine', () => {
  it('allows both ends of a plage', () => {
    expect(regles(one, place('e1', 'J1', '09:00'))).toEqual([]);
    expect(regles(one, place('e1', 'J1', '11:40'))).toEqual([]);
  });
  it('refuses an entretien that sticks out, another day, another domaine and an odd start', () => {
    expect(regles(one, place('e1', 'J1', '08:55'))).toEqual(['H1']);
    expect(regles(one, place('e1', 'J1', '11:45'))).toEqual(['H1']);
    expect(regles(one, place('e1', 'J1', '09:00', MARDI))).toEqual(['H1']);
    expect(regles(one, place('e1', 'J1', '09:02'))).toEqual(['H1']);
    expect(regles({ ...one, jurys: [jury('J1', { domaines: ['cuir'] })] }, place('e1', 'J1', '09:00'))).toEqual(['H1']);
  });
  it('refuses an entretien astride two plages that touch', () => {
    const jurys = [jury('J1', { plages: [plage('09:00', '10:00'), plage('10:00', '11:00')] })];
    expect(regles({ ...one, jurys }, place('e1', 'J1', '09:50'))).toEqual(['H1']);
  });
});

describe('H2 one entretien at a time', () => {
  const placements = [place('e2', 'J1', '10:00')];
  it('refuses the jury when it overlaps, allows it back to back', () => {
    expect(regles(two, place('e1', 'J1', '10:15'), placements)).toEqual(['H2']);
    expect(regles(two, place('e1', 'J1', '10:20'), placements)).toEqual([]);
    expect(regles(two, place('e1', 'J1', '09:40'), placements)).toEqual([]);
  });
  it('refuses a room and a member shared with another jury', () => {
    const salle = { ...two, jurys: [jury('J1', { salle: 'B12' }), jury('J2', { salle: 'B12' })] };
    const membre = { ...two, jurys: [jury('J1', { membres: ['m'] }), jury('J2', { membres: ['n', 'm'] })] };
    expect(regles(salle, place('e1', 'J2', '10:15'), placements)).toEqual(['H2']);
    expect(regles(membre, place('e1', 'J2', '10:15'), placements)).toEqual(['H2']);
    expect(regles({ ...two, jurys: [jury('J1'), jury('J2')] }, place('e1', 'J2', '10:15'), placements)).toEqual([]);
  });
  it('leaves out the place that the moved entretien holds today', () => {
    expect(regles(two, place('e2', 'J1', '10:05'), placements)).toEqual([]);
  });
});

describe('H3 the candidat', () => {
  const placements = [place('e2', 'J2', '10:00')];
  it('keeps margeMinutes before and after', () => {
    expect(regles(both, place('e1', 'J1', '10:00'), placements)).toEqual(['H3']);
    expect(regles(both, place('e1', 'J1', '10:25'), placements)).toEqual(['H3']);
    expect(regles(both, place('e1', 'J1', '10:30'), placements)).toEqual([]);
    expect(regles(both, place('e1', 'J1', '09:35'), placements)).toEqual(['H3']);
    expect(regles(both, place('e1', 'J1', '09:30'), placements)).toEqual([]);
  });
});

describe('H4 indisponibilités', () => {
  it('refuses any minute in common with that of the candidat or of the origine', () => {
    const indisponibilites = [{ jour: LUNDI, debut: '09:30', fin: '10:00' }];
    const ofCandidat = { ...one, candidats: [candidat('lina', { indisponibilites })] };
    const ofOrigine = { ...one, origines: [origine('college', { indisponibilites })] };
    for (const parts of [ofCandidat, ofOrigine]) {
      expect(regles(parts, place('e1', 'J1', '09:15'))).toEqual(['H4']);
      expect(regles(parts, place('e1', 'J1', '09:10'))).toEqual([]);
      expect(regles(parts, place('e1', 'J1', '10:00'))).toEqual([]);
    }
  });
  it('R27: counts a séance that the candidat attends, told by its hours', () => {
    const seance = { type: 'seance', id: 's1', jour: LUNDI, debut: '09:30', fin: '10:00' } as const;
    const parts = { ...one, candidats: [candidat('lina', { occupations: [seance] })] };
    expect(regles(parts, place('e1', 'J1', '09:15'))).toEqual(['H4']);
    expect(regles(parts, place('e1', 'J1', '10:00'))).toEqual([]);
    const { conflits } = verdictPlacement({
      instance: instance(parts),
      placements: [],
      placement: place('e1', 'J1', '09:15'),
    });
    expect(conflits).toEqual([
      { regle: 'H4', cause: 'indisponible', de: 'candidat', id: 'lina', jour: LUNDI, debut: '09:30', fin: '10:00' },
    ]);
  });
  it('covers the whole day without hours', () => {
    const parts = { ...one, origines: [origine('college', { indisponibilites: [{ jour: LUNDI }] })] };
    expect(regles(parts, place('e1', 'J1', '09:00'))).toEqual(['H4']);
  });
  it('refuses a start before pasAvant', () => {
    const parts = { ...one, origines: [origine('college', { pasAvant: '09:30' })] };
    expect(regles(parts, place('e1', 'J1', '09:25'))).toEqual(['H4']);
    expect(regles(parts, place('e1', 'J1', '09:30'))).toEqual([]);
  });
});

describe('H5 accès PMR', () => {
  it('wants a jury with pmr', () => {
    const parts = { ...one, candidats: [candidat('lina', { pmr: true })] };
    expect(regles({ ...parts, jurys: [jury('J1', { pmr: false })] }, place('e1', 'J1', '09:00'))).toEqual(['H5']);
    expect(regles(parts, place('e1', 'J1', '09:00'))).toEqual([]);
  });
});

describe('H6 figé', () => {
  const parts = { ...one, entretiens: [entretien('e1', 'lina', { fige: position('J1', '09:00') })] };
  it('refuses any other place and accepts its own', () => {
    expect(regles(parts, place('e1', 'J1', '09:05'))).toEqual(['H6']);
    expect(regles(parts, place('e1', 'J1', '09:00'))).toEqual([]);
  });
});

describe('H7 pause', () => {
  const ids = ['e1', 'e2', 'e3'];
  const parts = {
    candidats: ids.map((id) => candidat(id)),
    entretiens: ids.map((id) => entretien(id, id)),
    reglages: { pauseApres: 2, pauseMinutes: 15 },
  };
  const placements = [place('e1', 'J1', '09:00'), place('e2', 'J1', '09:20')];
  it('wants a gap of pauseMinutes after pauseApres entretiens', () => {
    expect(regles(parts, place('e3', 'J1', '09:50'), placements)).toEqual(['H7']);
    expect(regles(parts, place('e3', 'J1', '09:55'), placements)).toEqual([]);
  });
  it('sees a run that the placement joins in its middle', () => {
    const around = [place('e1', 'J1', '09:00'), place('e2', 'J1', '09:40')];
    expect(regles(parts, place('e3', 'J1', '09:20'), around)).toEqual(['H7']);
  });
  it('is no rule with 0 minutes', () => {
    expect(
      regles({ ...parts, reglages: { pauseApres: 2, pauseMinutes: 0 } }, place('e3', 'J1', '09:40'), placements),
    ).toEqual([]);
  });
});

describe('gênes', () => {
  const genes = (parts: Parts, placement: Placement, placements: readonly Placement[] = []): string[] =>
    verdictPlacement({ instance: instance(parts), placements, placement }).genes.map(({ gene }) => gene);
  const days = [plage('09:00', '12:00'), plage('13:30', '16:00'), plage('09:00', '12:00', MARDI, true)];
  const jurys = [jury('J1', { plages: days }), jury('J2', { domaines: ['cuir'], plages: days })];

  it('objectives 2, 3, 5 and 6: another day of the candidat and of the collège, in reserve', () => {
    expect(genes({ ...both, jurys }, place('e1', 'J1', '09:00', MARDI), [place('e2', 'J2', '09:00')])).toEqual([
      'second-trajet',
      'nouveau-jour-origine',
      'nouvelle-demi-journee',
      'reserve',
    ]);
  });
  it('objective 4: a long wait', () => {
    const placements = [place('e2', 'J2', '09:00')];
    const waits = verdictPlacement({
      instance: instance({ ...both, jurys }),
      placements,
      placement: place('e1', 'J1', '10:30'),
    });
    expect(waits.genes).toContainEqual({ gene: 'attente', objectif: 4, candidat: 'lina', jour: LUNDI, minutes: 60 });
  });
  it('finds nothing awkward in the next start of a jury that sits', () => {
    expect(genes(two, place('e1', 'J1', '09:20'), [place('e2', 'J1', '09:00')])).toEqual([]);
  });
});

it('judges every placement of a plan', () => {
  const plan = [place('e1', 'J1', '09:00'), place('e2', 'J1', '09:10')];
  const all = verdicts(indexInstance(instance(two), plan));
  expect([...all.values()].map(({ conflits }) => conflits.map(({ regle }) => regle))).toEqual([['H2'], ['H2']]);
});
