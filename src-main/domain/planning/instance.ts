import type { CauseNonPlace, Remede } from './non-place.ts';

/**
 * The planner's problem and its answer, as written in files for benchmarks and bug reports: one shape for the
 * verdict on a drop, the automatic planner and its checker. Days are ISO dates, times `HH:MM`, lengths minutes.
 */

/** An interval of one day during which somebody cannot come; without hours it covers the whole day. */
export interface Indisponibilite {
  readonly jour: string;
  readonly debut?: string;
  readonly fin?: string;
}

/** A span of one day during which a jury sits; a `reserve` one is used last (objective 6). */
export interface PlageInstance {
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
  readonly reserve: boolean;
}

export interface SalleInstance {
  readonly id: string;
  /** Where it is, when the lycée has several sites (H9). */
  readonly site?: string;
  readonly indisponibilites?: readonly Indisponibilite[];
}

/** Between two hours of every day, so many minutes without any entretien (H10). */
export interface Dejeuner {
  readonly entre: string;
  readonly et: string;
  readonly minutes: number;
}

export interface MembreInstance {
  readonly id: string;
  readonly indisponibilites?: readonly Indisponibilite[];
  readonly dejeuner?: Dejeuner;
  readonly maxParJour?: number;
  /** As `Reglages.pauseApres`, for all the jurys in which he sits. */
  readonly pauseApres?: number;
  /** Candidats whom he must not meet: his own child, a former pupil (H12). */
  readonly neRecoitPas?: readonly string[];
}

export interface JuryInstance {
  readonly id: string;
  readonly domaines: readonly string[];
  readonly membres: readonly string[];
  /** How many of them must be there (H8); absent: all. */
  readonly quorum?: number;
  /** Absent when no room is known yet: nothing then collides in it. */
  readonly salle?: string;
  readonly pmr: boolean;
  readonly plages: readonly PlageInstance[];
}

export interface OrigineInstance {
  readonly id: string;
  readonly indisponibilites?: readonly Indisponibilite[];
  /** Earliest hour at which its pupils can be there. */
  readonly pasAvant?: string;
  /** H11, by day; '' for the other days: when its pupils arrive, and when the last of them must be done. */
  readonly arrivee?: Readonly<Record<string, string>>;
  readonly depart?: Readonly<Record<string, string>>;
  /** H11: most pupils at once, each from his first to his last entretien of the day. */
  readonly maxEnsemble?: number;
  /** Whether its pupils come close together in hours (objective 5). */
  readonly ensemble?: boolean;
}

/** What a pupil attends elsewhere at the lycée, with the margin around it (H3): he cannot be received meanwhile. */
export interface OccupationCandidat extends Required<Indisponibilite> {
  readonly type: 'seance';
  /** The séance. */
  readonly id: string;
}

export interface CandidatInstance {
  readonly id: string;
  readonly origine: string;
  readonly pmr?: boolean;
  readonly indisponibilites?: readonly Indisponibilite[];
  readonly occupations?: readonly OccupationCandidat[];
}

/** Where an entretien stands: a jury, a day, a start. Its length belongs to the entretien. */
export interface Position {
  readonly jury: string;
  readonly jour: string;
  readonly debut: string;
}

export interface EntretienInstance {
  readonly id: string;
  readonly candidat: string;
  readonly domaine: string;
  readonly dureeMinutes: number;
  /** 1 first; decides who is left over when places are short. Absent: after all those who have one. */
  readonly priorite?: number;
  /** Convoked or pinned: kept exactly (H6). */
  readonly fige?: Position;
  /** Where a draft stands today: re-planning prefers to keep it, and may move it. */
  readonly actuel?: Position;
}

export interface Reglages {
  /** Least time between two entretiens of one candidat (H3). */
  readonly margeMinutes: number;
  /** A jury never holds more than this many entretiens in a row without a pause (H7). */
  readonly pauseApres: number;
  /** Least length of that pause; 0 = no such rule. */
  readonly pauseMinutes: number;
  /** H13: nothing begins sooner than this after now. */
  readonly preavisMinutes?: number;
  /** H9: what a member needs to change room, a journey between sites not included. */
  readonly margeMembreMinutes?: number;
  /** H9: between two sites, both ways; for pupils on top of `margeMinutes`. */
  readonly trajets?: readonly { readonly de: string; readonly vers: string; readonly minutes: number }[];
  /** Last days kept for the absents (R28): used only where it places more. */
  readonly finReserve?: { readonly jours: number };
  /** Whether the shortest period that places as many is preferred. */
  readonly auPlusTot?: boolean;
}

/** The day and hour at which one plans, `HH:MM`: those of the workstation. */
export interface Maintenant {
  readonly jour: string;
  readonly heure: string;
}

export interface Instance {
  /** 2: members, rooms, journeys, priorities and now are told. */
  readonly version: 1 | 2;
  /** Absent: planning ahead. */
  readonly maintenant?: Maintenant;
  readonly reglages: Reglages;
  /** Those of which nothing is to be told may be left out. */
  readonly salles?: readonly SalleInstance[];
  readonly membres?: readonly MembreInstance[];
  readonly jurys: readonly JuryInstance[];
  readonly origines: readonly OrigineInstance[];
  readonly candidats: readonly CandidatInstance[];
  readonly entretiens: readonly EntretienInstance[];
}

export interface Placement extends Position {
  readonly entretien: string;
}

export interface NonPlace {
  readonly entretien: string;
  /** Why it is left over, one French sentence. */
  readonly motif: string;
  /** The smallest change that would place it, in French. */
  readonly remede: string;
  /** The reason and the change as data, for whoever names pupils and jurys otherwise than by their identifiers. */
  readonly cause?: CauseNonPlace;
  readonly changement?: Remede;
  /** The place that the change gives him: reserved for him when it is made. */
  readonly place?: Position;
}

export interface BilanPlanning {
  readonly places: number;
  /** Proved upper bound on the number that can be placed. */
  readonly borne: number;
  readonly secondsTrajets: number;
  readonly joursOrigines: number;
  readonly attenteMinutes: number;
  readonly demiJournees: number;
  readonly trousMinutes: number;
  readonly dureeMs: number;
}

export interface Solution {
  readonly version: 1 | 2;
  readonly placements: readonly Placement[];
  readonly nonPlaces: readonly NonPlace[];
  readonly bilan: BilanPlanning;
}
