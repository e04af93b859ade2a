/**
 * Rebuilds resources/fonts from the full Source Sans 3: `node src-main/documents/fonts/make-subset.ts`.
 * The result is committed, so neither the build nor the application runs this.
 * A whole font embedded by its own subset per document prints blanks (fontkit's subsetter) or weighs 380 KB a file;
 * one Latin subset made beforehand is embedded as it is.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Inclusive code point ranges: what a French administration's names and sentences can hold. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x100, 0x17f],
  [0x1cd, 0x1dc],
  [0x1e6, 0x1e7],
  [0x218, 0x21b],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2015],
];
const SIGNS = '‘’‚“”„†‡•…‰‹›⁄€™→−≤≥○●□■☐☑✓\u2007\u2009\u202f№';

const FACES: Readonly<Record<string, string>> = {
  'source-sans-3-regular.ttf': '400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3-semibold.ttf': '600SemiBold/SourceSans3_600SemiBold.ttf',
};

function wantedText(): string {
  const codes = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return String.fromCodePoint(...codes) + SIGNS;
}

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
