import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import { dateFr, majuscule } from './cellules.ts';
import { type TableauAEcrire, tableauDe } from './tableau.ts';

/** One placed entretien. Days are ISO, hours `HH:MM`, lengths minutes. */
export interface LignePlanning {
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
  readonly lieu: string;
  /** Empty for a séance collective. */
  readonly jury: string;
  readonly domaine: string;
  readonly mode: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: string;
  readonly origineNom: string;
  readonly formations: string;
  readonly statut: string;
}

const parMoment = (a: LignePlanning, b: LignePlanning): number =>
  a.jour.localeCompare(b.jour) ||
  a.debut.localeCompare(b.debut) ||
  compareTextes(a.lieu, b.lieu) ||
  comparePersonnes(a, b);

/** exchanges.md §3: the planning as a table, in the order of days and hours, to be sorted and filtered in a spreadsheet. */
export const tableauPlanning = (lignes: readonly LignePlanning[]): TableauAEcrire =>
  tableauDe(
    [
      { entete: 'Jour', valeur: ({ jour }) => dateFr(jour) },
      { entete: 'Début', valeur: ({ debut }) => debut },
      { entete: 'Fin', valeur: ({ fin }) => fin },
      { entete: 'Lieu', valeur: ({ lieu }) => lieu },
      { entete: 'Jury', valeur: ({ jury }) => jury },
      { entete: 'Domaine', valeur: ({ domaine }) => domaine },
      { entete: 'Mode', valeur: ({ mode }) => majuscule(mode) },
      { entete: 'Nom', valeur: ({ nom }) => nom },
      { entete: 'Prénom', valeur: ({ prenom }) => prenom },
      { entete: 'Classe', valeur: ({ classe }) => classe },
      { entete: "Établissement d'origine", valeur: ({ origineNom }) => origineNom },
      { entete: 'Formations', valeur: ({ formations }) => formations },
      { entete: 'État', valeur: ({ statut }) => majuscule(statut) },
    ],
    lignes.toSorted(parMoment),
  );
