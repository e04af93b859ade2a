import { expect, test } from 'vitest';
import { contientTexte } from '../../../src-main/domain/texte/contient-texte.ts';

test('every word is looked for, whatever accents, case and ligatures', () => {
  expect(contientTexte('Hôtellerie-restauration 2de Pro Cuisine', 'hotel cuis')).toBe(true);
  expect(contientTexte('Métiers du bois', 'bois metier')).toBe(true);
  expect(contientTexte('Main-d’œuvre', 'oeuvre')).toBe(true);
  expect(contientTexte('Métiers du bois', 'bois optique')).toBe(false);
  expect(contientTexte('Métiers du bois', '')).toBe(true);
});
