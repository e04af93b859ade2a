import { formatHeure, formatJourCourt, nomPrenom, pluriel } from '../../domain/texte/format.ts';
import { drawPied } from '../feuille.ts';
import type { FontFaces } from '../fonts/font-faces.ts';
import { Flow } from '../layout/flow.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import { A4 } from '../tagged/geometry.ts';
import type { LoadedImage } from '../tagged/image.ts';
import type { TaggedDocument } from '../tagged/tagged-document.ts';
import type { CampagneImprimee, ConvocationData, LyceeImprime } from '../types.ts';
import { placeEnTete } from './en-tete.ts';

export interface Bordereau {
  readonly faces: FontFaces;
  readonly lycee: LyceeImprime;
  readonly logo: LoadedImage | null;
  readonly campagne: CampagneImprimee;
  readonly convocations: readonly ConvocationData[];
  readonly editeLe: string;
}

const COLUMNS = [
  { titre: 'Élève', share: 27, names: true, face: 'semibold' },
  { titre: 'Classe', share: 15 },
  { titre: 'Domaine', share: 24 },
  { titre: 'Date', share: 16 },
  { titre: 'Heure', share: 10 },
  { titre: 'Remarque', share: 16 },
] as const;

/** First page of the convocations of one origin (R21): whom they are for, to be checked and handed out. */
export function placeBordereau(document: TaggedDocument, bordereau: Bordereau): void {
  const [first] = bordereau.convocations;
  if (first === undefined) return;
  const feuille = `Convocations jointes – ${first.origine.nom}`;
  const flow = new Flow(document, {
    faces: bordereau.faces,
    size: A4,
    margins: { top: 40, right: 56, bottom: 48, left: 56 },
    furniture: (canvas, page) => drawPied(canvas, bordereau.faces, { ...page, feuille }),
  });
  document.bookmark('Liste des convocations', flow.canvas);
  placeEnTete(flow, flow.setting, { ...bordereau, origine: first.origine, referent: null });
  const { length } = bordereau.convocations;
  flow.add(
    text(flow.setting, 'Liste des convocations jointes', {
      tag: 'H1',
      size: 19,
      leading: 23,
      face: 'semibold',
      ink: 'blue',
    }),
    text(flow.setting, `${bordereau.campagne.nom} – ${pluriel(length, 'convocation')}`, { size: 11.5, after: 8 }),
    text(
      flow.setting,
      'Merci de remettre chaque convocation à l’élève et à ses représentants légaux, et de signaler au lycée les élèves qui renoncent : la place sera proposée à d’autres.',
      { after: 8 },
    ),
    table(flow.setting, { columns: COLUMNS, rows: bordereau.convocations.map(row) }),
  );
  flow.finish();
}

const row = (convocation: ConvocationData): string[] => [
  nomPrenom(convocation.eleve),
  convocation.eleve.classe,
  convocation.domaine,
  formatJourCourt(convocation.jour),
  formatHeure(convocation.debut),
  convocation.precedente === null ? '' : 'Annule et remplace',
];
