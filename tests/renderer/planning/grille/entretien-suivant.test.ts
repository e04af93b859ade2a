import { expect, it } from 'vitest';
import { entretienSuivant, type Dessine } from '../../../../src-renderer/features/planning/grille/entretien-suivant.ts';

const dessine = (id: string, resourceId: string, heure: string): Dessine => ({
  id,
  resourceId,
  start: `2027-03-16T${heure}`,
});

const JOURNEE = [
  dessine('a', 'bois', '10:40'),
  dessine('b', 'bois', '09:00'),
  dessine('c', 'bois', '10:20'),
  dessine('d', 'mode', '10:00'),
  dessine('e', 'mode', '11:00'),
];

const sans = (...ids: string[]): Dessine[] => JOURNEE.filter(({ id }) => !ids.includes(id));

it('goes to the next of the same jury, then to the one before', () => {
  expect(entretienSuivant(JOURNEE, sans('c'), 'c')).toBe('a');
  expect(entretienSuivant(JOURNEE, sans('a'), 'a')).toBe('c');
});

it('goes to the nearest hour of the others when the jury has nobody left', () => {
  expect(entretienSuivant(sans('a', 'c'), sans('a', 'b', 'c'), 'b')).toBe('d');
  expect(entretienSuivant(sans('b', 'c'), sans('a', 'b', 'c'), 'a')).toBe('e');
});

it('goes nowhere when nothing is left, or when it was not there', () => {
  expect(entretienSuivant([JOURNEE[0]!], [], 'a')).toBeNull();
  expect(entretienSuivant(JOURNEE, JOURNEE, 'z')).toBeNull();
});
