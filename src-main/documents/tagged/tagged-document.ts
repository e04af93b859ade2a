import { PDFContext, PDFDict, PDFHexString, PDFName, PDFRawStream, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { FontFace } from '../fonts/font-face.ts';
import { FACE_RESOURCES, type FontFaces } from '../fonts/font-faces.ts';
import { embedFont } from './embed-font.ts';
import type { PageSize } from './geometry.ts';
import type { LoadedImage } from './image.ts';
import { type DocumentProperties, pdfDate, PRODUCER, xmpPacket } from './metadata.ts';
import { type OutlineEntry, writeOutline } from './outline.ts';
import { PageCanvas } from './page-canvas.ts';
import { StructureTree } from './structure-tree.ts';
import { deflate, writePdf } from './write-pdf.ts';

interface Bookmark extends OutlineEntry {
  readonly kids: Bookmark[];
}

/**
 * A tagged PDF in French: language, title, structure tree, XMP. Pages are written through `addPage` and `closePage`;
 * the same calls always give the same bytes.
 */
export class TaggedDocument {
  readonly structure: StructureTree;
  readonly #context = PDFContext.create();
  readonly #properties: DocumentProperties;
  /** Written last: what of them is shown is known then. */
  readonly #fonts: readonly { readonly resource: string; readonly face: FontFace; readonly ref: PDFRef }[];
  readonly #resources: PDFDict;
  readonly #resourcesRef: PDFRef;
  readonly #pagesRef: PDFRef;
  readonly #images = new Map<LoadedImage, string>();
  readonly #outline: Bookmark[] = [];
  /** The part that bookmarks go under, and its title while it has no page yet. */
  #part: Bookmark[] | null = null;
  #partTitle: string | null = null;
  readonly #pages: PageCanvas[] = [];

  constructor(faces: FontFaces, properties: DocumentProperties) {
    this.#properties = properties;
    this.structure = new StructureTree(this.#context);
    this.#pagesRef = this.#context.nextRef();
    this.#fonts = (['regular', 'semibold'] as const).map((name) => ({
      resource: FACE_RESOURCES[name],
      face: faces[name],
      ref: this.#context.nextRef(),
    }));
    this.#resources = this.#context.obj({
      Font: Object.fromEntries(this.#fonts.map(({ resource, ref }) => [resource, ref])),
      XObject: {},
    });
    this.#resourcesRef = this.#context.register(this.#resources);
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  addPage(size: PageSize): PageCanvas {
    const canvas = new PageCanvas(this.#context.nextRef(), size, this.structure);
    this.#pages.push(canvas);
    return canvas;
  }

  /** Writes a page that will not be drawn on any more. */
  closePage(canvas: PageCanvas): void {
    const contents = this.#context.register(
      PDFRawStream.of(this.#context.obj({ Filter: 'FlateDecode' }), deflate(canvas.operators)),
    );
    const page = this.#context.obj({
      Type: 'Page',
      Parent: this.#pagesRef,
      MediaBox: [0, 0, canvas.size.width, canvas.size.height],
      Resources: this.#resourcesRef,
      Contents: contents,
      StructParents: canvas.structParents,
      Tabs: 'S',
    });
    this.#context.assign(canvas.ref, page);
  }

  /** The resource name of an image, embedded at its first use. */
  imageName(image: LoadedImage): string {
    const known = this.#images.get(image);
    if (known !== undefined) return known;
    const name = `I${this.#images.size}`;
    this.#images.set(image, name);
    this.#resources.lookup(PDFName.of('XObject'), PDFDict).set(PDFName.of(name), image.embed(this.#context));
    return name;
  }

  /** The bookmarks that follow go under this title, up to the next one. */
  openPart(title: string): void {
    this.#partTitle = title;
    this.#part = null;
  }

  /** A bookmark to the top of a page. */
  bookmark(title: string, canvas: PageCanvas): void {
    if (this.#partTitle !== null) {
      this.#part = [];
      this.#outline.push({ title: this.#partTitle, page: canvas.ref, kids: this.#part });
      this.#partTitle = null;
    }
    (this.#part ?? this.#outline).push({ title, page: canvas.ref, kids: [] });
  }

  /** The file; nothing can be added afterwards. */
  save(): Uint8Array {
    const context = this.#context;
    for (const { face, ref } of this.#fonts) embedFont(context, face, ref);
    context.assign(
      this.#pagesRef,
      context.obj({ Type: 'Pages', Kids: this.#pages.map((page) => page.ref), Count: this.#pages.length }),
    );
    const outlines = writeOutline(context, this.#outline);
    const metadata = PDFRawStream.of(
      context.obj({ Type: 'Metadata', Subtype: 'XML' }),
      Buffer.from(xmpPacket(this.#properties)),
    );
    context.trailerInfo.Root = context.register(
      context.obj({
        Type: 'Catalog',
        Pages: this.#pagesRef,
        Lang: PDFString.of('fr-FR'),
        MarkInfo: { Marked: true },
        ViewerPreferences: { DisplayDocTitle: true },
        StructTreeRoot: this.structure.finish(),
        Metadata: context.register(metadata),
        Outlines: outlines,
        PageMode: outlines === undefined ? undefined : 'UseOutlines',
      }),
    );
    context.trailerInfo.Info = context.register(this.#information());
    return writePdf(context);
  }

  #information(): PDFDict {
    const { title, author, subject, editeLe } = this.#properties;
    const date = PDFString.of(pdfDate(editeLe));
    return this.#context.obj({
      Title: PDFHexString.fromText(title),
      Author: PDFHexString.fromText(author),
      Subject: PDFHexString.fromText(subject),
      Producer: PDFHexString.fromText(PRODUCER),
      CreationDate: date,
      ModDate: date,
    });
  }
}
