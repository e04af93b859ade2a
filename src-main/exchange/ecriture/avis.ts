import type { Avis } from '../../domain/avis/avis.ts';
import type { Voie } from '../../domain/candidature/nomenclature.ts';
import { avisFr, dateFr, majuscule, ouiNon } from './cellules.ts';
import { type ColonneAEcrire, type TableauAEcrire, tableauDe } from './tableau.ts';

/** One row of the avis file: one candidature, the formations added during the interview included (R33). */
export interface LigneAvis {
  readonly campagne: string;
  /** Null for a candidature typed in by hand (R08) and for an added formation. */
  readonly numero: string | null;
  readonly ine: string | null;
  readonly nom: string;
  readonly prenom: string;
  /** ISO day, as the other dates. */
  readonly dateNaissance: string | null;
  readonly origineUai: string | null;
  readonly origineNom: string;
  readonly domaine: string;
  readonly voie: Voie;
  readonly formation: string;
  readonly codeMef: string | null;
  readonly mode: 'individuel' | 'collectif';
  readonly dateEntretien: string | null;
  /** `HH:MM`. */
  readonly heure: string | null;
  readonly lieu: string | null;
  /** As the circular's facts are named: « présent », « absent »…; null while unknown. */
  readonly presence: string | null;
  readonly lettrePresentee: boolean | null;
  readonly avisAccueil: Avis | null;
  readonly compteRendu: string | null;
  readonly formationAjoutee: boolean;
  readonly accueilUai: string | null;
  readonly dateSaisie: string | null;
  /** R40: only in campaigns that have it. */
  readonly avisFinal?: string | null;
}

const COLONNES: readonly ColonneAEcrire<LigneAvis>[] = [
  { entete: 'Campagne', valeur: ({ campagne }) => campagne },
  { entete: 'N° candidature', valeur: ({ numero }) => numero },
  { entete: 'INE', valeur: ({ ine }) => ine },
  { entete: 'Nom', valeur: ({ nom }) => nom },
  { entete: 'Prénom', valeur: ({ prenom }) => prenom },
  { entete: 'Date de naissance', valeur: ({ dateNaissance }) => dateFr(dateNaissance) },
  { entete: 'UAI origine', valeur: ({ origineUai }) => origineUai },
  { entete: "Établissement d'origine", valeur: ({ origineNom }) => origineNom },
  { entete: 'Domaine', valeur: ({ domaine }) => domaine },
  { entete: 'Voie', valeur: ({ voie }) => voie },
  { entete: 'Formation', valeur: ({ formation }) => formation },
  { entete: 'Code MEF', valeur: ({ codeMef }) => codeMef },
  { entete: 'Mode', valeur: ({ mode }) => majuscule(mode) },
  { entete: 'Date entretien', valeur: ({ dateEntretien }) => dateFr(dateEntretien) },
  { entete: 'Heure', valeur: ({ heure }) => heure },
  { entete: 'Lieu', valeur: ({ lieu }) => lieu },
  { entete: 'Présence', valeur: ({ presence }) => majuscule(presence) },
  { entete: 'Lettre présentée', valeur: ({ lettrePresentee }) => ouiNon(lettrePresentee) },
  { entete: 'Avis accueil', valeur: ({ avisAccueil }) => avisFr(avisAccueil) },
  { entete: 'Compte rendu', valeur: ({ compteRendu }) => compteRendu },
  { entete: 'Formation ajoutée', valeur: ({ formationAjoutee }) => ouiNon(formationAjoutee) },
  { entete: 'UAI accueil', valeur: ({ accueilUai }) => accueilUai },
  { entete: 'Date de saisie', valeur: ({ dateSaisie }) => dateFr(dateSaisie) },
];

const AVIS_FINAL: ColonneAEcrire<LigneAvis> = {
  entete: 'Avis final',
  valeur: ({ avisFinal }) => majuscule(avisFinal ?? null),
};

const colonnes = (avecAvisFinal: boolean): readonly ColonneAEcrire<LigneAvis>[] =>
  avecAvisFinal ? [...COLONNES, AVIS_FINAL] : COLONNES;

/** exchanges.md §2: the 23 headers of the avis file, and « Avis final » when the campaign has it (R42). */
export const avisHeader = (avecAvisFinal: boolean): readonly string[] =>
  colonnes(avecAvisFinal).map(({ entete }) => entete);

/** exchanges.md §2: one row, in the order of `avisHeader`. */
export const avisRow = (ligne: LigneAvis, avecAvisFinal: boolean): readonly string[] =>
  colonnes(avecAvisFinal).map(({ valeur }) => valeur(ligne) ?? '');

/** exchanges.md §2: the avis file back to the académie, for `writeCsv` or `writeXlsx`. */
export const tableauAvis = (lignes: readonly LigneAvis[], avecAvisFinal: boolean): TableauAEcrire =>
  tableauDe(colonnes(avecAvisFinal), lignes);
