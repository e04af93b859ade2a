import { describe, expect, it } from 'vitest';
import { estRaccourci, PHRASE_MAX, raccourciEnDouble } from '../../../src-main/domain/avis/phrase.ts';
import { releverVigilance } from '../../../src-main/domain/avis/vigilance.ts';
import { deplacer } from '../../../src-renderer/features/parametres/gestes.tsx';
import { PHRASES_EXEMPLES } from '../../../src-renderer/features/parametres/phrases-exemples.ts';

describe('the phrases to start from', () => {
  it.each(PHRASES_EXEMPLES)('R25: « $texte » speaks of nothing it should not', ({ texte, raccourci }) => {
    expect(releverVigilance(texte)).toEqual([]);
    expect(texte.length).toBeLessThanOrEqual(PHRASE_MAX);
    expect(estRaccourci(raccourci)).toBe(true);
  });

  it('share no shortcut', () => expect(raccourciEnDouble(PHRASES_EXEMPLES)).toBeNull());
});

it('a line moves by one place, and the others keep their order', () => {
  expect(deplacer(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(deplacer(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});
