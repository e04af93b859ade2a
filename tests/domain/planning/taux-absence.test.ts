import { describe, expect, it } from 'vitest';
import type { Presence } from '../../../src-main/domain/planning/entretien.ts';
import { absencesParOrigine } from '../../../src-main/domain/planning/taux-absence.ts';

const AUJOURDHUI = '2027-03-17';

const passes = (origine: string, presences: readonly (Presence | null)[]) =>
  presences.map((presence) => ({ origine, jour: '2027-03-15', presence }));

const aVenir = (origine: string, nombre: number) =>
  Array.from({ length: nombre }, () => ({ origine, jour: '2027-03-18', presence: null }));

describe('places in reserve suggested by past absences (R28)', () => {
  it('counts excused ones, and applies the rate to those still expected', () => {
    const constats = [
      ...passes('langevin', [
        'absent',
        'absent',
        'absent',
        'excusé',
        ...Array.from({ length: 6 }, () => 'présent' as const),
      ]),
      ...aVenir('langevin', 6),
    ];
    expect(absencesParOrigine(constats, AUJOURDHUI)).toEqual([
      { origine: 'langevin', absents: 4, attendus: 10, reserve: 2 },
    ]);
  });

  it('says nothing of a few entretiens, of rare absences, of days without a word, or when nobody is expected', () => {
    const rare = [...Array.from({ length: 9 }, () => 'présent' as const), 'absent' as const];
    const constats = [
      ...passes('peu', ['absent', 'absent', 'absent', 'absent']),
      ...aVenir('peu', 10),
      ...passes('rare', rare),
      ...aVenir('rare', 10),
      ...passes('muet', [null, null, null, null, null, null, 'absent']),
      ...aVenir('muet', 10),
      ...passes('fini', ['absent', 'absent', 'absent', 'présent', 'présent']),
    ];
    expect(absencesParOrigine(constats, AUJOURDHUI)).toEqual([]);
  });
});
