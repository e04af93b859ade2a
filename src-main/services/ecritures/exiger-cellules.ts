import { Refus } from '../../contract/refus.ts';
import { formatNombre } from '../../domain/texte/format.ts';
import type { TableauAEcrire } from '../../exchange/ecriture/tableau.ts';
import { LONGUEUR_MAX } from '../../exchange/ecriture/write-xlsx.ts';

/** A text longer than a cell of a workbook is told, never cut. @throws Refus */
export function exigerCellules({ entetes, lignes }: TableauAEcrire): void {
  const nom = entetes.indexOf('Nom');
  const prenom = entetes.indexOf('Prénom');
  for (const ligne of lignes) {
    const colonne = ligne.findIndex((texte) => texte.length > LONGUEUR_MAX);
    if (colonne >= 0)
      throw new Refus(
        'texte trop long',
        `« ${entetes[colonne]} » de ${[ligne[nom], ligne[prenom]].join(' ').trim()} a ${formatNombre(ligne[colonne]?.length ?? 0)} caractères, et une cellule d’Excel en tient ${formatNombre(LONGUEUR_MAX)}. Choisissez CSV, qui n’a pas cette limite, ou raccourcissez ce texte. Aucun fichier n’a été écrit.`,
      );
  }
}
