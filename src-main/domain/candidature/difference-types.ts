import type { Candidat, Candidature, Origine } from './candidature.ts';
import type { AjoutCatalogue } from './difference-catalogue.ts';

/** One field, before and after, as texts; null is empty. */
export interface Changement {
  readonly champ: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

/** A row that exists, or the one to create at this place of the list of new ones. */
export type Reference = { readonly id: string } | { readonly nouveau: number };

export type OrigineNouvelle = Omit<Origine, 'id'>;
export type CandidatNouveau = Omit<Candidat, 'id' | 'origineId'> & { readonly origine: Reference };
export type CandidatureNouvelle = Omit<Candidature, 'id' | 'candidatId'>;

interface Commun {
  /** Names the element from one computation to the next, so that the user's choice finds it again. */
  readonly cle: string;
  /** Rows of the list that say so, as a spreadsheet numbers them; none for what the list no longer says. */
  readonly lignes: readonly number[];
  /** The day when what it would undo was corrected here by hand. */
  readonly corrigeLe: string | null;
}

/** One thing that the list would change, accepted or refused by itself. */
export type ElementDifference = Commun &
  (
    | { readonly nature: 'nouvelle'; readonly candidat: Reference; readonly candidature: CandidatureNouvelle }
    | {
        readonly nature: 'élève modifié';
        readonly candidatId: string;
        readonly patch: Partial<Candidat>;
        readonly changements: readonly Changement[];
      }
    | {
        readonly nature: 'candidature modifiée';
        readonly candidatureId: string;
        readonly patch: Partial<Candidature>;
        readonly changements: readonly Changement[];
      }
    | {
        readonly nature: 'établissement modifié';
        readonly origineId: string;
        readonly patch: Partial<Origine>;
        readonly changements: readonly Changement[];
      }
    | {
        readonly nature: 'changement d’établissement';
        readonly candidatId: string;
        readonly avantId: string;
        readonly origine: Reference;
      }
    | { readonly nature: 'retirée' | 'disparue' | 'réapparue'; readonly candidatureId: string }
  );

export type NatureElement = ElementDifference['nature'];

/** Why the pupil of a list may or may not be the one already known. */
export type RaisonDoute =
  | 'prénoms différents'
  | 'INE différents'
  | 'dates de naissance différentes'
  | 'date de naissance manquante'
  | 'autre établissement'
  | 'plusieurs fiches';

/** procedure.md §5: a match that the user confirms; answered « different », the pupil of the list is a new one. */
export interface Doute {
  readonly cle: string;
  readonly lignes: readonly number[];
  readonly candidatId: string;
  readonly raison: RaisonDoute;
  readonly distinct: boolean;
}

/** procedure.md §5: two pupils of one list whom only their INE tells apart; they stay two unless the user says otherwise. */
export interface Homonymes {
  readonly cle: string;
  /** Rows of each of the two. */
  readonly lignes: readonly [readonly number[], readonly number[]];
  readonly distinct: boolean;
}

/** What the user answered, by the keys of the doubts and of the homonyms. */
export interface Reponses {
  /** « Two different pupils ». */
  readonly distincts: ReadonlySet<string>;
  /** « The same pupil ». */
  readonly memes: ReadonlySet<string>;
}

/** Something the list says that changes nothing by itself, and must be known. */
export type Remarque =
  | {
      readonly nature: 'domaine inconnu';
      readonly lignes: readonly number[];
      readonly valeur: string;
      /** The nearest label of the catalogue, if one is near. */
      readonly proche: string | null;
    }
  | {
      readonly nature: 'formation inconnue';
      readonly lignes: readonly number[];
      readonly valeur: string;
      readonly proche: string | null;
      readonly ajout: AjoutCatalogue | null;
    }
  | { readonly nature: 'domaine non accueilli'; readonly lignes: readonly number[]; readonly valeur: string }
  | { readonly nature: 'candidature répétée' | 'déjà renoncée'; readonly lignes: readonly number[] }
  | {
      readonly nature: 'INE partagé' | 'homonyme';
      readonly lignes: readonly number[];
      readonly candidatId: string;
    };

/** What a list would change. Empty when the list says what is already known. */
export interface Difference {
  readonly originesNouvelles: readonly OrigineNouvelle[];
  readonly candidatsNouveaux: readonly CandidatNouveau[];
  readonly elements: readonly ElementDifference[];
  readonly doutes: readonly Doute[];
  readonly homonymes: readonly Homonymes[];
  readonly remarques: readonly Remarque[];
  /** The origine that the whole list speaks of, when it speaks of one only; nothing outside of it vanishes. */
  readonly limiteeA: string | null;
  /** Corrections made here that the list now says too: they are no longer to be kept from it. */
  readonly confirmees: readonly string[];
}
