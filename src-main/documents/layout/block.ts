import type { FontFaces } from '../fonts/font-faces.ts';
import type { PageCanvas } from '../tagged/page-canvas.ts';
import type { StructureElement } from '../tagged/structure-tree.ts';
import type { TaggedDocument } from '../tagged/tagged-document.ts';

/** Where blocks are placed one under the other. Points, from the top left corner of the page. */
export interface Frame {
  readonly document: TaggedDocument;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly canvas: PageCanvas;
  /** Element that receives the blocks' elements. */
  readonly parent: StructureElement;
  y: number;
  /** Goes on at the top of a new page; `canvas` changes. */
  nextPage(): void;
}

/** Something composed for a given width, hence of known height, and not yet placed. */
export interface Block {
  readonly height: number;
  place(frame: Frame): void;
}

/** What is needed to compose: the faces and the width at hand. */
export interface Setting {
  readonly faces: FontFaces;
  readonly width: number;
}

/** Starts a new page unless `height` is left on this one; a page's top is never left empty. */
export function need(frame: Frame, height: number): void {
  if (frame.y + height > frame.bottom && frame.y > frame.top) frame.nextPage();
}

export const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.height, 0);

export const gap = (height: number): Block => ({
  height,
  place: (frame) => {
    frame.y += height;
  },
});

/** A bookmark to the page reached. */
export const signet = (title: string): Block => ({
  height: 0,
  place: (frame) => frame.document.bookmark(title, frame.canvas),
});

/** A thin line across the frame. */
export const rule = (after = 0): Block => ({
  height: after,
  place: (frame) => {
    const end = { x: frame.left + frame.width, y: frame.y };
    frame.canvas.artifact('Layout', () =>
      frame.canvas.line({ x: frame.left, y: frame.y }, end, { width: 0.6, ink: 'rule' }),
    );
    frame.y += after;
  },
});

/** Blocks kept on one page. */
export const together = (blocks: readonly Block[]): Block => ({
  height: heightOf(blocks),
  place: (frame) => {
    need(frame, heightOf(blocks));
    for (const block of blocks) block.place(frame);
  },
});

export interface ColumnOfBlocks {
  readonly width: number;
  readonly blocks: readonly Block[];
}

/** Stacks of blocks side by side, `gutter` points apart, kept on one page. Each is composed for its own width. */
export function sideBySide(columns: readonly ColumnOfBlocks[], gutter: number): Block {
  const height = Math.max(...columns.map((column) => heightOf(column.blocks)));
  return {
    height,
    place: (frame) => {
      need(frame, height);
      let { left } = frame;
      for (const { width, blocks } of columns) {
        placeAt(frame, blocks, { left, width, top: frame.y });
        left += width + gutter;
      }
      frame.y += height;
    },
  };
}

/** Places blocks in a part of the frame's page, without moving the frame. */
export function placeAt(
  frame: Frame,
  blocks: readonly Block[],
  area: { readonly left: number; readonly width: number; readonly top: number },
): void {
  const { document, canvas, parent, bottom } = frame;
  const nextPage = (): never => {
    throw new Error('Side-by-side blocks cannot cross a page');
  };
  const inner: Frame = { document, canvas, parent, bottom, ...area, y: area.top, nextPage };
  for (const block of blocks) block.place(inner);
}
