/**
 * Rebuilds resources/fonts from the full Source Sans 3: `node src-main/documents/fonts/make-subset.ts`.
 * The result is committed, so neither the build nor the application runs this.
 * The whole fonts hold twice the glyphs and tables that no document uses; each document then embeds only the glyphs it
 * shows (glyph-cut.ts).
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import subsetFont from 'subset-font';

/** Inclusive code point ranges of what names, sentences and pasted texts may hold, where the face has it. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x24f],
  [0x2b9, 0x2dd],
  [0x370, 0x4ff],
  [0x1e00, 0x1fff],
  [0x2007, 0x2007],
  [0x2009, 0x2009],
  [0x2010, 0x2027],
  [0x202f, 0x205e],
  [0x2070, 0x20bf],
  [0x2100, 0x2199],
  [0x2200, 0x2265],
  [0x25a0, 0x25ff],
  [0x2610, 0x2611],
  [0x2713, 0x2714],
  [0xfb00, 0xfb04],
];

const FACES: Readonly<Record<string, string>> = {
  'source-sans-3-regular.ttf': '400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3-semibold.ttf': '600SemiBold/SourceSans3_600SemiBold.ttf',
};

const wantedText = (): string =>
  String.fromCodePoint(
    ...RANGES.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );

/** The code points of a face, as inclusive ranges. */
function rangesOf(bytes: Uint8Array): [number, number][] {
  const font = create(bytes);
  if (!('characterSet' in font)) throw new Error('A collection of fonts where one face is expected');
  const ranges: [number, number][] = [];
  for (const code of font.characterSet.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

const hex = (code: number): string => `0x${code.toString(16)}`;

const source = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/source-sans-3');
const target = join(import.meta.dirname, '../../../resources/fonts');
mkdirSync(target, { recursive: true });
for (const [name, path] of Object.entries(FACES)) {
  const font = await subsetFont(readFileSync(join(source, path)), wantedText(), {
    targetFormat: 'truetype',
    keepFeatures: ['kern'],
    noHinting: true,
    dropTables: ['GDEF', 'GSUB', 'DSIG', 'STAT', 'meta', 'BASE'],
  });
  writeFileSync(join(target, name), font);
  console.log(`${name}: ${font.length} bytes`);
}
copyFileSync(join(source, 'LICENSE_FONT'), join(target, 'LICENSE-OFL.txt'));
const ranges = rangesOf(readFileSync(join(target, 'source-sans-3-regular.ttf')));
writeFileSync(
  join(import.meta.dirname, '../../domain/texte/signes-imprimables.ts'),
  `/** Inclusive ranges of the code points that the faces of the documents have; written by documents/fonts/make-subset.ts. */
export const SIGNES_IMPRIMABLES: readonly (readonly [number, number])[] = [
${ranges.map(([first, last]) => `  [${hex(first)}, ${hex(last)}],`).join('\n')}
];
`,
);
const harfbuzz = join(import.meta.dirname, '../../../node_modules/harfbuzzjs');
copyFileSync(join(harfbuzz, 'dist/harfbuzz-subset.wasm'), join(target, 'harfbuzz-subset.wasm'));
copyFileSync(join(harfbuzz, 'LICENSE'), join(target, 'LICENSE-harfbuzz.txt'));
