import { formatDuree, formatHeure, formatJour } from '../../domain/texte/format.ts';
import { type Block, need, type Setting } from '../layout/block.ts';
import { breakLines, type Line } from '../layout/lines.ts';
import { drawLines, type TextStyle } from '../layout/text.ts';
import type { ConvocationData } from '../types.ts';

type RendezVous = Pick<ConvocationData, 'jour' | 'debut' | 'dureeMinutes' | 'lieu'>;

interface Cell {
  readonly label: readonly Line[];
  readonly value: readonly Line[];
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
}

const PAD = 8;
const HEAD = 18;
const LABEL: TextStyle = { size: 9, leading: HEAD, face: 'semibold', ink: 'blue', align: 'left' };

/** Date, hour, length and place in a frame, read at arm's length; a table of one row for screen readers. */
export function rendezVous(setting: Setting, convocation: RendezVous): Block {
  const cells = compose(setting, convocation);
  const valueHeight = Math.max(...cells.map((cell) => cell.value.length * cell.style.leading));
  const height = HEAD + valueHeight + 2 * PAD;
  return {
    height,
    place: (frame) => {
      need(frame, height);
      const { canvas, left, width, y } = frame;
      const { structure } = frame.document;
      canvas.artifact('Layout', () => {
        canvas.fill({ x: left, y, width, height: HEAD }, 'fill');
        for (const { x } of cells.slice(1)) {
          canvas.line({ x: left + x - PAD, y }, { x: left + x - PAD, y: y + height }, { width: 0.5, ink: 'rule' });
        }
        canvas.stroke({ x: left, y, width, height }, { width: 1.1, ink: 'blue' });
      });
      const element = structure.add(frame.parent, 'Table');
      const [head, row] = [structure.add(element, 'TR'), structure.add(element, 'TR')];
      for (const { label, x, width: cellWidth } of cells) {
        const th = structure.add(head, 'TH', '/A<</O/Table/Scope/Column>>');
        canvas.marked(th, () => drawLines(canvas, label, { x: left + x, y, width: cellWidth, style: LABEL }));
      }
      for (const { value, x, width: cellWidth, style } of cells) {
        const top = y + HEAD + PAD + (valueHeight - value.length * style.leading) / 2;
        const td = structure.add(row, 'TD');
        canvas.marked(td, () => drawLines(canvas, value, { x: left + x, y: top, width: cellWidth, style }));
      }
      frame.y += height;
    },
  };
}

function compose({ faces, width }: Setting, { jour, debut, dureeMinutes, lieu }: RendezVous): Cell[] {
  const columns = [
    { label: 'Date', value: formatJour(jour), share: 0.35, size: 14 },
    { label: 'Heure', value: formatHeure(debut), share: 0.19, size: 22 },
    { label: 'Durée prévue', value: formatDuree(dureeMinutes), share: 0.15, size: 12 },
    { label: 'Lieu', value: lieu, share: 0.31, size: lieu.length > 60 ? 10 : 14 },
  ];
  let x = PAD;
  return columns.map(({ label, value, share, size }) => {
    const inner = width * share - 2 * PAD;
    const style: TextStyle = { size, leading: size * 1.2, face: 'semibold', ink: 'black', align: 'left' };
    const cell: Cell = {
      label: breakLines(faces, label, { ...LABEL, width: inner }),
      value: breakLines(faces, value, { ...style, width: inner }),
      style,
      x,
      width: inner,
    };
    x += width * share;
    return cell;
  });
}
