import type { FaceName } from '../fonts/font-faces.ts';
import type { Ink, PageCanvas } from '../tagged/page-canvas.ts';
import type { StructureTag } from '../tagged/structure-tree.ts';
import { type Block, type Frame, need, type Setting } from './block.ts';
import { breakLines, type Line, type Rich } from './lines.ts';

export type Align = 'left' | 'center' | 'right';

/** How a text looks; sizes in points. `leading` is the distance between two baselines. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly face: FaceName;
  readonly ink: Ink;
  readonly align: Align;
}

export const BODY: TextStyle = { size: 10, leading: 13, face: 'regular', ink: 'text', align: 'left' };

/** Distance from the top of a line to its baseline: the letters' middle sits in the middle of the line. */
const baseline = ({ size, leading }: TextStyle): number => leading / 2 + size * 0.33;

/** Draws lines already broken; opens no tag of its own. */
export function drawLines(
  canvas: PageCanvas,
  lines: readonly Line[],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly style: TextStyle },
): void {
  const { style } = at;
  for (const [index, line] of lines.entries()) {
    const free = at.width - line.width;
    const shift = style.align === 'right' ? free : style.align === 'center' ? free / 2 : 0;
    const y = at.y + index * style.leading + baseline(style);
    canvas.text(line.spans, { x: at.x + shift, y, size: style.size, ink: style.ink });
  }
}

export interface TextOptions extends Partial<TextStyle> {
  readonly tag?: StructureTag;
  readonly after?: number;
  /** Height that must follow on the same page: a title never stays alone at the foot. */
  readonly keep?: number;
}

/** A paragraph or a title; it may go on to the next page. */
export function text(setting: Setting, rich: Rich, options: TextOptions = {}): Block {
  const { tag = 'P', after = 0, keep = 0, ...look } = options;
  const style: TextStyle = { ...BODY, leading: (look.size ?? BODY.size) * 1.3, ...look };
  const lines = breakLines(setting.faces, rich, { ...style, width: setting.width });
  return {
    height: lines.length * style.leading + after,
    place: (frame) => {
      if (lines.length === 0) return;
      need(frame, Math.min(lines.length, 2) * style.leading + keep);
      const element = frame.document.structure.add(frame.parent, tag);
      placeLines(
        frame,
        lines,
        (part) =>
          frame.canvas.marked(element, () =>
            drawLines(frame.canvas, part, { x: frame.left, y: frame.y, width: setting.width, style }),
          ),
        style.leading,
      );
      frame.y += after;
    },
  };
}

function placeLines(
  frame: Frame,
  lines: readonly Line[],
  draw: (part: readonly Line[]) => void,
  leading: number,
): void {
  let start = 0;
  while (start < lines.length) {
    const capacity = Math.max(1, Math.floor((frame.bottom - frame.y + 0.01) / leading));
    const part = lines.slice(start, start + capacity);
    draw(part);
    frame.y += part.length * leading;
    start += part.length;
    if (start < lines.length) frame.nextPage();
  }
}
