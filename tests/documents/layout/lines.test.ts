import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, type Line } from '../../../src-main/documents/layout/lines.ts';
import { FACES } from '../support/faces.ts';

const STYLE = { size: 10, face: 'regular' } as const;

function textOf(line: Line): string {
  let text = '';
  for (const { face, code } of line.spans) {
    for (const [, codes = ''] of code.matchAll(/<([0-9a-f]*)>/g)) {
      for (const glyph of codes.match(/.{4}/g) ?? []) text += FACES[face].characters.get(Number.parseInt(glyph, 16));
    }
  }
  return text;
}

const broken = (text: string, width: number): string[] => breakLines(FACES, text, { ...STYLE, width }).map(textOf);

describe('breaking lines', () => {
  it('fills each line with the words that fit', () => {
    expect(broken('un deux trois quatre', 60)).toEqual(['un deux trois ', 'quatre']);
    expect(broken('', 60)).toEqual([]);
  });

  it('never breaks at a non-breaking blank: « 10 h 20 » stays whole', () => {
    expect(broken('à 10\u00a0h\u00a020', 36)).toEqual(['à ', '10 h 20']);
  });

  it('never leaves « : » at the start of a line', () => {
    for (let width = 60; width < 120; width++) {
      const lines = broken('il est midi : « oui » !', width);
      expect(lines.filter((line) => /^[:»!]|« ?$/.test(line))).toEqual([]);
    }
  });

  it('obeys line feeds', () => {
    expect(broken('un\ndeux trois', 200)).toEqual(['un ', 'deux trois']);
  });

  it('cuts a word too long for its line at its hyphens, else between letters', () => {
    expect(broken('Fontenay-sous-Bois', 70)).toEqual(['Fontenay-sous-', 'Bois']);
    expect(broken('abcdefghijklmnop', 30).length).toBeGreaterThan(2);
  });

  it('keeps a word in two weights whole', () => {
    const lines = breakLines(FACES, [{ text: 'un mot', face: 'semibold' }, { text: ', puis un autre' }], {
      ...STYLE,
      width: 40,
    });
    expect(lines.map(textOf)[0]).toBe('un mot, ');
  });

  it('loses no letter and exceeds no width, whatever the text', () => {
    const texts = fc.array(fc.constantFrom('é', 'Œ', 'W', 'i', ' ', '-', '\n', '’', 'x', '\u00a0'), { maxLength: 120 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 15, max: 200 }), (parts, width) => {
        const lines = breakLines(FACES, parts.join(''), { ...STYLE, width });
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        const bare = (text: string): string => text.replaceAll(/\s/g, '');
        expect(bare(lines.map(textOf).join(''))).toBe(bare(parts.join('')));
      }),
    );
  });
});
