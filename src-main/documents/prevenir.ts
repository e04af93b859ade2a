import { formatHeure, formatJourCourt, formatTelephone, nomPrenom, pluriel } from '../domain/texte/format.ts';
import type { DireAvancement } from './avancement.ts';
import { newDocument, openFeuille, sousTitre, titre1, titre2 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type Block, gap, type Setting, signet } from './layout/block.ts';
import { bold, type Rich } from './layout/lines.ts';
import { table } from './layout/table.ts';
import { text } from './layout/text.ts';
import type { Edition, PersonneImprimee } from './types.ts';

interface Moment {
  readonly jour: string;
  readonly debut: string;
  /** As it is printed; empty while there is no room. */
  readonly lieu: string;
}

/** One pupil whose announced hour is no longer the right one. */
export interface LignePrevenir {
  readonly eleve: PersonneImprimee;
  readonly domaine: string;
  readonly annonce: Moment;
  /** null: no new date yet. */
  readonly maintenant: Moment | null;
}

export interface OriginePrevenir {
  readonly nom: string;
  readonly telephone: string;
  readonly courriel: string;
  /** Mail of the personnes référentes. */
  readonly referents: readonly string[];
  readonly lignes: readonly LignePrevenir[];
}

export interface PrevenirInput extends Edition {
  readonly origines: readonly OriginePrevenir[];
}

const TITRE = 'À prévenir';

/** R21: collège by collège, whom to reach and what to tell of each pupil, with a box to tick once told. */
export async function prevenirPdf(
  faces: FontFaces,
  input: PrevenirInput,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  const document = newDocument(faces, input, TITRE);
  const flow = openFeuille(document, { faces, edition: input, feuille: TITRE });
  const { setting } = flow;
  const count = input.origines.reduce((sum, origine) => sum + origine.lignes.length, 0);
  const combien = pluriel(count, 'entretien n’est plus', 'entretiens ne sont plus');
  flow.add(titre1(setting, TITRE), sousTitre(setting, `${combien} à l’heure ou au lieu annoncés`));
  for (const [index, origine] of input.origines.entries()) {
    flow.add(...origineBlocks(setting, origine));
    await avancement?.(index + 1, input.origines.length);
  }
  flow.finish();
  return document.save();
}

function origineBlocks(setting: Setting, { nom, telephone, courriel, referents, lignes }: OriginePrevenir): Block[] {
  const joindre = [formatTelephone(telephone), courriel, ...referents].filter(Boolean).join(' · ');
  return [
    titre2(setting, nom),
    signet(nom),
    text(setting, joindre === '' ? 'Ni téléphone ni courriel connus.' : joindre, { after: 4 }),
    table(setting, {
      columns: [
        { titre: 'Prévenu', share: 9, align: 'center' },
        { titre: 'Élève', share: 27, names: true },
        { titre: 'Domaine', share: 24 },
        { titre: 'Annoncé', share: 20 },
        { titre: 'Maintenant', share: 20 },
      ],
      rows: lignes.map(row),
    }),
    gap(12),
  ];
}

const quand = ({ jour, debut, lieu }: Moment): string =>
  [`${formatJourCourt(jour)} à\u00a0${formatHeure(debut)}`, lieu].filter(Boolean).join(', ');

const row = ({ eleve, domaine, annonce, maintenant }: LignePrevenir): Rich[] => [
  '☐',
  [bold(nomPrenom(eleve))],
  domaine,
  quand(annonce),
  maintenant ? [bold(quand(maintenant))] : 'date à venir',
];
