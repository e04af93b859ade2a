import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import { describe, expect, it } from 'vitest';
import {
  approcher,
  phraseNonImprimable,
  preparerImpression,
  signesNonImprimables,
} from '../../../src-main/domain/texte/imprimable.ts';
import { SIGNES_IMPRIMABLES } from '../../../src-main/domain/texte/signes-imprimables.ts';

it.each(['regular', 'semibold'])('knows the signs of the %s face', (poids) => {
  const police = create(readFileSync(join(import.meta.dirname, `../../../resources/fonts/source-sans-3-${poids}.ttf`)));
  if (!('characterSet' in police)) throw new Error('One face expected');
  const connus = SIGNES_IMPRIMABLES.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, rang) => a + rang));
  expect(police.characterSet.toSorted((a, b) => a - b)).toEqual(connus);
});

describe('a text pasted from elsewhere', () => {
  it.each([
    ['e\u0301le\u0300ve', 'élève'],
    ['of\ufb01ce, co\u00adopération, zéro\u200blargeur\ufeff', 'ofﬁce, coopération, zérolargeur'],
    ['8\u2002h\t30\r\nsuite\u2028fin', '8 h 30\nsuite\nfin'],
    ['①②', '12'],
    ['salle\u202fB', 'salle\u202fB'],
    ['❤️', '❤'],
  ])('%j is printed as %j', (colle, imprime) => {
    expect(preparerImpression(colle)).toBe(imprime);
  });

  it('says what cannot be printed, once each, and nothing of the rest', () => {
    expect(signesNonImprimables('Nguyễn, Ώρα, Жук, x² ≠ ½ №5 → ✓ ﬁn')).toEqual([]);
    expect(signesNonImprimables('中文 😀 中 محمد')).toEqual(['中', '文', '😀', 'م', 'ح', 'د']);
    expect(phraseNonImprimable('Lycée « Bellevue »')).toBeNull();
    expect(phraseNonImprimable('😀')).toContain('«\u00a0😀\u00a0»');
  });

  it('never turns a sign into another one', () => {
    expect(approcher('≠')).toBe('?');
    expect(approcher('Ǡ')).toBe('A');
  });
});
