import { type Block, need, type Setting } from './block.ts';
import { breakLines, type Rich } from './lines.ts';
import { BODY, drawLines, type TextOptions, type TextStyle } from './text.ts';

const INDENT = 12;

/** A bulleted list; an item is never cut between two pages. */
export function list(setting: Setting, items: readonly Rich[], options: TextOptions = {}): Block {
  const { after = 0, ...look } = options;
  const style: TextStyle = { ...BODY, leading: (look.size ?? BODY.size) * 1.3, ...look };
  const width = setting.width - INDENT;
  const bullet = breakLines(setting.faces, '•', { ...style, width: INDENT });
  const bodies = items.map((item) => breakLines(setting.faces, item, { ...style, width }));
  return {
    height: bodies.reduce((sum, lines) => sum + lines.length * style.leading, after),
    place: (frame) => {
      const { structure } = frame.document;
      const element = structure.add(frame.parent, 'L', '/A<</O/List/ListNumbering/Disc>>');
      for (const lines of bodies) {
        need(frame, lines.length * style.leading);
        const item = structure.add(element, 'LI');
        const { canvas, y } = frame;
        canvas.marked(structure.add(item, 'Lbl'), () =>
          drawLines(canvas, bullet, { x: frame.left + 1, y, width: INDENT, style }),
        );
        canvas.marked(structure.add(item, 'LBody'), () =>
          drawLines(canvas, lines, { x: frame.left + INDENT, y, width, style }),
        );
        frame.y += lines.length * style.leading;
      }
      frame.y += after;
    },
  };
}
