import { JpegEmbedder, PDFContext, PDFName, PDFRawStream, type PDFRef, PngEmbedder } from '@cantoo/pdf-lib';

/** A picture decoded once, written into as many documents as needed. Sizes in pixels. */
export interface LoadedImage {
  readonly width: number;
  readonly height: number;
  embed(context: PDFContext): PDFRef;
}

const isPng = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;

/** Reads a PNG or JPEG (the lycée's logo). Throws when the bytes are neither. */
export async function loadImage(bytes: Uint8Array): Promise<LoadedImage> {
  const scratch = PDFContext.create();
  const embedder = isPng(bytes) ? await PngEmbedder.for(bytes) : await JpegEmbedder.for(bytes);
  const picture = scratch.lookup(await embedder.embedIntoContext(scratch));
  if (!(picture instanceof PDFRawStream)) throw new Error('An image without contents');
  const mask = scratch.lookup(picture.dict.get(PDFName.of('SMask')));
  return {
    width: embedder.width,
    height: embedder.height,
    embed(context) {
      const dict = picture.dict.clone(context);
      if (mask instanceof PDFRawStream) {
        dict.set(PDFName.of('SMask'), context.register(PDFRawStream.of(mask.dict.clone(context), mask.contents)));
      }
      return context.register(PDFRawStream.of(dict, picture.contents));
    },
  };
}
