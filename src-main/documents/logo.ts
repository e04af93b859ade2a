import { type LoadedImage, loadImage } from './tagged/image.ts';

const loaded = new WeakMap<Uint8Array, Promise<LoadedImage>>();

/** Decodes the lycée's logo once for all the files of a batch. */
export async function loadLogo(bytes: Uint8Array | null | undefined): Promise<LoadedImage | null> {
  if (bytes === null || bytes === undefined) return null;
  const known = loaded.get(bytes) ?? loadImage(bytes);
  loaded.set(bytes, known);
  return known;
}
