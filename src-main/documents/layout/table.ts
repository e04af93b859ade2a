import type { StructureElement } from '../tagged/structure-tree.ts';
import { type Block, type Frame, type Setting } from './block.ts';
import { breakLines, type Line, type Rich } from './lines.ts';
import { type Align, drawLines, type TextStyle } from './text.ts';

/** `share` is the column's part of the table's width, relative to the others. */
export interface Column {
  readonly titre: Rich;
  readonly share: number;
  readonly align?: Align;
  /** Its cells name their row (a TH of scope Row). */
  readonly names?: boolean;
  readonly face?: TextStyle['face'];
}

export interface TableSpec {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Rich[])[];
  /** Least height of a row, points: room to sign. */
  readonly rowHeight?: number;
  readonly size?: number;
  /** Vertical lines between the columns: what is filled in by hand. */
  readonly boxed?: boolean;
  readonly after?: number;
}

interface Cell {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
}

interface Table {
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly names: readonly boolean[];
  readonly boxed: boolean;
  /** Distance between two baselines. */
  readonly leading: number;
}

const PAD = { x: 4, y: 3 };

/**
 * A table with a header row, repeated (as an artifact) on each page it goes on to. A row is cut only when it is taller
 * than a whole page.
 */
export function table(setting: Setting, spec: TableSpec): Block {
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

function compose({ faces, width }: Setting, spec: TableSpec): Table {
  const { columns, size = 9.5, rowHeight = 0, boxed = false } = spec;
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  const leading = size * 1.28;
  const rowOf = (texts: readonly Rich[], head: boolean): Row => {
    let x = 0;
    const cells = columns.map((column, index): Cell => {
      const outer = (width * column.share) / total;
      const face = head ? 'semibold' : (column.face ?? 'regular');
      const style: TextStyle = {
        size: head ? size * 0.92 : size,
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

function placeTable(frame: Frame, composed: Table): void {
  const { structure } = frame.document;
  const [first] = composed.rows;
  if (frame.y + composed.head.height + (first?.height ?? 0) > frame.bottom && frame.y > frame.top) frame.nextPage();
  const element = structure.add(frame.parent, 'Table');
  const headRow = structure.add(structure.add(element, 'THead'), 'TR');
  drawHead(frame, composed, headRow);
  const body = structure.add(element, 'TBody');
  for (const row of composed.rows) placeRow(frame, composed, { row, element: structure.add(body, 'TR') });
}

/** With a row element: the header itself; without: its repetition on the following pages. */
function drawHead(frame: Frame, { head, boxed }: Table, element: StructureElement | null): void {
  const { canvas, left, width, y } = frame;
  canvas.artifact('Layout', () => canvas.fill({ x: left, y, width, height: head.height }, 'fill'));
  for (const cell of head.cells) {
    const draw = (): void => drawLines(canvas, cell.lines, { ...cell, x: left + cell.x, y: y + PAD.y });
    if (element === null) canvas.artifact('Header', draw);
    else canvas.marked(frame.document.structure.add(element, 'TH', '/A<</O/Table/Scope/Column>>'), draw);
  }
  frame.y += head.height;
  drawRules(frame, head, { top: y, boxed });
}

function drawRules(
  frame: Frame,
  { cells }: Row,
  { top, boxed }: { readonly top: number; readonly boxed: boolean },
): void {
  const { canvas, left, width, y } = frame;
  const pen = { width: 0.5, ink: 'rule' } as const;
  canvas.artifact('Layout', () => {
    canvas.line({ x: left, y }, { x: left + width, y }, pen);
    if (!boxed) return;
    for (const x of [...cells.map((cell) => left + cell.x - PAD.x), left + width])
      canvas.line({ x, y: top }, { x, y }, pen);
  });
}

function placeRow(
  frame: Frame,
  composed: Table,
  { row, element }: { readonly row: Row; readonly element: StructureElement },
): void {
  const { structure } = frame.document;
  const elements = row.cells.map((_, index) =>
    composed.names[index] === true
      ? structure.add(element, 'TH', '/A<</O/Table/Scope/Row>>')
      : structure.add(element, 'TD'),
  );
  const lineCount = Math.max(1, ...row.cells.map((cell) => cell.lines.length));
  const pageHeight = frame.bottom - frame.top - composed.head.height;
  for (let start = 0; start < lineCount;) {
    const rest = start === 0 ? row.height : (lineCount - start) * composed.leading + 2 * PAD.y;
    const fits = frame.y + rest <= frame.bottom + 0.01;
    const capacity = Math.floor((frame.bottom - frame.y - 2 * PAD.y) / composed.leading);
    if (
      !fits &&
      frame.y > frame.top + composed.head.height &&
      (row.height <= pageHeight || capacity < 2 || start > 0)
    ) {
      frame.nextPage();
      drawHead(frame, composed, null);
      continue;
    }
    const end = fits ? lineCount : Math.min(lineCount, start + Math.max(1, capacity));
    const height = fits ? rest : (end - start) * composed.leading + 2 * PAD.y;
    drawCells(frame, row, { elements, start, end });
    const top = frame.y;
    frame.y += height;
    drawRules(frame, row, { top, boxed: composed.boxed });
    start = end;
  }
}

function drawCells(
  { canvas, left, y }: Frame,
  row: Row,
  {
    elements,
    start,
    end,
  }: { readonly elements: readonly StructureElement[]; readonly start: number; readonly end: number },
): void {
  for (const [index, cell] of row.cells.entries()) {
    const lines = cell.lines.slice(start, end);
    const element = elements[index];
    if (lines.length === 0 || element === undefined) continue;
    canvas.marked(element, () => drawLines(canvas, lines, { ...cell, x: left + cell.x, y: y + PAD.y }));
  }
}
