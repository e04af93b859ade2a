import type { FontFaces } from '../fonts/font-faces.ts';
import { drawPied } from '../feuille.ts';
import { type Block, heightOf, need, rule, type Setting } from '../layout/block.ts';
import { Flow } from '../layout/flow.ts';
import { bold } from '../layout/lines.ts';
import { text } from '../layout/text.ts';
import { A4 } from '../tagged/geometry.ts';
import type { LoadedImage } from '../tagged/image.ts';
import type { TaggedDocument } from '../tagged/tagged-document.ts';
import { noticeRgpd } from '../textes/rgpd.ts';
import { nomPrenom } from '../../domain/texte/format.ts';
import { corps, type Densite, type CorpsLettre } from './corps.ts';
import { placeEnTete } from './en-tete.ts';

const MARGINS = { top: 40, right: 56, bottom: 36, left: 56 };

/** From the usual setting to the tightest one that is still comfortable to read (8 points). */
const DENSITES: readonly Densite[] = [1, 0.95, 0.9, 0.85, 0.8];

export interface LettreImprimee extends CorpsLettre {
  readonly faces: FontFaces;
  readonly logo: LoadedImage | null;
  readonly editeLe: string;
}

/** Writes one letter, on one page: the more formations, the tighter the setting. Beyond what 8 points can hold it goes on overleaf. */
export function placeLettre(document: TaggedDocument, lettre: LettreImprimee): void {
  const { faces, convocation } = lettre;
  const feuille = `Convocation de ${nomPrenom(convocation.eleve)}`;
  const flow = new Flow(document, {
    faces,
    size: A4,
    margins: MARGINS,
    furniture: (canvas, page) => {
      if (page.count > 1) drawPied(canvas, faces, { ...page, feuille });
    },
  });
  document.bookmark(`${nomPrenom(convocation.eleve)} – ${convocation.domaine}`, flow.canvas);
  const { origine, referent, emiseLe } = convocation;
  placeEnTete(flow, flow.setting, { ...lettre, origine, referent, editeLe: emiseLe ?? lettre.editeLe });
  const notice = noticeBlocks(flow.setting, lettre);
  const room = flow.bottom - flow.y - heightOf(notice);
  flow.add(...fittingCorps(flow.setting, lettre, room));
  need(flow, heightOf(notice));
  flow.y = flow.bottom - heightOf(notice);
  flow.add(...notice);
  flow.finish();
}

function fittingCorps(setting: Setting, lettre: CorpsLettre, room: number): Block[] {
  let blocks: Block[] = [];
  for (const densite of DENSITES) {
    blocks = corps(setting, lettre, densite);
    if (heightOf(blocks) <= room) break;
  }
  return blocks;
}

const noticeBlocks = (setting: Setting, { lycee, campagne }: CorpsLettre): Block[] => [
  rule(5),
  text(setting, [bold('Données personnelles. '), { text: noticeRgpd(lycee, campagne) }], {
    size: 7.5,
    leading: 9.4,
    ink: 'soft',
  }),
];
