import { expect, it } from 'vitest';
import { compareMoments, momentDe, ordonnerSeances } from '../../../../src-renderer/features/planning/grille/moment.ts';
import { entretien, LUNDI, MARDI, place, seance } from '../vue-essai.ts';

it('sorts the table by day, hour and jury, those without a place last', () => {
  const rows = [
    { row: entretien({ id: 'sans' }), jury: '' },
    { row: place('c', '10:00'), jury: 'Bois 2' },
    { row: place('d', '09:00', { jour: MARDI }), jury: 'Bois 1' },
    { row: place('b', '10:00'), jury: 'Bois 1' },
    { row: place('a', '09:20'), jury: 'Bois 2' },
  ];
  const sorted = rows.toSorted((a, b) => compareMoments(momentDe(a.row, a.jury), momentDe(b.row, b.jury)));
  expect(sorted.map(({ row }) => row.id)).toEqual(['a', 'b', 'c', 'd', 'sans']);
});

it('shows the séances to come first, and the last of those that are over before the others (R27)', () => {
  const avant = [
    seance({ id: 'fin', jour: MARDI, debut: '16:00' }),
    seance({ id: 'vieille', jour: '2027-03-01' }),
    seance({ id: 'matin', jour: MARDI, debut: '09:00' }),
    seance({ id: 'veille', jour: LUNDI }),
  ];
  const { aVenir, passees } = ordonnerSeances(avant, MARDI);
  expect(aVenir.map(({ id }) => id)).toEqual(['matin', 'fin']);
  expect(passees.map(({ id }) => id)).toEqual(['veille', 'vieille']);
});
