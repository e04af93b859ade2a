import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { repairAccents } from './degats.ts';
import { reconnaitreConnu } from './reconnaitre.ts';
import { aplatir, estVide } from './tableau.ts';

/** Fewer recognised headers than this, and a row is a title or a pupil. */
const RECONNUS_MIN = 3;

/** Title lines, logos and a blank line may come first, hardly more. */
const LIGNES_CHERCHEES = 40;

/** A header as shown, with its accents back and its line breaks gone. */
export const enteteLisible = (cellule: string): string => aplatir(repairAccents(cellule).texte);

/** How many different fields a row would name if it were the header. */
export function scoreEntete(ligne: readonly string[]): number {
  const champs = ligne.map((cellule) => {
    const reconnu = reconnaitreConnu(enteteLisible(cellule));
    if (reconnu === null) return null;
    return reconnu.confiance === 'à confirmer' ? reconnu.propositions[0] : reconnu.champ;
  });
  return new Set(champs.filter((champ) => champ !== null)).size;
}

const SANS_TITRE = /^Colonne \d+ sans titre$/;

/** Whether a column has no header of its own. */
export const estSansTitre = (entete: string): boolean => SANS_TITRE.test(entete);

/** The same headers, made different from one another: the second « Nom » becomes « Nom (2) ». */
export function entetesUniques(ligne: readonly string[]): readonly string[] {
  const vus = new Map<string, number>();
  return ligne.map((cellule, index) => {
    const entete = enteteLisible(cellule) || `Colonne ${index + 1} sans titre`;
    const rang = (vus.get(entete) ?? 0) + 1;
    vus.set(entete, rang);
    return rang === 1 ? entete : `${entete} (${rang})`;
  });
}

/**
 * exchanges.md §1.2: the header is the row that names most fields, the first one when several do. A header that only the
 * user's own mapping knows counts as well. Failing that, the first wide row, which the user will be asked to explain;
 * -1 when the file has no such row.
 */
export function chercherEntete(lignes: readonly (readonly string[])[], choisis: ReadonlySet<string>): number {
  let meilleur = { index: -1, score: RECONNUS_MIN - 1 };
  lignes.slice(0, LIGNES_CHERCHEES).forEach((ligne, index) => {
    const score =
      scoreEntete(ligne) + ligne.filter((cellule) => choisis.has(normaliseNom(enteteLisible(cellule)))).length;
    if (score > meilleur.score) meilleur = { index, score };
  });
  if (meilleur.index >= 0) return meilleur.index;
  return lignes.slice(0, LIGNES_CHERCHEES).findIndex((ligne, index) => ressembleEntete(ligne, lignes.slice(index + 1)));
}

/** Five texts without a digit, followed by rows as wide. */
function ressembleEntete(ligne: readonly string[], suite: readonly (readonly string[])[]): boolean {
  const remplies = ligne.filter((cellule) => aplatir(cellule) !== '');
  const dessous = suite.find((autre) => !estVide(autre));
  return (
    remplies.length >= 5 &&
    remplies.every((cellule) => /\p{L}{2}/u.test(cellule) && !/\d{4}/.test(cellule)) &&
    dessous !== undefined &&
    dessous.length >= remplies.length
  );
}
