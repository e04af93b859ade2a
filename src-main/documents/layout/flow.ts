import type { FontFaces } from '../fonts/font-faces.ts';
import type { PageSize } from '../tagged/geometry.ts';
import type { PageCanvas } from '../tagged/page-canvas.ts';
import type { StructureElement } from '../tagged/structure-tree.ts';
import type { TaggedDocument } from '../tagged/tagged-document.ts';
import type { Block, Frame, Setting } from './block.ts';

/** Points. */
interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface FlowOptions {
  readonly faces: FontFaces;
  readonly size: PageSize;
  readonly margins: Margins;
  /** Drawn as artifacts on each page once their number is known. */
  readonly furniture: (canvas: PageCanvas, page: { readonly number: number; readonly count: number }) => void;
}

/** The pages of one part of a document (a letter, the sheet of a jury), numbered from 1. */
export class Flow implements Frame {
  readonly document: TaggedDocument;
  readonly parent: StructureElement;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly setting: Setting;
  y: number;
  #canvas: PageCanvas;
  readonly #options: FlowOptions;
  readonly #pages: PageCanvas[] = [];

  constructor(document: TaggedDocument, options: FlowOptions) {
    const { size, margins, faces } = options;
    this.document = document;
    this.parent = document.structure.add(document.structure.root, 'Sect');
    this.left = margins.left;
    this.width = size.width - margins.left - margins.right;
    this.top = margins.top;
    this.bottom = size.height - margins.bottom;
    this.setting = { faces, width: this.width };
    this.#options = options;
    this.#canvas = this.#addPage();
    this.y = this.top;
  }

  get canvas(): PageCanvas {
    return this.#canvas;
  }

  #addPage(): PageCanvas {
    const canvas = this.document.addPage(this.#options.size);
    this.#pages.push(canvas);
    return canvas;
  }

  nextPage(): void {
    this.#canvas = this.#addPage();
    this.y = this.top;
  }

  add(...blocks: readonly Block[]): void {
    for (const block of blocks) block.place(this);
  }

  /** Draws headers and footers and writes the pages; nothing can be added any more. */
  finish(): void {
    for (const [index, canvas] of this.#pages.entries()) {
      this.#options.furniture(canvas, { number: index + 1, count: this.#pages.length });
      this.document.closePage(canvas);
    }
  }
}
