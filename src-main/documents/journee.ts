import { formatJour } from '../domain/texte/format.ts';
import type { DireAvancement } from './avancement.ts';
import { type FeuilleEmargement, placeEmargement } from './emargement.ts';
import { type FeuilleOptions, newDocument } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { type CritereImprime, grillesDe, placeGrille, type SerieGrilles } from './grille.ts';
import { type FeuillePlanning, placePlanning, TITRES_PLANNING, type VuePlanning } from './planning-jury.ts';
import type { TaggedDocument } from './tagged/tagged-document.ts';
import type { Edition } from './types.ts';

/** One part of the paper of a day, with a bookmark of its own above those of its sheets. */
export type PartieJournee =
  | { readonly nature: 'planning'; readonly vue: VuePlanning; readonly feuilles: readonly FeuillePlanning[] }
  | { readonly nature: 'émargement'; readonly feuilles: readonly FeuilleEmargement[] }
  | {
      readonly nature: 'grilles';
      readonly criteres: readonly CritereImprime[];
      readonly series: readonly SerieGrilles[];
    };

export interface JourneeInput extends Edition {
  readonly jour: string;
  /** In the order of printing. */
  readonly parties: readonly PartieJournee[];
}

/** Adds one sheet. */
type Feuille = (document: TaggedDocument, options: FeuilleOptions) => void;

/**
 * All the paper of one day in one file, so that it is printed in one act. « Page x/y » counts within each sheet, as in
 * the documents taken one by one: the sheets are parted and handed to different people [D].
 */
export async function journeePdf(
  faces: FontFaces,
  input: JourneeInput,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  const document = newDocument(faces, input, `Documents du ${formatJour(input.jour)}`);
  const total = countJournee(input);
  let fait = 0;
  for (const partie of input.parties) {
    document.openPart(titreDe(partie));
    for (const place of feuillesDe(partie)) {
      place(document, { faces, edition: input });
      await avancement?.(++fait, total);
    }
  }
  return document.save();
}

/** Sheets and grids that the file will hold. */
export const countJournee = ({ parties }: Pick<JourneeInput, 'parties'>): number =>
  parties.reduce((sum, partie) => sum + feuillesDe(partie).length, 0);

function titreDe(partie: PartieJournee): string {
  switch (partie.nature) {
    case 'planning':
      return TITRES_PLANNING[partie.vue];
    case 'émargement':
      return 'Feuilles d’émargement';
    case 'grilles':
      return 'Grilles d’entretien';
  }
}

function feuillesDe(partie: PartieJournee): Feuille[] {
  switch (partie.nature) {
    case 'planning':
      return partie.feuilles.map(
        (feuille) => (document, options) => placePlanning(document, { vue: partie.vue, feuille }, options),
      );
    case 'émargement':
      return partie.feuilles.map((feuille) => (document, options) => placeEmargement(document, feuille, options));
    case 'grilles':
      return grillesDe(partie).map((grille) => (document, options) => placeGrille(document, grille, options));
  }
}
