import type { Probleme } from './lecture.ts';
import { probleme } from './lire-ligne.ts';
import { estSansTitre } from './entete.ts';
import { estIdentifiable } from './lire-lignes.ts';
import type { FichierOuvert } from './ouvrir.ts';
import type { TableauPrepare } from './preparer.ts';
import { estVide } from './tableau.ts';
import { avertissement, information } from './valeurs/lu.ts';

/** What concerns no row in particular: columns dropped or said twice, a file cut short. */
export function constatsDuFichier(fichier: FichierOuvert, prepare: TableauPrepare): readonly Probleme[] {
  const enDouble = prepare.enDouble.map((entete) => {
    const phrase = `La colonne « ${entete} » dit la même chose qu’une autre colonne : elle n’est pas lue. Corrigez la correspondance si c’est elle la bonne.`;
    return probleme(avertissement('colonne-en-double', phrase), null, entete, null);
  });
  const familles = prepare.desFamilles.map((entete) => {
    const phrase = `La colonne « ${entete} » contient les coordonnées des familles : ses valeurs changent d’un élève à l’autre d’un même établissement. Elle n’est ni lue ni conservée ; la convocation va à l’établissement.`;
    return probleme(avertissement('coordonnées-des-familles', phrase), null, entete, null);
  });
  const hote = prepare.deLHote.map((entete) => {
    const phrase = `La colonne « ${entete} » a la même valeur pour tous les établissements d’origine : c’est l’UAI du lycée d’accueil. Elle n’est pas lue ; corrigez la correspondance si c’est elle la bonne.`;
    return probleme(avertissement('uai-de-l-accueil', phrase), null, entete, null);
  });
  const dites = new Set([...prepare.enDouble, ...prepare.desFamilles, ...prepare.deLHote]);
  const inconnues = prepare.colonnes.filter(
    ({ entete, confiance, champ, exemples }) =>
      champ === null &&
      confiance !== 'choisie' &&
      !dites.has(entete) &&
      !(estSansTitre(entete) && exemples.length === 0),
  );
  const ignorees = inconnues.map(({ entete }) => {
    const phrase = `La colonne « ${entete} » n’est pas utilisée par Passpro Accueil : elle n’est ni lue ni conservée.`;
    return probleme(information('colonne-ignorée', phrase), null, entete, null);
  });
  return [
    ...enDouble,
    ...familles,
    ...hote,
    ...ignorees,
    ...sansIdentifiant(prepare),
    ...finTronquee(fichier, prepare),
  ];
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
