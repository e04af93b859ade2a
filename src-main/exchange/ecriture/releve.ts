import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import type { LigneAvis } from './avis.ts';
import { avisFr, dateFr, majuscule, ouiNon } from './cellules.ts';
import { type TableauAEcrire, tableauDe } from './tableau.ts';

/** A row to type into the académie's own application; `saisi` once it has been. */
export interface LigneReleve extends LigneAvis {
  readonly saisi: boolean;
}

const parOriginePuisNom = (a: LigneReleve, b: LigneReleve): number =>
  compareTextes(a.origineNom, b.origineNom) || comparePersonnes(a, b) || compareTextes(a.formation, b.formation);

/** exchanges.md §2: the relevé de saisie, ordered by origin then name, with a tick for what has been typed. */
export const tableauReleve = (lignes: readonly LigneReleve[]): TableauAEcrire =>
  tableauDe(
    [
      { entete: 'Saisi', valeur: ({ saisi }) => ouiNon(saisi) },
      { entete: "Établissement d'origine", valeur: ({ origineNom }) => origineNom },
      { entete: 'UAI origine', valeur: ({ origineUai }) => origineUai },
      { entete: 'Nom', valeur: ({ nom }) => nom },
      { entete: 'Prénom', valeur: ({ prenom }) => prenom },
      { entete: 'INE', valeur: ({ ine }) => ine },
      { entete: 'Date de naissance', valeur: ({ dateNaissance }) => dateFr(dateNaissance) },
      { entete: 'Domaine', valeur: ({ domaine }) => domaine },
      { entete: 'Voie', valeur: ({ voie }) => voie },
      { entete: 'Formation', valeur: ({ formation }) => formation },
      { entete: 'Présence', valeur: ({ presence }) => majuscule(presence) },
      { entete: 'Avis accueil', valeur: ({ avisAccueil }) => avisFr(avisAccueil) },
      { entete: 'Compte rendu', valeur: ({ compteRendu }) => compteRendu },
    ],
    lignes.toSorted(parOriginePuisNom),
  );
