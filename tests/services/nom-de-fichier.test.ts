import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nomDeFichier } from '../../src-main/services/rediger.ts';
import { ROOT } from '../support/app.ts';

it('K24: is bounded in bytes, even for the longest établissement', () => {
  const liste = readFileSync(join(ROOT, 'tests/fixtures/defauts/k24-etablissement-au-nom-long.csv'), 'utf8');
  const nom = /Ensemble scolaire[^;]*/.exec(liste)?.[0] ?? '';
  expect(nom.length).toBeGreaterThan(200);
  expect(Buffer.byteLength(`${nomDeFichier(nom)} (12)-2027-125.pdf`)).toBeLessThanOrEqual(255);
  expect(Buffer.byteLength(nomDeFichier('é😀'.repeat(300)))).toBeLessThanOrEqual(180);
});

it.each([
  ['AUX', 'AUX_'],
  ['aux.2027', 'aux_.2027'],
  ['Con', 'Con_'],
  ['COM1', 'COM1_'],
  ['lpt¹', 'lpt¹_'],
  ['Auxerre', 'Auxerre'],
  ['Collège A...', 'Collège A'],
  ['. . .', 'sans nom'],
  ['a/b\\c:d', 'a b c d'],
])('K24: %j is written %j', (texte, nom) => expect(nomDeFichier(texte)).toBe(nom));
