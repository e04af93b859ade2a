import type { StructureElement } from '../tagged/structure-tree.ts';
import type { Frame } from './block.ts';
import type { Line } from './lines.ts';
import { drawLines, type TextStyle } from './text.ts';

export interface Cell {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
}

/** `height` in points. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
}

export interface ComposedTable {
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly names: readonly boolean[];
  readonly boxed: boolean;
  /** Distance between two baselines. */
  readonly leading: number;
}

/** Blank inside a cell, points. */
export const PAD = { x: 4, y: 3 };

/** What must follow a table's header on its page, at most: a long first row may be cut. */
const FIRST_ROW = 80;

export function placeTable(frame: Frame, table: ComposedTable): void {
  const { structure } = frame.document;
  const first = Math.min(table.rows[0]?.height ?? 0, FIRST_ROW);
  if (frame.y + table.head.height + first > frame.bottom && frame.y > frame.top) frame.nextPage();
  const element = structure.add(frame.parent, 'Table');
  placeHead(frame, table, structure.add(structure.add(element, 'THead'), 'TR'));
  const body = structure.add(element, 'TBody');
  for (const [rank, row] of table.rows.entries()) {
    if (rank > 0 && rank === table.rows.length - 2) keepLastRows(frame, table);
    placeRow(frame, table, { row, element: structure.add(body, 'TR') });
  }
}

/** The last row takes the one before along when it goes to another page. */
function keepLastRows(frame: Frame, table: ComposedTable): void {
  const height = table.rows.slice(-2).reduce((sum, row) => sum + row.height, 0);
  const fits = frame.y + height <= frame.bottom + 0.01;
  if (fits || height > frame.bottom - frame.top - table.head.height) return;
  frame.nextPage();
  placeHead(frame, table, null);
}

/** With a row element: the header itself; without: its repetition on the following pages. */
function placeHead(frame: Frame, { head, boxed }: ComposedTable, element: StructureElement | null): void {
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

function placeRow(
  frame: Frame,
  table: ComposedTable,
  { row, element }: { readonly row: Row; readonly element: StructureElement },
): void {
  const elements = row.cells.map((_, index) => addCell(frame, element, table.names[index] === true));
  const lineCount = Math.max(1, ...row.cells.map((cell) => cell.lines.length));
  for (let start = 0; start < lineCount;) {
    const rest = start === 0 ? row.height : heightOfLines(table, lineCount - start);
    const end = start + linesThatFit(frame, table, { row, rest, left: lineCount - start });
    if (end === start) {
      frame.nextPage();
      placeHead(frame, table, null);
      continue;
    }
    const height = end === lineCount ? rest : heightOfLines(table, end - start);
    drawCells(frame, row, { elements, start, end, middle: table.boxed && start === 0 ? height : null });
    const top = frame.y;
    frame.y += height;
    drawRules(frame, row, { top, boxed: table.boxed });
    start = end;
  }
}

const addCell = ({ document: { structure } }: Frame, row: StructureElement, names: boolean): StructureElement =>
  names ? structure.add(row, 'TH', '/A<</O/Table/Scope/Row>>') : structure.add(row, 'TD');

const heightOfLines = ({ leading }: ComposedTable, count: number): number => count * leading + 2 * PAD.y;

/** All the lines left, or as many as the page holds when the row is taller than any page; 0 = go on to the next page. */
function linesThatFit(
  frame: Frame,
  { leading, head }: ComposedTable,
  { row, rest, left }: { readonly row: Row; readonly rest: number; readonly left: number },
): number {
  if (frame.y + rest <= frame.bottom + 0.01) return left;
  const pageTop = frame.top + head.height;
  const capacity = Math.floor((frame.bottom - frame.y - 2 * PAD.y) / leading);
  const fresh = frame.y <= pageTop + 0.01;
  if (fresh) return Math.min(left, Math.max(1, capacity));
  const cuttable = row.height > frame.bottom - pageTop && capacity >= 2;
  return cuttable ? Math.min(left, capacity) : 0;
}

interface CellPart {
  readonly elements: readonly StructureElement[];
  readonly start: number;
  readonly end: number;
  /** Height in whose middle texts are set; null = at the top. */
  readonly middle: number | null;
}

function drawCells({ canvas, left, y }: Frame, row: Row, { elements, start, end, middle }: CellPart): void {
  for (const [index, cell] of row.cells.entries()) {
    const lines = cell.lines.slice(start, end);
    const element = elements[index];
    if (lines.length === 0 || element === undefined) continue;
    const shift = middle === null ? PAD.y : (middle - lines.length * cell.style.leading) / 2;
    canvas.marked(element, () => drawLines(canvas, lines, { ...cell, x: left + cell.x, y: y + shift }));
  }
}

function drawRules(
  frame: Frame,
  { cells }: Row,
  { top, boxed }: { readonly top: number; readonly boxed: boolean },
): void {
  const { canvas, left, width, y } = frame;
  const pen = { width: 0.5, ink: 'rule' } as const;
  const right = left + width;
  canvas.artifact('Layout', () => {
    canvas.line({ x: left, y }, { x: right, y }, pen);
    if (!boxed) return;
    for (const x of [...cells.map((cell) => left + cell.x - PAD.x), right]) {
      canvas.line({ x, y: top }, { x, y }, pen);
    }
  });
}
