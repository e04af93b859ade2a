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

export const loadFontFaces = (files: Readonly<Record<FaceName, Uint8Array>>): FontFaces => ({
  regular: loadFontFace(files.regular),
  semibold: loadFontFace(files.semibold),
});

/** Reads the faces once per process or worker; `resourcesDir` is told by the host. */
export const readFontFaces = (resourcesDir: string): FontFaces =>
  loadFontFaces({
    regular: readFileSync(join(resourcesDir, 'fonts/source-sans-3-regular.ttf')),
    semibold: readFileSync(join(resourcesDir, 'fonts/source-sans-3-semibold.ttf')),
  });
