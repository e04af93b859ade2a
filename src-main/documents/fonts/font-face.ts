import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { create, type Font } from '@cantoo/fontkit';
import { approcher, preparerImpression } from '../../domain/texte/imprimable.ts';
import { createGlyphCut, type CutGlyphs } from './glyph-cut.ts';

/** One word ready for a content stream: the inside of a TJ array (kerned glyph numbers) and its width in thousandths of em. */
interface ShapedWord {
  readonly code: string;
  readonly width: number;
}

/** What a font is to a document: measures and glyph codes, and what has to be written once per file. Metrics are thousandths of em. */
export interface FontFace {
  readonly postscriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly stemV: number;
  readonly bbox: readonly [number, number, number, number];
  /** The character of each glyph, for text extraction. */
  readonly characters: ReadonlyMap<number, string>;
  shape(word: string): ShapedWord;
  /** What has been shown until now, to be written in a document. */
  shown(): ShownFace;
}

/** The part of a face that documents have shown. */
export interface ShownFace {
  /** By glyph number, in their order, with their advances. */
  readonly advances: ReadonlyMap<number, number>;
  /** A font of these glyphs alone, deflated. */
  readonly program: Uint8Array;
  readonly programLength: number;
  /** Six capitals that no other part of the face has. */
  readonly tag: string;
}

/** Words kept shaped; a yearly campaign holds some thousands, the bound only protects a process that never ends. */
const MAX_WORDS = 50_000;
const VARIED_SPACES = /[\s\u00a0\u2007\u2009\u202f]/;

/** Reads a TrueType face. Throws when the bytes are not a font of 1000 units per em. */
export function loadFontFace(bytes: Uint8Array, wasm: Uint8Array): FontFace {
  const font = create(bytes);
  if (!('layout' in font)) throw new Error('A collection of fonts where one face is expected');
  if (font.unitsPerEm !== 1000) throw new Error(`Unexpected units per em: ${font.unitsPerEm}`);
  const { minX, minY, maxX, maxY } = font.bbox;
  const used = new Set([0]);
  const advance = (glyph: number): number => font.getGlyph(glyph)?.advanceWidth ?? 0;
  return {
    postscriptName: font.postscriptName ?? 'Font',
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    stemV: 90,
    bbox: [minX, minY, maxX, maxY],
    characters: glyphCharacters(font),
    shape: rememberWords((word) => shapeWord(font, word, used)),
    shown: rememberShown(used, advance, createGlyphCut(wasm, bytes)),
  };
}

/** Letters of one run share their signs: a font is cut again only when a new one was shown. */
function rememberShown(used: ReadonlySet<number>, advance: (glyph: number) => number, cut: CutGlyphs) {
  let known: ShownFace | null = null;
  return (): ShownFace => {
    if (known?.advances.size === used.size) return known;
    const advances = new Map([...used].toSorted((a, b) => a - b).map((glyph) => [glyph, advance(glyph)]));
    const bytes = cut(used);
    const hash = createHash('sha256')
      .update([...advances.keys()].join())
      .digest();
    const tag = String.fromCodePoint(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
    known = { advances, program: deflateSync(bytes, { level: 9 }), programLength: bytes.length, tag };
    return known;
  };
}

/** Every blank is extracted as an ordinary space, so that a reader who searches « 10 h 20 » finds it. */
function glyphCharacters(font: Font): Map<number, string> {
  const characters = new Map<number, string>();
  for (const codePoint of font.characterSet) {
    const glyph = font.glyphForCodePoint(codePoint)?.id ?? 0;
    const character = String.fromCodePoint(codePoint);
    if (!characters.has(glyph)) characters.set(glyph, VARIED_SPACES.test(character) ? ' ' : character);
  }
  return characters;
}

function rememberWords(shape: (word: string) => ShapedWord): (word: string) => ShapedWord {
  const words = new Map<string, ShapedWord>();
  return (word) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    if (words.size >= MAX_WORDS) words.clear();
    const shaped = shape(word);
    words.set(word, shaped);
    return shaped;
  };
}

/** What the face does not have is never a blank. */
function shapeWord(font: Font, word: string, used: Set<number>): ShapedWord {
  const text = Array.from(preparerImpression(word), (character) =>
    font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : approcher(character),
  ).join('');
  const { glyphs, positions } = font.layout(text);
  let code = '<';
  let width = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const advance = positions?.[index]?.xAdvance ?? glyph.advanceWidth;
    const kern = Math.round(glyph.advanceWidth - advance);
    code += glyph.id.toString(16).padStart(4, '0');
    if (kern !== 0) code += `>${kern}<`;
    width += glyph.advanceWidth - kern;
    used.add(glyph.id);
  }
  return { code: `${code}>`, width };
}
