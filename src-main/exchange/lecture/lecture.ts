import type { Champ } from '../champs.ts';
import type { LigneCandidature, LigneLue } from '../ligne.ts';

export type Gravite = 'erreur' | 'avertissement' | 'information';

/** One finding of the import report. `phrase` says what is wrong and what to do; the place is in `ligne` and `colonne`. */
export interface Probleme {
  readonly gravite: Gravite;
  /** Row number as a spreadsheet shows it; null when the finding concerns a column or the file. */
  readonly ligne: number | null;
  readonly colonne: string | null;
  readonly valeur: string | null;
  readonly code: string;
  readonly phrase: string;
}

/** `certaine` and `probable` are taken as they are, `à confirmer` is asked, `choisie` comes from the user. */
export type Confiance = 'certaine' | 'probable' | 'à confirmer' | 'choisie' | 'inconnue';

export interface Colonne {
  /** The header as shown and as a key of `correspondance`; « Nom (2) » for the second « Nom ». */
  readonly entete: string;
  readonly champ: Champ | null;
  readonly confiance: Confiance;
  readonly exemples: readonly string[];
}

export interface Apercu {
  readonly entetes: readonly string[];
  readonly lignes: readonly { readonly ligne: number; readonly cellules: readonly string[] }[];
}

/** Columns chosen by the user: header → field, or null to drop the column. */
export type Correspondance = Readonly<Record<string, Champ | null>>;

export type ChampDate = 'dateNaissance' | 'dateInscription';
export type MoisEnPremier = Readonly<Partial<Record<ChampDate, boolean>>>;

export interface LectureRefusee {
  readonly etat: 'refusé';
  readonly code: string;
  readonly phrase: string;
}

/** Questions that only the user can answer. `proposition` answers them all; given back to the reader, it reads. */
export interface LectureAPreciser {
  readonly etat: 'à préciser';
  readonly phrase: string;
  readonly encodage: string;
  readonly separateur: string | null;
  readonly ligneEntete: number | null;
  /** Sheets to choose from; empty when there is nothing to choose. */
  readonly feuilles: readonly { readonly nom: string; readonly lignes: number; readonly colonnesReconnues: number }[];
  readonly colonnes: readonly Colonne[];
  readonly colonnesAmbigues: readonly { readonly entete: string; readonly propositions: readonly Champ[] }[];
  readonly champsManquants: readonly Champ[];
  readonly datesMoisEnPremier: readonly {
    readonly champ: ChampDate;
    readonly entete: string;
    readonly exemples: readonly string[];
  }[];
  readonly proposition: {
    readonly feuille: string | null;
    readonly correspondance: Correspondance;
    readonly moisEnPremier: MoisEnPremier;
  };
  readonly apercu: Apercu;
}

export interface LectureFaite {
  readonly etat: 'lu';
  /** `avis`: our own avis file. It is not a list: a candidature that it does not name has not vanished. */
  readonly nature: 'candidatures' | 'avis';
  readonly encodage: string;
  /** Null for a workbook. */
  readonly separateur: string | null;
  readonly feuille: string | null;
  readonly ligneEntete: number;
  readonly colonnes: readonly Colonne[];
  readonly colonnesIgnorees: readonly string[];
  /** Fields that have a column: the others must be left alone, which is not the same as emptied. */
  readonly champsPresents: readonly Champ[];
  readonly lignes: readonly LigneCandidature[];
  /** Rows that name no pupil or no formation; what they hold is enough not to call these pupils vanished. */
  readonly lignesEcartees: readonly LigneLue[];
  readonly lignesIgnorees: readonly { readonly ligne: number; readonly motif: string; readonly contenu: string }[];
  /** Rows merged into another one of the same candidature. */
  readonly doublonsFusionnes: number;
  readonly eleves: number;
  readonly problemes: readonly Probleme[];
  readonly apercu: Apercu;
}

export type Lecture = LectureRefusee | LectureAPreciser | LectureFaite;

export interface Progression {
  readonly etape: 'ouverture' | 'lignes' | 'rapprochement';
  readonly fait: number;
  readonly total: number;
}
