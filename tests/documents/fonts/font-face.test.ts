import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadFontFace } from '../../../src-main/documents/fonts/font-face.ts';
import { readFontFaces } from '../../../src-main/documents/fonts/font-faces.ts';
import { FACES, RESOURCES_DIR } from '../support/faces.ts';

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const LETTERS = range(0x21, 0x7e) + range(0xa1, 0xac) + range(0xae, 0xff) + range(0x100, 0x17f);
const SIGNS = '«»’‘“”–—…•☐☑✓œŒÿŸČ€';
const BLANKS = '\u0020\u00a0\u202f\u2009';

describe.each(['regular', 'semibold'] as const)('the %s face', (weight) => {
  const face = FACES[weight];

  it('has a visible shape for every letter of Latin-1 and Latin Extended-A, and every sign', () => {
    const font = create(readFileSync(join(RESOURCES_DIR, `fonts/source-sans-3-${weight}.ttf`)));
    if (!('layout' in font)) throw new Error('One face expected');
    const blank = Array.from(LETTERS + SIGNS).filter((character) => {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      return glyph === null || glyph.id === 0 || glyph.path.commands.length === 0;
    });
    expect(blank).toEqual([]);
  });

  it('has the blanks of French typography, extracted as ordinary spaces', () => {
    for (const blank of BLANKS) {
      const { code, width } = face.shape(blank);
      expect(width).toBeGreaterThan(0);
      expect(face.characters.get(Number.parseInt(code.slice(1, 5), 16))).toBe(' ');
    }
    expect(face.shape('\u202f').width).toBeLessThan(face.shape('\u00a0').width);
  });

  it('kerns, and has figures of one width for columns of hours', () => {
    expect(face.shape('AV').width).toBeLessThan(face.shape('A').width + face.shape('V').width);
    expect(new Set(Array.from('0123456789', (digit) => face.shape(digit).width)).size).toBe(1);
  });

  it('writes a letter it lacks without its accent, else as a question mark, never as a blank nor as another sign', () => {
    expect(face.shape('ạ̈').code).toBe(face.shape('ạ').code);
    expect(face.shape('中😀').code).toBe(face.shape('??').code);
    expect(face.shape('e\u0301').code).toBe(face.shape('é').code);
    expect(face.shape('≠').code).not.toBe(face.shape('=').code);
    expect(face.shape('≔').code).toBe(face.shape('?').code);
  });

  it('writes as they are the letters of other alphabets, exponents and signs that a text brings along', () => {
    for (const word of ['Nguyễn', 'Ώρα', 'Жук', 'x²⁵', '½', '™', '→', '№', '≥'])
      expect(face.shape(word).code, word).not.toContain(face.shape('?').code.slice(1, 5));
  });

  it('gives a document the glyphs that it has shown, under the same numbers, and cuts again for a new one only', () => {
    const fresh = readFontFaces(RESOURCES_DIR)[weight];
    const shown = (fresh.shape('Été'), fresh.shown());
    expect(fresh.shown()).toBe(shown);
    expect(shown.program.length).toBeLessThan(2500);
    const [, first] = [...shown.advances.keys()];
    expect(shown.advances.size).toBe(4);
    const font = create(inflateSync(shown.program));
    if (!('layout' in font)) throw new Error('One face expected');
    expect(font.getGlyph(first ?? 0)?.path.commands.length).toBeGreaterThan(0);
    fresh.shape('ż');
    expect(fresh.shown().advances.size).toBe(5);
    expect(fresh.shown().tag).not.toBe(shown.tag);
  });
});

it('refuses bytes that are not a font', () => {
  expect(() => loadFontFace(new Uint8Array(100), new Uint8Array(0))).toThrow();
});
