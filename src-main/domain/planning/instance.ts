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

export interface JuryInstance {
  readonly id: string;
  readonly domaines: readonly string[];
  readonly membres: readonly string[];
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
}

export interface Instance {
  readonly version: 1;
  readonly reglages: Reglages;
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
  readonly version: 1;
  readonly placements: readonly Placement[];
  readonly nonPlaces: readonly NonPlace[];
  readonly bilan: BilanPlanning;
}
