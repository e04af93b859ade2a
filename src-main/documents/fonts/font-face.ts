import { deflateSync } from 'node:zlib';
import { create, type Font } from '@cantoo/fontkit';

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
  /** Advance of each glyph, by glyph number. */
  readonly advances: readonly number[];
  /** Code points shown by each glyph, for text extraction. */
  readonly characters: ReadonlyMap<number, string>;
  /** The font file, deflated once for all documents. */
  readonly program: Uint8Array;
  readonly programLength: number;
  shape(word: string): ShapedWord;
}

/** Words kept shaped; a yearly campaign holds some thousands, the bound only protects a process that never ends. */
const MAX_WORDS = 50_000;
const COMBINING_MARKS = /\p{M}/gu;
const VARIED_SPACES = /[\s\u00a0\u2007\u2009\u202f]/;

/** Reads a TrueType face already subset to what documents need. Throws when the bytes are not a font of 1000 units per em. */
export function loadFontFace(bytes: Uint8Array): FontFace {
  const font = create(bytes);
  if (!('layout' in font)) throw new Error('A collection of fonts where one face is expected');
  if (font.unitsPerEm !== 1000) throw new Error(`Unexpected units per em: ${font.unitsPerEm}`);
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    postscriptName: font.postscriptName ?? 'Font',
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    stemV: 90,
    bbox: [minX, minY, maxX, maxY],
    advances: Array.from({ length: font.numGlyphs }, (_, glyph) => font.getGlyph(glyph)?.advanceWidth ?? 0),
    characters: glyphCharacters(font),
    program: deflateSync(bytes, { level: 9 }),
    programLength: bytes.length,
    shape: rememberWords((word) => shapeWord(font, word)),
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

/** A letter the face does not have is written without its accents, else as « ? »: never as a blank. */
function showable(font: Font, character: string): string {
  if (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character;
  const bare = character.normalize('NFD').replaceAll(COMBINING_MARKS, '');
  if (bare === '') return '';
  return bare !== character && font.hasGlyphForCodePoint(bare.codePointAt(0) ?? 0) ? bare : '?';
}

function shapeWord(font: Font, word: string): ShapedWord {
  const text = Array.from(word.normalize('NFC'), (character) => showable(font, character)).join('');
  const { glyphs, positions } = font.layout(text);
  let code = '<';
  let width = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const advance = positions?.[index]?.xAdvance ?? glyph.advanceWidth;
    const kern = Math.round(glyph.advanceWidth - advance);
    code += glyph.id.toString(16).padStart(4, '0');
    if (kern !== 0) code += `>${kern}<`;
    width += glyph.advanceWidth - kern;
  }
  return { code: `${code}>`, width };
}
