import { describe, expect, it } from 'vitest';
import type { Instance } from '../../src-main/domain/planning/instance.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import { checkPlan } from '../support/planning-checker.ts';
import { candidat, entretien, instance, jury, plage, position } from '../support/planning-fixture.ts';

const solve = (of: Instance) => planifier(of, { effort: 0.01 });
const fige = (debut: string, at = 'J1') => ({ fige: position(at, debut) });
const three = [candidat('lina'), candidat('noe'), candidat('zoe')];

describe('figé entretiens that contradict each other', () => {
  it('says nothing when they agree', () => {
    const of = instance({
      candidats: three,
      entretiens: [entretien('a', 'lina', fige('09:00')), entretien('b', 'noe')],
    });
    expect(solve(of).contradictions).toBeUndefined();
  });

  it('H2, H6: keeps both, tells the pair once, adds nothing to it', () => {
    const entretiens = [
      entretien('a', 'lina', fige('09:00')),
      entretien('b', 'noe', fige('09:10')),
      entretien('c', 'zoe'),
    ];
    const of = instance({ candidats: three, entretiens });
    const { placements, contradictions } = solve(of);
    expect(placements).toHaveLength(3);
    expect(checkPlan(of, placements)).toEqual([]);
    expect(contradictions?.map((one) => one.entretiens)).toEqual([['a', 'b']]);
    expect(contradictions?.[0]?.phrase.replaceAll('\u00a0', ' ')).toBe(
      'Les entretiens a et b, déjà convoqués ou épinglés, se contredisent. J1 reçoit déjà noe à 9 h 10. En déplacer un, puis le reconvoquer.',
    );
  });

  it('H3: a pupil convoked twice at once', () => {
    const jurys = [jury('J1'), jury('J2', { domaines: ['cuir'] })];
    const entretiens = [
      entretien('a', 'lina', fige('09:00')),
      entretien('b', 'lina', { domaine: 'cuir', ...fige('09:20', 'J2') }),
    ];
    expect(solve(instance({ jurys, candidats: three, entretiens })).contradictions).toMatchObject([
      { entretiens: ['a', 'b'], conflit: { regle: 'H3', cause: 'marge' } },
    ]);
  });

  it('H4, H5: an announced place that the pupil cannot reach any more', () => {
    const jurys = [jury('J1', { pmr: false })];
    const candidats = [
      candidat('lina', { pmr: true }),
      candidat('noe', { indisponibilites: [{ jour: '2027-03-15' }] }),
    ];
    const entretiens = [entretien('a', 'lina', fige('09:00')), entretien('b', 'noe', fige('10:00'))];
    const found = solve(instance({ jurys, candidats, entretiens })).contradictions;
    expect(found).toMatchObject([
      { entretiens: ['a'], conflit: { regle: 'H5' } },
      { entretiens: ['b'], conflit: { regle: 'H4' } },
    ]);
    expect(found?.[0]?.phrase).toMatch(/^L’entretien a, déjà convoqué ou épinglé, ne peut pas tenir/);
  });

  it('H7: a row without pause is told once', () => {
    const entretiens = ['09:00', '09:20', '09:40'].map((debut, rank) =>
      entretien(`e${rank}`, three[rank]!.id, fige(debut)),
    );
    const of = instance({ candidats: three, entretiens, reglages: { pauseApres: 2, pauseMinutes: 10 } });
    expect(solve(of).contradictions?.map((one) => one.entretiens)).toEqual([['e0', 'e1', 'e2']]);
  });

  it('H1: another domaine, off the grid, outside every plage', () => {
    const of = instance({
      jurys: [jury('J1', { plages: [plage('14:00', '15:00')] })],
      candidats: three,
      entretiens: [
        entretien('a', 'lina', fige('09:00')),
        entretien('b', 'noe', fige('14:03')),
        entretien('c', 'zoe', { domaine: 'cuir', ...fige('14:30') }),
      ],
    });
    expect(solve(of).contradictions).toMatchObject([
      { entretiens: ['a'], conflit: { regle: 'H1', cause: 'plage' } },
      { entretiens: ['b'], conflit: { regle: 'H1', cause: 'pas' } },
      { entretiens: ['c'], conflit: { regle: 'H1', cause: 'domaine' } },
    ]);
  });
});
