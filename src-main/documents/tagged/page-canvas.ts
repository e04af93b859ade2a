import type { PDFRef } from '@cantoo/pdf-lib';
import { FACE_RESOURCES, type FaceName } from '../fonts/font-faces.ts';
import type { Box, PageSize } from './geometry.ts';
import type { StructureElement, StructureTree } from './structure-tree.ts';

/** Red, green, blue from 0 to 1, as PDF syntax. Dark enough to stay black in print. */
const INK = {
  black: '0 0 0',
  text: '.1 .1 .12',
  blue: '.09 .2 .38',
  soft: '.32 .33 .36',
  rule: '.62 .63 .66',
  fill: '.925 .93 .94',
} as const;
export type Ink = keyof typeof INK;

/** Glyphs of one face on one line: the inside of a TJ array. */
export interface TextSpan {
  readonly face: FaceName;
  readonly code: string;
}

/** Kinds of artifact: what a screen reader skips. */
export type ArtifactKind = 'Layout' | 'Header' | 'Footer';

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Layout: '/Artifact<</Type/Layout>>BDC\n',
  Header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC\n',
  Footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n',
};

const point = (value: number): string => String(Math.round(value * 100) / 100);

/** One page being written. Every operator lies inside a marked content or an artifact: `marked` and `artifact` do not nest. */
export class PageCanvas {
  readonly ref: PDFRef;
  readonly size: PageSize;
  readonly structParents: number;
  readonly #structure: StructureTree;
  #operators = '';
  #open = false;

  constructor(ref: PDFRef, size: PageSize, structure: StructureTree) {
    this.ref = ref;
    this.size = size;
    this.#structure = structure;
    this.structParents = structure.addPage();
  }

  get operators(): string {
    return this.#operators;
  }

  /** Draws the contents of a structure element. */
  marked(element: StructureElement, draw: () => void): void {
    this.#sequence(`/${element.tag}<</MCID ${this.#structure.mark(element, this)}>>BDC\n`, draw);
  }

  /** Draws what carries no meaning of its own: rules, fills, running headers. */
  artifact(kind: ArtifactKind, draw: () => void): void {
    this.#sequence(ARTIFACTS[kind], draw);
  }

  #sequence(opening: string, draw: () => void): void {
    if (this.#open) throw new Error('Marked contents do not nest');
    this.#open = true;
    this.#operators += opening;
    draw();
    this.#operators += 'EMC\n';
    this.#open = false;
  }

  #write(operators: string): void {
    if (!this.#open) throw new Error('Content outside of a tag');
    this.#operators += operators;
  }

  /** Spans one after the other; (x, y) is the start of the baseline. */
  text(
    spans: readonly TextSpan[],
    at: { readonly x: number; readonly y: number; readonly size: number; readonly ink: Ink },
  ): void {
    let operators = `BT ${INK[at.ink]} rg ${point(at.x)} ${point(this.size.height - at.y)} Td`;
    for (const span of spans) operators += `/${FACE_RESOURCES[span.face]} ${point(at.size)} Tf[${span.code}]TJ`;
    this.#write(`${operators} ET\n`);
  }

  line(
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
    pen: { readonly width: number; readonly ink: Ink },
  ): void {
    const start = `${point(from.x)} ${point(this.size.height - from.y)} m`;
    const end = `${point(to.x)} ${point(this.size.height - to.y)} l`;
    this.#write(`${INK[pen.ink]} RG ${point(pen.width)} w ${start} ${end} S\n`);
  }

  fill(box: Box, ink: Ink): void {
    this.#write(`${INK[ink]} rg ${this.#rectangle(box)} f\n`);
  }

  stroke(box: Box, pen: { readonly width: number; readonly ink: Ink }): void {
    this.#write(`${INK[pen.ink]} RG ${point(pen.width)} w ${this.#rectangle(box)} S\n`);
  }

  /** Paints an image resource of the document into the box. */
  image(name: string, { x, y, width, height }: Box): void {
    this.#write(
      `q ${point(width)} 0 0 ${point(height)} ${point(x)} ${point(this.size.height - y - height)} cm/${name} Do Q\n`,
    );
  }

  #rectangle({ x, y, width, height }: Box): string {
    return `${point(x)} ${point(this.size.height - y - height)} ${point(width)} ${point(height)} re`;
  }
}
