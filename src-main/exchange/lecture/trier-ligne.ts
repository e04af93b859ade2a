import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { LigneLue } from '../ligne.ts';
import { champsManquantsDe, nommerChamps } from './lire-ligne.ts';
import { aplatir } from './tableau.ts';
import { citer } from '../typographie.ts';
import { type Constat, avertissement, erreur, information } from './valeurs/lu.ts';

const PIED = /^(sous )?(totaux|total|nombre|effectif|fin|edite|edition|extrait|page|source|imprime)\b/;

/**
 * exchanges.md §1.2: why a row is no candidature at all (total line, footer, header printed again); null
 * when it may be one. A pupil may be called PAGE: a row that reads as a candidature is no footer.
 */
export function motifIgnoree(
  cellules: readonly string[],
  entete: readonly string[],
  estCandidature: () => boolean,
): string | null {
  const remplies = cellules.map(aplatir).filter((cellule) => cellule !== '');
  if (remplies.length <= 4 && PIED.test(normaliseNom(remplies[0] ?? '')) && !estCandidature()) {
    return 'Ligne de total ou de pied de page';
  }
  if (remplies.length === 1 && remplies[0]!.length > 0) return 'Ligne de titre';
  const repete = entete.length > 2 && entete.every((titre, index) => titre === aplatir(cellules[index] ?? ''));
  return repete ? 'En-têtes répétés' : null;
}

/** Cells beyond the last header: a separator inside a text was not protected, and the row is shifted. */
export function constatColonnesEnTrop(cellules: readonly string[], largeur: number): Constat | null {
  const enTrop = cellules.slice(largeur).filter((cellule) => aplatir(cellule) !== '');
  if (enTrop.length === 0) return null;
  return erreur(
    'colonnes-en-trop',
    `La ligne a plus de cellules que d’en-têtes : un séparateur ou un guillemet n’est pas protégé dans un texte, et les valeurs sont décalées. La ligne n’est pas importée ; corrigez-la dans la liste.`,
  );
}

/** What stands to the right of the last header, which no column names. */
export function noteADroite(cellules: readonly string[], largeur: number): string | null {
  const note = cellules.slice(largeur).map(aplatir).filter(Boolean).join(' ; ');
  return note === '' ? null : note;
}

export const constatNote = (note: string): Constat =>
  information('note-à-droite', `À droite des colonnes, ${citer(note)} n’a pas d’en-tête : ce n’est ni lu ni conservé.`);

export const constatIncomplete = (ligne: LigneLue): Constat =>
  erreur(
    'ligne-incomplète',
    `Il manque : ${nommerChamps(champsManquantsDe(ligne))}. La ligne n’est pas importée ; complétez-la dans la liste.`,
  );

/** A 3e-level pupil is 14 or 15; older and younger ones exist, not by much. */
const AGES = { min: 11, max: 21 };

/**
 * procedure.md §5: findings about a row as a whole, once its cells are read. A list without INE nor date of birth is not
 * `identifiable`: that is said once, not on every row.
 */
export function constatsIdentite(ligne: LigneLue, identifiable: boolean): readonly Constat[] {
  const constats: Constat[] = [];
  if (identifiable && ligne.ine === null && ligne.dateNaissance === null) {
    constats.push(
      avertissement(
        'identité-incertaine',
        'Ni INE ni date de naissance : l’élève ne peut être reconnu d’une liste à l’autre que par son nom. Demandez sa date de naissance.',
      ),
    );
  }
  const annee = /^\d{4}$/.test(ligne.campagne ?? '') ? Number(ligne.campagne) : null;
  if (annee !== null && ligne.dateNaissance !== null) {
    const age = annee - Number(ligne.dateNaissance.slice(0, 4));
    if (age < AGES.min || age > AGES.max) {
      constats.push(
        avertissement(
          'date-de-naissance-étonnante',
          `Né en ${ligne.dateNaissance.slice(0, 4)}, l’élève aurait ${age} ans pendant la campagne. Vérifiez la date de naissance.`,
        ),
      );
    }
  }
  return constats;
}
