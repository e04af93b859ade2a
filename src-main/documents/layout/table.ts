import type { Block, Setting } from './block.ts';
import { breakLines, type Rich } from './lines.ts';
import { type Cell, type ComposedTable, PAD, placeTable, type Row } from './table-pages.ts';
import { type Align, text, type TextStyle } from './text.ts';

/** `share` is the column's part of the table's width, relative to the others. */
export interface Column {
  readonly titre: Rich;
  readonly share: number;
  readonly align?: Align;
  /** Its cells name their row (a TH of scope Row). */
  readonly names?: boolean;
  readonly face?: TextStyle['face'];
  /** Size of its cells when not the table's: boxes to tick. */
  readonly size?: number;
}

export interface PageTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Rich[])[];
  /** Least height of a row, points: room to sign. */
  readonly rowHeight?: number;
  readonly size?: number;
  /** Vertical lines between the columns and texts in the middle of their cell: what is filled in by hand. */
  readonly boxed?: boolean;
  readonly after?: number;
  /** Said in the place of a table that has no row. */
  readonly vide?: string;
}

/**
 * A table with a header row, repeated (as an artifact) on each page it goes on to. A row is cut only when it is taller
 * than a whole page, and the last one is never alone on its page.
 */
export function table(setting: Setting, spec: PageTable): Block {
  if (spec.rows.length === 0) return text(setting, spec.vide ?? 'Aucune ligne.', { after: spec.after ?? 0 });
  const composed = compose(setting, spec);
  const { after = 0 } = spec;
  return {
    height: composed.rows.reduce((sum, row) => sum + row.height, composed.head.height + after),
    place: (frame) => {
      placeTable(frame, composed);
      frame.y += after;
    },
  };
}

function compose({ faces, width }: Setting, spec: PageTable): ComposedTable {
  const { columns, size = 9.5, rowHeight = 0, boxed = false } = spec;
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  const leading = size * 1.28;
  const rowOf = (texts: readonly Rich[], head: boolean): Row => {
    let x = 0;
    const cells = columns.map((column, index): Cell => {
      const outer = (width * column.share) / total;
      const face = head ? 'semibold' : (column.face ?? 'regular');
      const style: TextStyle = {
        size: head ? size * 0.92 : (column.size ?? size),
        leading,
        face,
        ink: head ? 'blue' : 'text',
        align: column.align ?? 'left',
      };
      const inner = outer - 2 * PAD.x;
      const cell = {
        lines: breakLines(faces, texts[index] ?? '', { ...style, width: inner }),
        style,
        x: x + PAD.x,
        width: inner,
      };
      x += outer;
      return cell;
    });
    const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
    return { cells, height: Math.max(head ? 0 : rowHeight, lines * leading + 2 * PAD.y) };
  };
  return {
    head: rowOf(
      columns.map((column) => column.titre),
      true,
    ),
    rows: spec.rows.map((texts) => rowOf(texts, false)),
    names: columns.map((column) => column.names ?? false),
    boxed,
    leading,
  };
}
