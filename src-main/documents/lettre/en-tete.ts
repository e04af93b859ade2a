import { formatTelephone, nomPrenom } from '../../domain/texte/format.ts';
import { type Frame, heightOf, placeAt, type Setting } from '../layout/block.ts';
import { text } from '../layout/text.ts';
import type { LoadedImage } from '../tagged/image.ts';
import type { LyceeImprime, OrigineImprimee, PersonneImprimee } from '../types.ts';
import { jourSansSemaine } from '../typographie.ts';

/** Where the window of a French envelope shows the address (45 mm × 100 mm, on the right), in points. */
const WINDOW = { left: 311, top: 136, width: 228 };
const LOGO = { width: 150, height: 48 };

export interface EnTete {
  readonly lycee: LyceeImprime;
  readonly logo: LoadedImage | null;
  readonly origine: OrigineImprimee;
  readonly referent: PersonneImprimee | null;
  readonly editeLe: string;
}

/** Head of a letter: the lycée on the left, the collège in the envelope's window (R21: never the family), place and date. */
export function placeEnTete(frame: Frame, setting: Setting, enTete: EnTete): void {
  const { lycee, logo } = enTete;
  const top = frame.top + (logo === null ? 0 : placeLogo(frame, logo, lycee.nom));
  const left = { ...setting, width: WINDOW.left - frame.left - 20 };
  placeAt(frame, lyceeBlocks(left, lycee), { left: frame.left, width: left.width, top });
  const right = { ...setting, width: WINDOW.width };
  const address = addressBlocks(right, enTete);
  placeAt(frame, address, WINDOW);
  const date = text(right, `${lycee.ville}, le ${jourSansSemaine(enTete.editeLe)}`, { size: 10 });
  const dateTop = WINDOW.top + Math.max(heightOf(address), 66) + 12;
  placeAt(frame, [date], { ...WINDOW, top: dateTop });
  frame.y = dateTop + 30;
}

function placeLogo(frame: Frame, logo: LoadedImage, nom: string): number {
  const { canvas, document, left, top } = frame;
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const box = { x: left, y: top, width: logo.width * scale, height: logo.height * scale };
  canvas.marked(document.structure.addFigure(frame.parent, { alt: `Logo : ${nom}`, page: canvas.size, box }), () =>
    canvas.image(document.imageName(logo), box),
  );
  return box.height + 8;
}

const lyceeBlocks = (setting: Setting, lycee: LyceeImprime) => [
  text(setting, lycee.nom, { size: 12.5, leading: 15.5, face: 'semibold', ink: 'blue', after: 2 }),
  text(setting, coordonnees(lycee).join('\n'), { size: 9, leading: 11.8, ink: 'soft' }),
];

const coordonnees = (lycee: LyceeImprime): string[] =>
  [
    lycee.adresse,
    `${lycee.codePostal} ${lycee.ville}`.trim(),
    lycee.telephone === '' ? '' : `Tél. ${formatTelephone(lycee.telephone)}`,
    lycee.courriel,
  ].filter((line) => line !== '');

const addressBlocks = (setting: Setting, { origine, referent }: EnTete) => [
  text(setting, origine.nom, { size: 11, leading: 14, face: 'semibold' }),
  text(
    setting,
    [
      referent === null ? '' : `À l’attention de ${nomPrenom(referent)}, personne référente`,
      origine.adresse,
      `${origine.codePostal} ${origine.ville.toLocaleUpperCase('fr')}`.trim(),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    { size: 10.5, leading: 13.5 },
  ),
];
