import type { Voie } from '../domain/candidature/nomenclature.ts';
import type { NatureElement } from '../domain/candidature/difference-types.ts';

/** One thing that the list would change, in words. */
export interface ElementVue {
  readonly cle: string;
  readonly nature: NatureElement;
  /** « NOM Prénom », or the name of the établissement. */
  readonly titre: string;
  readonly detail: string;
  readonly changements: readonly { readonly libelle: string; readonly avant: string; readonly apres: string }[];
  /** Rows of the file. */
  readonly lignes: readonly number[];
  /** The day when what it would undo was corrected here by hand: it is taken in only when asked for. */
  readonly corrigeLe: string | null;
  /** When the entretien concerned is placed: « lundi 15 mars 2027 à 10 h 20 ». */
  readonly placement: string | null;
}

/** A pupil who may or may not be one already known. */
export interface DouteVue {
  readonly cle: string;
  readonly phrase: string;
  readonly lignes: readonly number[];
  readonly distinct: boolean;
  /** What the two sides are: the pupil known or of the list, and the one of the list. */
  readonly cotes: readonly [string, string];
  /** What each answer does. */
  readonly reponses: { readonly meme: string; readonly autre: string };
  readonly champs: readonly {
    readonly libelle: string;
    readonly valeurs: readonly [string, string];
    readonly differe: boolean;
  }[];
}

/** What one click adds to the catalogue so that the rows of a remark are understood. */
export type AjoutPropose =
  | { readonly acte: 'ajouter un domaine'; readonly nom: string; readonly mode: null }
  | {
      readonly acte: 'ajouter une formation';
      readonly domaineId: string;
      readonly formation: {
        readonly voie: Voie;
        readonly intitule: string;
        readonly precision: string;
        readonly codeMef: string | null;
      };
    };

export interface RemarqueVue {
  readonly phrase: string;
  readonly lignes: readonly number[];
  readonly ajout: AjoutPropose | null;
}

/** Rows of the file concerned, by kind (établissements are counted, not their rows). */
export interface ComptesDifference {
  readonly nouvelles: number;
  readonly elevesNouveaux: number;
  readonly originesNouvelles: number;
  readonly modifiees: number;
  readonly changementsOrigine: number;
  readonly originesModifiees: number;
  readonly retirees: number;
  readonly disparues: number;
  readonly reapparues: number;
}

export interface DifferenceVue {
  readonly empreinte: string;
  readonly elements: readonly ElementVue[];
  readonly doutes: readonly DouteVue[];
  readonly remarques: readonly RemarqueVue[];
  readonly comptes: ComptesDifference;
  /** What the list covers, hence what may have vanished. */
  readonly portee: string;
}

/** A slot that was freed, or a pupil whose convocation is no longer right. */
export interface CreneauVue {
  readonly entretienId: string;
  readonly candidatId: string;
  readonly titre: string;
  readonly origineNom: string;
  readonly domaineNom: string;
  readonly jour: string;
  readonly debut: string;
}

export interface Liberations {
  readonly liberes: readonly CreneauVue[];
  /** Those whose convocation had been issued: their origin must be told. */
  readonly aPrevenir: readonly CreneauVue[];
}

export interface ImportFait extends Liberations {
  /** Its line in the history, struck out when the import is undone. */
  readonly importId: string;
  readonly comptes: ComptesDifference;
  /** Entretiens without a place after the import. */
  readonly aPlacer: number;
  readonly jurys: number;
  readonly renoncementsAConfirmer: number;
}

export interface RenoncementVue {
  readonly candidatureId: string;
  readonly candidatId: string;
  readonly titre: string;
  readonly origineNom: string;
  readonly formation: string;
  readonly domaineNom: string;
  readonly placement: string | null;
}
