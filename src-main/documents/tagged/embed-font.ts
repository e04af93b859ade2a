import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { FontFace, ShownFace } from '../fonts/font-face.ts';

const toUnicodes = new WeakMap<ShownFace, Uint8Array>();

/**
 * Writes what was shown of a face into a document, as a composite font whose codes are glyph numbers, with its table for
 * text extraction.
 */
export function embedFont(context: PDFContext, face: FontFace, ref: PDFRef): void {
  const shown = face.shown();
  const name = `${shown.tag}+${face.postscriptName}`;
  const program = PDFRawStream.of(context.obj({ Length1: shown.programLength, Filter: 'FlateDecode' }), shown.program);
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 32,
    FontBBox: [...face.bbox],
    ItalicAngle: 0,
    Ascent: face.ascent,
    Descent: face.descent,
    CapHeight: face.capHeight,
    StemV: face.stemV,
    FontFile2: context.register(program),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    CIDToGIDMap: 'Identity',
    W: [...shown.advances].flatMap(([glyph, advance]) => [glyph, [advance]]),
  });
  const toUnicode = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), toUnicodeOf(face, shown));
  context.assign(
    ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(toUnicode),
    }),
  );
}

function toUnicodeOf({ characters }: FontFace, shown: ShownFace): Uint8Array {
  const known = toUnicodes.get(shown);
  if (known !== undefined) return known;
  const entries = [...shown.advances.keys()].flatMap((glyph): [number, string][] => {
    const character = characters.get(glyph);
    return character === undefined ? [] : [[glyph, character]];
  });
  const table = deflateSync(toUnicodeTable(entries), { level: 9 });
  toUnicodes.set(shown, table);
  return table;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');

/** A CMap from glyph numbers to UTF-16; blocks hold at most 100 entries. */
function toUnicodeTable(characters: readonly (readonly [number, string])[]): string {
  const entries = characters.map(
    ([glyph, text]) =>
      `<${hex(glyph)}><${Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('')}>`,
  );
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
