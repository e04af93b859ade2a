import { formatHeure, formatJour } from '../domain/texte/format.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type Block, type Setting } from './layout/block.ts';
import { Flow } from './layout/flow.ts';
import { breakLines, type Rich } from './layout/lines.ts';
import { drawLines, text, type TextStyle } from './layout/text.ts';
import { A4, A4_LANDSCAPE } from './tagged/geometry.ts';
import type { ArtifactKind, PageCanvas } from './tagged/page-canvas.ts';
import { TaggedDocument } from './tagged/tagged-document.ts';
import type { Edition } from './types.ts';

const MARGINS = { top: 62, right: 42, bottom: 44, left: 42 };
/** Room of « Page 12/34 », points. */
const NUMERO = 80;
const SMALL: TextStyle = { size: 8.5, leading: 11, face: 'regular', ink: 'soft', align: 'left' };

export interface FeuilleOptions {
  readonly faces: FontFaces;
  readonly edition: Edition;
  readonly paysage?: boolean;
  /** Whose sheet it is: repeated at the foot of each page when there are several, since loose sheets get mixed. */
  readonly feuille?: string;
}

export const newDocument = (faces: FontFaces, { lycee, campagne, editeLe }: Edition, title: string): TaggedDocument =>
  new TaggedDocument(faces, { title: `${title} – ${campagne.nom}`, author: lycee.nom, subject: campagne.nom, editeLe });

/** A part of a working document: lycée, campaign, version and date at the head of each page, « Page x/y » at the foot. */
export function openFeuille(document: TaggedDocument, options: FeuilleOptions): Flow {
  const { faces, edition, paysage = false, feuille = '' } = options;
  return new Flow(document, {
    faces,
    size: paysage ? A4_LANDSCAPE : A4,
    margins: MARGINS,
    furniture: (canvas, page) => {
      const { width } = canvas.size;
      const draw = (kind: ArtifactKind, line: { rich: Rich; y: number; style: TextStyle }): void =>
        drawAcross(canvas, kind, { ...line, faces });
      draw('Header', { rich: edition.lycee.nom, y: 28, style: { ...SMALL, face: 'semibold', ink: 'blue' } });
      draw('Header', { rich: etatDe(edition), y: 28, style: { ...SMALL, align: 'right' } });
      canvas.artifact('Header', () =>
        canvas.line({ x: MARGINS.left, y: 44 }, { x: width - MARGINS.right, y: 44 }, { width: 0.6, ink: 'rule' }),
      );
      drawPied(canvas, faces, { ...page, feuille });
    },
  });
}

/** « Page x/y » at the foot, and on the left what the sheet is when it has several pages. */
export function drawPied(
  canvas: PageCanvas,
  faces: FontFaces,
  { number, count, feuille }: { readonly number: number; readonly count: number; readonly feuille: string },
): void {
  const y = canvas.size.height - 34;
  if (count > 1 && feuille !== '')
    drawAcross(canvas, 'Footer', { faces, rich: feuille, y, style: SMALL, reserve: NUMERO });
  drawAcross(canvas, 'Footer', { faces, rich: `Page ${number}/${count}`, y, style: { ...SMALL, align: 'right' } });
}

interface Across {
  readonly faces: FontFaces;
  readonly rich: Rich;
  readonly y: number;
  readonly style: TextStyle;
  /** Points left free on the right. */
  readonly reserve?: number;
}

function drawAcross(canvas: PageCanvas, kind: ArtifactKind, { faces, rich, y, style, reserve = 0 }: Across): void {
  const width = canvas.size.width - MARGINS.left - MARGINS.right - reserve;
  const lines = breakLines(faces, rich, { ...style, width });
  canvas.artifact(kind, () => drawLines(canvas, lines.slice(0, 1), { x: MARGINS.left, y, width, style }));
}

/** « Passpro 2027 · Planning n° 3 · édité le vendredi 12 mars 2027 à 14 h 05 ». */
function etatDe({ campagne, version, editeLe }: Edition): string {
  const [jour = '', heure] = editeLe.split('T');
  const edite = `édité le ${formatJour(jour)}${heure === undefined ? '' : ` à ${formatHeure(heure)}`}`;
  return [campagne.nom, version ?? '', edite].filter((part) => part !== '').join(' · ');
}

export const titre1 = (setting: Setting, titre: string): Block =>
  text(setting, titre, { tag: 'H1', size: 18, leading: 22, face: 'semibold', ink: 'blue', after: 2 });

/** `keep`: points that must follow on the same page; a table whose header has several lines asks for more. */
export const titre2 = (setting: Setting, titre: string, keep = 40): Block =>
  text(setting, titre, { tag: 'H2', size: 12.5, leading: 16, face: 'semibold', ink: 'blue', after: 3, keep });

export const titre3 = (setting: Setting, titre: string): Block =>
  text(setting, titre, { tag: 'H3', size: 10.5, leading: 14, face: 'semibold', ink: 'black', after: 1, keep: 26 });

/** A line under the title; « lundi 15 mars » starts a line there, hence the capital. */
export const sousTitre = (setting: Setting, ligne: string): Block =>
  text(setting, ligne.charAt(0).toLocaleUpperCase('fr') + ligne.slice(1), { size: 11, leading: 14.5, after: 8 });
