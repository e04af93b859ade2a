import type { Candidat, Candidature, Origine } from './candidature.ts';
import { type ChampListe, CHAMPS_LISTE, parChamp } from './champs-candidat.ts';
import type { Corrections } from './correction.ts';
import type { LigneListe, OrigineListee } from './difference-liste.ts';
import type { Changement } from './difference-types.ts';

/** The first cell that is filled, among the rows that speak of the same thing. */
export function premier<T, V>(lignes: readonly T[], valeur: (ligne: T) => V | null): V | null {
  for (const ligne of lignes) {
    const trouvee = valeur(ligne);
    if (trouvee !== null) return trouvee;
  }
  return null;
}

type Textes = Readonly<Record<string, string | null>>;

const VIDE: Textes = {};

/** Field by field: a null in `lu` says nothing. Host fields are not in `lu`, so they are never touched. */
function comparer(
  connu: { readonly id: string },
  lu: Textes,
  corrections: Corrections,
): { readonly patch: object; readonly changements: readonly Changement[] } {
  const avant = { ...connu } as Textes;
  for (const [champ, valeur] of Object.entries(lu))
    if (valeur !== null && valeur === avant[champ]) corrections.dite(connu.id, champ);
  const changements = Object.entries(lu)
    .filter(([champ, valeur]) => valeur !== null && valeur !== (avant[champ] ?? ''))
    .map(([champ, valeur]): Changement => ({ champ, avant: avant[champ] || null, apres: valeur || null }));
  return { patch: Object.fromEntries(changements.map(({ champ }) => [champ, lu[champ]])), changements };
}

export interface Ecart<T> {
  readonly patch: Partial<T>;
  readonly changements: readonly Changement[];
}

/** What the rows of one pupil say of the pupil. */
export const eleveLu = (lignes: readonly LigneListe[]): Pick<LigneListe, ChampListe> =>
  parChamp(CHAMPS_LISTE, (champ) => premier(lignes, (ligne) => ligne[champ])) as Pick<LigneListe, ChampListe>;

/** A pupil's own fields. An empty cell never erases them: who a pupil is and whom to write to do not become untrue. */
export const ecartCandidat = (
  connu: Candidat,
  lignes: readonly LigneListe[],
  corrections: Corrections,
): Ecart<Candidat> => comparer(connu, eleveLu(lignes), corrections);

/** Coordinates of an établissement; never erased by an empty cell, as the host may have completed them. */
export const ecartOrigine = (connue: Origine, lue: OrigineListee, corrections: Corrections): Ecart<Origine> =>
  comparer(connue, { ...lue }, corrections);

/** What the origin says of a candidature: an empty cell of a column that the file has does erase these (R14). */
const EFFACABLES = ['lieuSouhaite', 'avisOrigine', 'commentaireOrigine', 'dateInscription'] as const;

/** Columns that hold null when empty; the others hold an empty text. */
const NULLABLES: readonly string[] = ['avisOrigine', 'dateInscription'];

/** R14: a candidature's own fields; `cible` says which formation and voie the row asks for. */
export function ecartCandidature(
  connue: Candidature,
  ligne: LigneListe,
  options: {
    readonly cible: Partial<Candidature>;
    readonly champsPresents: ReadonlySet<string>;
    readonly corrections: Corrections;
  },
): Ecart<Candidature> {
  const efface = EFFACABLES.filter(
    (champ) =>
      ligne[champ] === null &&
      (connue[champ] ?? '') !== '' &&
      options.champsPresents.has(champ) &&
      !ligne.champsEnErreur.includes(champ),
  );
  const lus = Object.fromEntries(EFFACABLES.map((champ) => [champ, ligne[champ]]));
  const dit = comparer(
    connue,
    { ...VIDE, numero: ligne.numero, ...lus, ...(options.cible as Textes) },
    options.corrections,
  );
  return {
    patch: {
      ...dit.patch,
      ...Object.fromEntries(efface.map((champ) => [champ, NULLABLES.includes(champ) ? null : ''])),
    },
    changements: [
      ...dit.changements,
      ...efface.map((champ): Changement => ({ champ, avant: connue[champ] || null, apres: null })),
    ],
  };
}
