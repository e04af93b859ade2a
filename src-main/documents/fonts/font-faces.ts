import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontFace, loadFontFace } from './font-face.ts';

/** The two weights of every document. */
export interface FontFaces {
  readonly regular: FontFace;
  readonly semibold: FontFace;
}

export type FaceName = keyof FontFaces;

/** Name of each face in the pages' resources. */
export const FACE_RESOURCES: Readonly<Record<FaceName, string>> = { regular: 'R', semibold: 'S' };

const FILES: Readonly<Record<FaceName, string>> = {
  regular: 'source-sans-3-regular.ttf',
  semibold: 'source-sans-3-semibold.ttf',
};

/** Reads the faces once per process or worker; `resourcesDir` is told by the host. */
export function readFontFaces(resourcesDir: string): FontFaces {
  const file = (name: string) => readFileSync(join(resourcesDir, 'fonts', name));
  const wasm = file('harfbuzz-subset.wasm');
  const read = (name: FaceName): FontFace => loadFontFace(file(FILES[name]), wasm);
  return { regular: read('regular'), semibold: read('semibold') };
}
