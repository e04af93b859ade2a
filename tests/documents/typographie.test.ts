import { expect, it } from 'vitest';
import { jourSansSemaine, typographie } from '../../src-main/documents/typographie.ts';

it.each([
  ["l'élève d'Anaïs", 'l’élève d’Anaïs'],
  ['Venez ! Vraiment?', 'Venez\u202f! Vraiment\u202f?'],
  ['adresse : ici ; là', 'adresse\u00a0: ici\u202f; là'],
  ['« mot »', '«\u00a0mot\u00a0»'],
  ['à 10:20, https://a.fr/?x=1', 'à 10:20, https://a.fr/?x=1'],
])('types %j as %j', (typed, expected) => {
  expect(typographie(typed)).toBe(expected);
  expect(typographie(expected)).toBe(expected);
});

it('writes a day without its name', () => {
  expect(jourSansSemaine('2027-03-01T14:05')).toBe('1er mars 2027');
});
