import type { Probleme } from './lecture.ts';
import { probleme } from './lire-ligne.ts';
import { estIdentifiable } from './lire-lignes.ts';
import type { FichierOuvert } from './ouvrir.ts';
import type { TableauPrepare } from './preparer.ts';
import { estVide } from './tableau.ts';
import { avertissement, information } from './valeurs/lu.ts';

/** What concerns no row in particular: columns dropped or said twice, formulas without a result, a file cut short. */
export function constatsDuFichier(fichier: FichierOuvert, prepare: TableauPrepare): readonly Probleme[] {
  const enDouble = prepare.enDouble.map((entete) => {
    const phrase = `La colonne « ${entete} » dit la même chose qu’une autre colonne : elle n’est pas lue. Corrigez la correspondance si c’est elle la bonne.`;
    return probleme(avertissement('colonne-en-double', phrase), null, entete, null);
  });
  const inconnues = prepare.colonnes.filter(
    ({ entete, confiance, champ }) => champ === null && confiance !== 'choisie' && !prepare.enDouble.includes(entete),
  );
  const ignorees = inconnues.map(({ entete }) => {
    const phrase = `La colonne « ${entete} » n’est pas utilisée par Passpro Accueil : elle n’est ni lue ni conservée.`;
    return probleme(information('colonne-ignorée', phrase), null, entete, null);
  });
  return [
    ...enDouble,
    ...ignorees,
    ...sansIdentifiant(prepare),
    ...formulesSansResultat(fichier),
    ...finTronquee(fichier, prepare),
  ];
}

/** exchanges.md §1.9: a formula is never run; one without a saved result leaves an empty cell, which must be said. */
function formulesSansResultat({ sansResultat }: FichierOuvert): readonly Probleme[] {
  if (sansResultat.length === 0) return [];
  const suite = sansResultat.length > 10 ? '…' : '';
  const cellules = `${sansResultat.slice(0, 10).join(', ')}${suite}`;
  const phrase = `Des formules n’ont pas de résultat (${cellules}) : ces cellules sont lues comme vides. Ouvrez le classeur dans un tableur, corrigez-les et enregistrez-le avant de l’importer.`;
  return [probleme(avertissement('formule-sans-résultat', phrase), null, null, cellules)];
}

function sansIdentifiant(prepare: TableauPrepare): readonly Probleme[] {
  if (estIdentifiable(prepare)) return [];
  const phrase =
    'La liste n’a ni INE ni date de naissance : les élèves ne peuvent être reconnus d’une liste à l’autre que par leur nom. Demandez une liste qui en a.';
  return [probleme(avertissement('liste-sans-identifiant', phrase), null, null, null)];
}

/** exchanges.md §1.9: a file still being written stops in the middle of a row. */
function finTronquee(fichier: FichierOuvert, prepare: TableauPrepare): readonly Probleme[] {
  const { lignes } = prepare.tableau;
  const derniere = lignes.findLastIndex((ligne) => !estVide(ligne));
  const courte = (lignes[derniere]?.length ?? 0) < prepare.entetes.length;
  const precedente = lignes[derniere - 1]?.length ?? 0;
  if (!fichier.finAbrupte || !courte || precedente < prepare.entetes.length) return [];
  const phrase =
    'Le fichier s’arrête au milieu de cette ligne : il est peut-être encore en cours d’enregistrement. Vérifiez-le et relisez-le avant d’accepter l’import.';
  return [probleme(avertissement('fin-tronquée', phrase), derniere + 1, null, null)];
}
