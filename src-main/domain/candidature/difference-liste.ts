import type { Avis } from '../avis/avis.ts';
import type { Domaine, Formation } from '../campagne/campagne.ts';
import type { Candidat, Candidature, Origine } from './candidature.ts';
import type { Correction } from './correction.ts';
import type { ChampListe, IdentiteCandidat } from './champs-candidat.ts';
import type { EtatCandidature, TypeOrigine, Voie } from './nomenclature.ts';

/** The établissement d'origine as a row of a list names it; null is an empty cell or an absent column. */
export interface OrigineListee {
  readonly uai: string | null;
  readonly nom: string | null;
  readonly type: TypeOrigine | null;
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly ville: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
}

/** What tells who a row speaks of, complete or not. */
export interface TraceEleve {
  readonly ligne: number;
  readonly numero: string | null;
  readonly ine: string | null;
  readonly nom: string | null;
  readonly prenom: string | null;
}

/** What a row says of the pupil; null is an empty cell, an absent column or a value not taken. */
export type EleveListe = { readonly [C in ChampListe]: IdentiteCandidat[C] | null };

/** One row of a list: one pupil × one formation. */
export interface LigneListe extends EleveListe, TraceEleve {
  readonly nom: string;
  readonly prenom: string;
  readonly origine: OrigineListee;
  readonly domaine: string | null;
  readonly voie: Voie | null;
  readonly formation: string;
  readonly codeMef: string | null;
  readonly lieuSouhaite: string | null;
  readonly avisOrigine: Avis | null;
  readonly commentaireOrigine: string | null;
  readonly dateInscription: string | null;
  readonly etat: EtatCandidature | null;
  /** Cells that were filled but could not be taken: they never erase what is known. */
  readonly champsEnErreur: readonly string[];
}

/** A list that was read, its rows grouped by pupil. */
export interface ListeLue {
  readonly eleves: readonly (readonly LigneListe[])[];
  /** Rows that could not be taken; they still prove that their pupils did not vanish. */
  readonly ecartees: readonly TraceEleve[];
  /** Fields that have a column. */
  readonly champsPresents: readonly string[];
  /** Whether a candidature that the list does not name has vanished; our own avis file is not a list. */
  readonly complete: boolean;
}

/** What the campaign knows. */
export interface Registres {
  readonly origines: readonly Origine[];
  readonly candidats: readonly Candidat[];
  readonly candidatures: readonly Candidature[];
  readonly domaines: readonly Domaine[];
  readonly formations: readonly Formation[];
  readonly corrections: readonly Correction[];
}
