import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseNom } from '../../../src-main/domain/candidature/normalise.ts';

/** An accent anywhere takes the long way. */
const longWay = (texte: string): string => normaliseNom(`${texte} é`).replace(/ ?e$/, '');

describe('normaliseNom (procedure.md §5, matching)', () => {
  it.each([
    ['AÏT-KACI', 'ait kaci'],
    ['N’GUYEN', "n'guyen"],
    ['ŒUVRARD', 'oeuvrard'],
    ['Lætitia', 'LAETITIA'],
    ['Dos\u00a0 Santos ', 'dos santos'],
    ['Ömer', 'omer'],
    ['Établissement\n d’origine', "ETABLISSEMENT D'ORIGINE"],
    ['N° candidature', 'n candidature'],
    ['Métiers de la mode - Vêtements', 'Metiers de la mode – vêtements'],
    ['Łukasz', 'lukasz'],
  ])('brings %j and %j together', (a, b) => {
    expect(normaliseNom(a)).toBe(normaliseNom(b));
    expect(normaliseNom(a)).not.toBe('');
  });

  it('keeps two different names apart', () => {
    expect(normaliseNom('Bâ')).not.toBe(normaliseNom('Bah'));
    expect(normaliseNom('王')).not.toBe(normaliseNom('李'));
  });

  it('lower-cases a capital that only its decomposition shows', () => {
    expect(normaliseNom('𝓐da')).toBe('ada');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => normaliseNom(normaliseNom(texte)) === normaliseNom(texte)),
    );
  });

  it('reads plain letters by a short way that gives what the long way gives', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (texte) => normaliseNom(texte) === longWay(texte)));
  });
});
