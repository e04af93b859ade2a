import type { Dejeuner, Indisponibilite, Maintenant, Position } from './instance.ts';

/** An interval of one day occupied by somebody else's entretien, with what is needed to name it in a sentence. */
export interface Rencontre {
  readonly entretien: string;
  readonly candidat: string;
  readonly domaine: string;
  readonly jury: string;
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
}

/** What cannot hold two entretiens at a time (H2). */
export type Ressource =
  | { readonly type: 'jury'; readonly id: string }
  | { readonly type: 'salle'; readonly id: string }
  | { readonly type: 'membre'; readonly id: string };

export type ConflitH1 =
  | { readonly regle: 'H1'; readonly cause: 'domaine'; readonly jury: string; readonly domaine: string }
  | {
      readonly regle: 'H1';
      readonly cause: 'plage';
      readonly jury: string;
      readonly jour: string;
      readonly debut: string;
      readonly fin: string;
    }
  | { readonly regle: 'H1'; readonly cause: 'pas'; readonly debut: string };

export interface ConflitH2 {
  readonly regle: 'H2';
  readonly ressource: Ressource;
  readonly avec: Rencontre;
}

export interface ConflitH3 {
  readonly regle: 'H3';
  /** `marge`: they do not overlap but leave less than `margeMinutes`. */
  readonly cause: 'chevauche' | 'marge';
  readonly candidat: string;
  readonly avec: Rencontre;
  readonly margeMinutes: number;
}

export type ConflitH4 =
  | {
      readonly regle: 'H4';
      readonly cause: 'indisponible';
      readonly de: 'candidat' | 'origine';
      readonly id: string;
      readonly jour: string;
      /** Absent: from the start of the day. */
      readonly debut?: string;
      /** Absent: until the end of the day. */
      readonly fin?: string;
    }
  | {
      readonly regle: 'H4';
      readonly cause: 'pas-avant';
      readonly de: 'origine';
      readonly id: string;
      readonly pasAvant: string;
    };

export interface ConflitH5 {
  readonly regle: 'H5';
  readonly candidat: string;
  readonly jury: string;
}

export interface ConflitH6 {
  readonly regle: 'H6';
  readonly entretien: string;
  readonly candidat: string;
  readonly domaine: string;
  readonly fige: Position;
}

export interface ConflitH7 {
  readonly regle: 'H7';
  readonly jury: string;
  readonly jour: string;
  readonly pauseApres: number;
  readonly pauseMinutes: number;
  /** The entretiens that would follow each other without pause, in order, the placed one included. */
  readonly entretiens: readonly string[];
}

/** Who or what keeps the jury from sitting. */
export interface ConflitH8 extends Indisponibilite {
  readonly regle: 'H8';
  readonly de: 'membre' | 'salle';
  readonly id: string;
}

export interface ConflitH9 {
  readonly regle: 'H9';
  readonly membre: string;
  /** What he needs from one room to the other. */
  readonly minutes: number;
  readonly avec: Rencontre;
}

interface Fatigue {
  readonly regle: 'H10';
  readonly membre: string;
  readonly jour: string;
  /** Of that member, in order, the placed one included. */
  readonly entretiens: readonly string[];
}

export type ConflitH10 =
  | (Fatigue & { readonly cause: 'max'; readonly maxParJour: number })
  | (Fatigue & { readonly cause: 'dejeuner'; readonly dejeuner: Dejeuner })
  | (Fatigue & { readonly cause: 'pause'; readonly pauseApres: number; readonly pauseMinutes: number });

interface Sejour {
  readonly regle: 'H11';
  readonly origine: string;
  readonly jour: string;
}

export type ConflitH11 =
  | (Sejour & { readonly cause: 'arrivee' | 'depart'; readonly heure: string })
  | (Sejour & { readonly cause: 'ensemble'; readonly maxEnsemble: number });

export interface ConflitH12 {
  readonly regle: 'H12';
  readonly membre: string;
  readonly candidat: string;
}

export type ConflitH13 =
  | {
      readonly regle: 'H13';
      readonly cause: 'trop-tard';
      readonly jour: string;
      readonly debut: string;
      readonly maintenant: Maintenant;
      readonly preavisMinutes: number;
    }
  | { readonly regle: 'H13'; readonly cause: 'avance'; readonly jour: string; readonly annonce: string };

/** A hard constraint that a placement breaks; `regle` is its number. */
export type Conflit =
  | ConflitH1
  | ConflitH2
  | ConflitH3
  | ConflitH4
  | ConflitH5
  | ConflitH6
  | ConflitH7
  | ConflitH8
  | ConflitH9
  | ConflitH10
  | ConflitH11
  | ConflitH12
  | ConflitH13;

export type MomentJournee = 'matin' | 'apres-midi';

/** An accepted placement's awkward side; `objectif` is the number of the objective it works against. */
export type Gene =
  | {
      readonly gene: 'second-trajet';
      readonly objectif: 2;
      readonly candidat: string;
      readonly jour: string;
      /** The other days on which the candidat already comes. */
      readonly autresJours: readonly string[];
    }
  | {
      readonly gene: 'nouveau-jour-origine';
      readonly objectif: 3;
      readonly origine: string;
      readonly jour: string;
      readonly autresJours: readonly string[];
    }
  | {
      readonly gene: 'attente';
      readonly objectif: 4;
      readonly candidat: string;
      readonly jour: string;
      /** Minutes of waiting that this placement adds on that day. */
      readonly minutes: number;
    }
  | {
      readonly gene: 'nouvelle-demi-journee';
      readonly objectif: 5;
      readonly jury: string;
      readonly jour: string;
      readonly moment: MomentJournee;
    }
  | { readonly gene: 'reserve'; readonly objectif: 6; readonly jury: string; readonly jour: string };

export interface Verdict {
  readonly conflits: readonly Conflit[];
  readonly genes: readonly Gene[];
}
