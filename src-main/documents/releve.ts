import { LIBELLES_AVIS } from '../domain/avis/avis.ts';
import type { Presence } from '../domain/planning/entretien.ts';
import { formatDate, nomPrenom, pluriel } from '../domain/texte/format.ts';
import type { DireAvancement } from './avancement.ts';
import { newDocument, openFeuille, sousTitre, titre1, titre2 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type Block, gap, type Setting, signet } from './layout/block.ts';
import { bold, type Rich } from './layout/lines.ts';
import { table } from './layout/table.ts';
import type { AvisImprime, Edition, PersonneImprimee } from './types.ts';
import { typographie } from './typographie.ts';

/** One entretien to be typed into the académie's application. */
export interface LigneReleveImprimee {
  readonly eleve: PersonneImprimee;
  readonly ine: string | null;
  readonly domaine: string;
  readonly jour: string | null;
  readonly presence: Presence | null;
  readonly avis: readonly AvisImprime[];
  readonly compteRendu: string;
  readonly saisi: boolean;
}

export interface OrigineReleve {
  readonly nom: string;
  readonly uai: string | null;
  /** In the order of names. */
  readonly lignes: readonly LigneReleveImprimee[];
}

export interface ReleveInput extends Edition {
  readonly origines: readonly OrigineReleve[];
}

/** Relevé de saisie (exchanges.md §2): by origin then name, one tick per entretien already typed in. */
export async function relevePdf(
  faces: FontFaces,
  input: ReleveInput,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  const document = newDocument(faces, input, 'Relevé de saisie');
  const flow = openFeuille(document, { faces, edition: input, paysage: true, feuille: 'Relevé de saisie' });
  const { setting } = flow;
  const count = input.origines.reduce((sum, origine) => sum + origine.lignes.length, 0);
  flow.add(
    titre1(setting, 'Relevé de saisie'),
    sousTitre(setting, `${pluriel(count, 'entretien')} à reporter dans l’application de l’académie`),
  );
  for (const [index, origine] of input.origines.entries()) {
    flow.add(...origineBlocks(setting, origine));
    await avancement?.(index + 1, input.origines.length);
  }
  flow.finish();
  return document.save();
}

const origineBlocks = (setting: Setting, { nom, uai, lignes }: OrigineReleve): Block[] => [
  titre2(setting, uai === null ? nom : `${nom} (${uai})`),
  signet(nom),
  table(setting, {
    columns: [
      { titre: 'Saisi', share: 5, align: 'center' },
      { titre: 'Élève', share: 20, names: true },
      { titre: 'Domaine', share: 17 },
      { titre: 'Entretien', share: 10 },
      { titre: 'Avis par formation', share: 30 },
      { titre: 'Compte rendu', share: 40 },
    ],
    rows: lignes.map(row),
    size: 9,
  }),
  gap(12),
];

const row = ({ eleve, ine, domaine, jour, presence, avis, compteRendu, saisi }: LigneReleveImprimee): Rich[] => [
  saisi ? '☑' : '☐',
  [bold(nomPrenom(eleve)), { text: ine === null ? '' : `\nINE ${ine}` }],
  domaine,
  [jour === null ? '' : formatDate(jour), presence ?? ''].filter((part) => part !== '').join('\n'),
  avis.flatMap((ligne, index) => [
    { text: `${index === 0 ? '' : '\n'}${ligne.voie} – ${ligne.intitule}${ligne.ajoute ? ' (ajoutée)' : ''} : ` },
    bold(ligne.avis === null ? 'à saisir' : LIBELLES_AVIS[ligne.avis]),
  ]),
  typographie(compteRendu),
];
