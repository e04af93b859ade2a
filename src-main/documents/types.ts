import type { Avis } from '../domain/avis/avis.ts';
import type { Lettre, Mode } from '../domain/campagne/campagne.ts';
import type { MotifConvocation } from '../domain/convocation/convocation.ts';
import type { TexteLettre } from '../domain/convocation/lettre.ts';

/**
 * What documents are given: plain data, already ordered and filtered. Days are ISO (`2027-03-15`), hours `HH:MM`,
 * lengths minutes. `editeLe` is a day, or a day and its hour (`2027-03-12T14:05`): the same data give the same bytes.
 */

/** The host lycée, as printed. */
export interface LyceeImprime {
  readonly nom: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly telephone: string;
  readonly courriel: string;
  readonly acces: string;
  readonly chefEtablissement: string;
  /** PNG or JPEG. */
  readonly logo?: Uint8Array | null;
}

export interface CampagneImprimee {
  /** « Passpro 2027 ». */
  readonly nom: string;
  /** R16. */
  readonly lettre: Lettre;
  /** R40, R42: whether an avis final may be printed at all. */
  readonly avisFinal: boolean;
  /** Day at which personal data will have been erased (procedure.md §7). */
  readonly conservationJusquau: string;
  /** How to reach the académie's délégué à la protection des données; empty when it is not filled in. */
  readonly dpd: string;
}

/** What every working document says of itself. */
export interface Edition {
  readonly lycee: LyceeImprime;
  readonly campagne: CampagneImprimee;
  readonly editeLe: string;
  /** « Planning n° 3 »: printed beside the date. */
  readonly version?: string;
}

export interface PersonneImprimee {
  readonly nom: string;
  readonly prenom: string;
}

export interface EleveImprime extends PersonneImprimee {
  readonly dateNaissance: string | null;
  readonly classe: string;
}

export interface OrigineImprimee {
  readonly nom: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
}

export interface FormationImprimee {
  readonly voie: string;
  readonly intitule: string;
}

/** One convocation: one pupil × one domaine (R13). */
export interface ConvocationData {
  readonly eleve: EleveImprime;
  readonly origine: OrigineImprimee;
  /** R15; null when the origin named nobody. */
  readonly referent: PersonneImprimee | null;
  readonly domaine: string;
  readonly formations: readonly FormationImprimee[];
  readonly mode: Mode;
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
  /** « Salle B12, bâtiment B ». */
  readonly lieu: string;
  readonly motif: MotifConvocation;
  /** The convocation that this one cancels: day of issue, then what it announced. */
  readonly precedente: { readonly emiseLe: string; readonly jour: string; readonly debut: string } | null;
  /** Day of issue of a letter that is written again; null dates it of the day it is written. */
  readonly emiseLe: string | null;
  /** What the lycée says in this letter, its fields already filled in. */
  readonly texte: TexteLettre;
}

/** R32, R33: an avis on one formation; `ajoute` when the pupil asked for it during the interview. */
export interface AvisImprime extends FormationImprimee {
  readonly avis: Avis | null;
  readonly ajoute: boolean;
  /** R40: printed only when the campaign has it. */
  readonly avisFinal: string | null;
}
