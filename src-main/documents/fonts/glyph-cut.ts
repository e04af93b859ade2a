/** The part of the platform's WebAssembly that is used here; the types of Node have none. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: unknown };
  };
};

/** What of HarfBuzz's C interface is used here: numbers are pointers into `memory`. */
interface Harfbuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

const READ_ONLY = 1;
const DROPPED_TABLES = 3;
const WITHOUT_HINTS_SAME_NUMBERS = 0x1 | 0x2;
/** A document names glyphs by their numbers and holds its own table for text extraction. */
const NEEDLESS = ['GDEF', 'GPOS', 'GSUB', 'OS/2', 'cmap', 'name', 'post'];

const tag = (name: string): number => Buffer.from(name.padEnd(4)).readInt32BE();

/** The font with these glyphs alone, under the same numbers. */
export type CutGlyphs = (glyphs: Iterable<number>) => Uint8Array;

/** Reads HarfBuzz's subsetter and a TrueType font once; each cut is a few milliseconds. */
export function createGlyphCut(wasm: Uint8Array, font: Uint8Array): CutGlyphs {
  const harfbuzz = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as Harfbuzz;
  harfbuzz._initialize();
  /** The memory may have grown since the last look. */
  const bytes = (): Uint8Array => new Uint8Array(harfbuzz.memory.buffer);
  const data = harfbuzz.malloc(font.length);
  bytes().set(font, data);
  const face = harfbuzz.hb_face_create(harfbuzz.hb_blob_create(data, font.length, READ_ONLY, 0, 0), 0);
  return (glyphs) => {
    const input = harfbuzz.hb_subset_input_create_or_fail();
    harfbuzz.hb_subset_input_set_flags(input, WITHOUT_HINTS_SAME_NUMBERS);
    const dropped = harfbuzz.hb_subset_input_set(input, DROPPED_TABLES);
    for (const name of NEEDLESS) harfbuzz.hb_set_add(dropped, tag(name));
    const kept = harfbuzz.hb_subset_input_glyph_set(input);
    for (const glyph of glyphs) harfbuzz.hb_set_add(kept, glyph);
    const cut = harfbuzz.hb_subset_or_fail(face, input);
    harfbuzz.hb_subset_input_destroy(input);
    if (cut === 0) throw new Error('The font could not be cut down');
    const blob = harfbuzz.hb_face_reference_blob(cut);
    const start = harfbuzz.hb_blob_get_data(blob, 0);
    const result = bytes().slice(start, start + harfbuzz.hb_blob_get_length(blob));
    harfbuzz.hb_blob_destroy(blob);
    harfbuzz.hb_face_destroy(cut);
    return result;
  };
}
