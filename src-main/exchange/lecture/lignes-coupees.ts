import type { TableauPrepare } from './preparer.ts';
import { estVide } from './tableau.ts';
import { type Constat, erreur } from './valeurs/lu.ts';

export const LIGNE_COUPEE: Constat = erreur(
  'ligne-coupée',
  'La ligne est coupée : un retour à la ligne n’est pas protégé dans un texte, ou la fin du fichier manque. Son état n’est pas connu : elle n’est pas importée. Corrigez-la dans la liste, ou enregistrez celle-ci au format .xlsx.',
);

/** The rows whose cells, put end to end, make one whole row: the last cell of one goes on in the first of the next. */
function morceaux(lignes: readonly (readonly string[])[], debut: number, largeur: number): number {
  let cellules = lignes[debut]!.length;
  for (let fin = debut + 1; fin < lignes.length; fin += 1) {
    cellules += lignes[fin]!.length - 1;
    if (cellules >= largeur || lignes[fin]!.length >= largeur) return cellules === largeur ? fin - debut + 1 : 1;
  }
  return 1;
}

/**
 * exchanges.md §1.7: rows of a text cut by a line break that no quote protects, and a row that ends before its état in a
 * list whose rows go to the end: who is registered and who gave up can no longer be told.
 */
export function lignesCoupees({ tableau, indexEntete, largeur, colonnes }: TableauPrepare): ReadonlySet<number> {
  const { lignes } = tableau;
  const pleines = lignes.filter((ligne) => ligne.length >= largeur).length;
  const remplies = lignes.filter((ligne) => !estVide(ligne)).length;
  const rangEtat = colonnes.findIndex(({ champ }) => champ === 'etat');
  const vontAuBout = pleines * 2 >= remplies - indexEntete;
  const coupees = new Set<number>();
  for (let index = indexEntete + 1; index < lignes.length; index += 1) {
    const { length } = lignes[index]!;
    if (length >= largeur || length < 2 || estVide(lignes[index]!)) continue;
    const nombre = morceaux(lignes, index, largeur);
    const finitTot = vontAuBout && rangEtat >= length && lignes[index]!.filter(Boolean).length >= 3;
    if (nombre === 1 && !finitTot) continue;
    for (let rang = index; rang < index + nombre; rang += 1) coupees.add(rang);
    index += nombre - 1;
  }
  return coupees;
}
