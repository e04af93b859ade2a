/** Characters of base64 of the largest file taken: 45 Mo, five times a list of 22,000 candidatures. */
export const CONTENU_MAX = 60 * 1024 * 1024;

/** One finding of the reading of a list. */
export interface ProblemeVue {
  readonly gravite: 'erreur' | 'avertissement' | 'information';
  readonly ligne: number | null;
  readonly colonne: string | null;
  readonly valeur: string | null;
  readonly phrase: string;
}

export interface ColonneVue {
  readonly entete: string;
  /** Our field; null when the column is dropped. */
  readonly champ: string | null;
  readonly confiance: 'certaine' | 'probable' | 'à confirmer' | 'choisie' | 'inconnue';
  readonly exemples: readonly string[];
}

/** A field that a column can be, with the name that the user reads. */
export interface ChampVue {
  readonly champ: string;
  readonly libelle: string;
}

/** The first rows of a file, as it writes them. */
export interface ApercuVue {
  readonly entetes: readonly string[];
  readonly lignes: readonly { readonly ligne: number; readonly cellules: readonly string[] }[];
}

/** What was understood of a list. */
export interface RapportVue {
  readonly lectureId: string;
  readonly nomFichier: string;
  readonly sha256: string;
  readonly nature: 'candidatures' | 'avis';
  readonly encodage: string;
  readonly separateur: string | null;
  readonly feuille: string | null;
  readonly ligneEntete: number;
  readonly colonnes: readonly ColonneVue[];
  readonly champs: readonly ChampVue[];
  readonly comptes: {
    readonly candidatures: number;
    readonly eleves: number;
    readonly doublonsFusionnes: number;
    readonly ecartees: number;
    readonly erreurs: number;
    readonly avertissements: number;
    readonly informations: number;
  };
  /** The gravest first when there are too many to show. */
  readonly problemes: readonly ProblemeVue[];
  /** Titles, total lines: rows that are no candidature. */
  readonly lignesIgnorees: readonly { readonly ligne: number; readonly motif: string; readonly contenu: string }[];
  /** Same file already imported: when. */
  readonly dejaImporteLe: string | null;
  readonly apercu: ApercuVue;
}

/** Questions to answer before the file can be read; `proposition` answers them all. */
export interface PrecisionsVue {
  readonly phrase: string;
  readonly feuilles: readonly { readonly nom: string; readonly lignes: number; readonly colonnesReconnues: number }[];
  readonly colonnes: readonly ColonneVue[];
  readonly champs: readonly ChampVue[];
  readonly ambigues: readonly { readonly entete: string; readonly propositions: readonly string[] }[];
  readonly champsManquants: readonly string[];
  readonly datesMoisEnPremier: readonly {
    readonly champ: 'dateNaissance' | 'dateInscription';
    readonly entete: string;
    readonly exemples: readonly string[];
  }[];
  readonly proposition: {
    readonly feuille: string | null;
    readonly correspondance: Readonly<Record<string, string | null>>;
    readonly moisEnPremier: { readonly dateNaissance?: boolean; readonly dateInscription?: boolean };
  };
  readonly apercu: ApercuVue;
}

export type LectureVue =
  | { readonly etat: 'refusé'; readonly code: string; readonly phrase: string }
  | { readonly etat: 'à préciser'; readonly precisions: PrecisionsVue }
  | { readonly etat: 'lu'; readonly rapport: RapportVue };

/** What the user has decided so far about a list read. */
export interface DecisionsListe {
  /** Doubts answered « two different pupils ». */
  readonly distincts: readonly string[];
  /** Doubts answered « the same pupil ». */
  readonly memes: readonly string[];
  /** Changes not to be taken in. */
  readonly refusees: readonly string[];
  /** Corrections made here that the list's value replaces all the same. */
  readonly reprises: readonly string[];
}

/** The list read and not closed yet. */
export interface ImportEnCours {
  readonly rapport: RapportVue;
  readonly decisions: DecisionsListe;
}
