import { expect, it } from 'vitest';
import type { Convocation } from '../../../src-main/domain/convocation/convocation.ts';
import { dernieresConvocations } from '../../../src-main/domain/convocation/derniere.ts';
import { nouvelEntretien } from '../../../src-main/domain/planning/entretien.ts';
import { estFige, positionDe } from '../../../src-main/domain/planning/fige.ts';

const PLACE = { ...nouvelEntretien('e', 'c', 'd'), juryId: 'j', jour: '2027-03-15', debut: '10:20', dureeMinutes: 20 };

const ANNONCE: Convocation = {
  id: 'k',
  entretienId: 'e',
  rang: 1,
  motif: 'première',
  juryId: 'j',
  seanceId: null,
  jour: '2027-03-15',
  debut: '10:20',
  dureeMinutes: 20,
  lieu: 'B12',
  emiseLe: '2027-03-01T08:00:00.000Z',
  issue: null,
  accuseLe: null,
  accuseNote: '',
};

it('H6: keeps what is held, pinned, forced, or announced as it stands; all else is a draft', () => {
  expect(estFige(PLACE, undefined)).toBe(false);
  expect(estFige(PLACE, ANNONCE)).toBe(true);
  expect(estFige({ ...PLACE, debut: '11:00' }, ANNONCE)).toBe(false);
  expect(estFige(PLACE, { ...ANNONCE, issue: 'absent' })).toBe(false);
  expect(estFige({ ...PLACE, epingle: true }, undefined)).toBe(true);
  expect(estFige({ ...PLACE, motifForce: 'accord du collège' }, undefined)).toBe(true);
  expect(estFige({ ...PLACE, presence: 'en retard' }, undefined)).toBe(true);
  expect(estFige({ ...PLACE, presence: 'absent' }, undefined)).toBe(false);
});

it('R28: an absence frees the place', () => {
  expect(positionDe(PLACE)).toEqual({ jury: 'j', jour: '2027-03-15', debut: '10:20' });
  expect(positionDe({ ...PLACE, presence: 'excusé' })).toBeNull();
  expect(positionDe({ ...PLACE, juryId: null })).toBeNull();
});

it('R21: goes by the convocation of the highest rank, in whatever order they are read', () => {
  const rows = [2, 3, 1].map((rang) => ({ ...ANNONCE, id: `k${rang}`, rang }));
  const other = { ...ANNONCE, id: 'autre', entretienId: 'f' };
  const dernieres = dernieresConvocations([...rows, other]);
  expect([...dernieres].map(([id, one]) => [id, one.id])).toEqual([
    ['e', 'k3'],
    ['f', 'autre'],
  ]);
});
