import { CHAMPS_CANDIDAT, CHAMPS_LISTE, parChamp } from '../../domain/candidature/champs-candidat.ts';
import type { TypeOrigine } from '../../domain/candidature/nomenclature.ts';
import { CHAMPS_REFERENCE, type ChampReference, ENTETES_REFERENCE } from '../champs.ts';
import type { LigneLue } from '../ligne.ts';
import { avisFr, dateFr, majuscule, telephoneEcrit } from './cellules.ts';
import { type TableauAEcrire, tableauDe } from './tableau.ts';

/** What a row of a candidate list holds; its number and the errors of its reading are not written. */
export type CandidatureAEcrire = Omit<LigneLue, 'ligne' | 'champsEnErreur'>;

/** Closed lists that do not begin with a letter to capitalise are written as they are. */
const CELLULES: { readonly [C in ChampReference]: (ligne: CandidatureAEcrire) => string | null } = {
  ...parChamp(
    CHAMPS_LISTE,
    (champ) => (ligne: CandidatureAEcrire) =>
      CHAMPS_CANDIDAT[champ].genre === 'date' ? dateFr(ligne[champ]) : ligne[champ],
  ),
  campagne: ({ campagne }) => campagne,
  numero: ({ numero }) => numero,
  origineUai: ({ origine }) => origine.uai,
  origineNom: ({ origine }) => origine.nom,
  origineType: ({ origine }) => majuscule(origine.type satisfies TypeOrigine | null),
  origineAdresse: ({ origine }) => origine.adresse,
  origineCodePostal: ({ origine }) => origine.codePostal,
  origineVille: ({ origine }) => origine.ville,
  origineTelephone: ({ origine }) => telephoneEcrit(origine.telephone),
  origineCourriel: ({ origine }) => origine.courriel,
  domaine: ({ domaine }) => domaine,
  voie: ({ voie }) => voie,
  formation: ({ formation }) => formation,
  codeMef: ({ codeMef }) => codeMef,
  lieuSouhaite: ({ lieuSouhaite }) => lieuSouhaite,
  avisOrigine: ({ avisOrigine }) => avisFr(avisOrigine),
  commentaireOrigine: ({ commentaireOrigine }) => commentaireOrigine,
  dateInscription: ({ dateInscription }) => dateFr(dateInscription),
  etat: ({ etat }) => majuscule(etat),
};

/** exchanges.md §1: a candidate list in the reference format, its columns in their order; reading it back gives the same rows. */
export const tableauCandidats = (lignes: readonly CandidatureAEcrire[]): TableauAEcrire =>
  tableauDe(
    CHAMPS_REFERENCE.map((champ) => ({ entete: ENTETES_REFERENCE[champ], valeur: CELLULES[champ] })),
    lignes,
  );
