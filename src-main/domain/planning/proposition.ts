import type { Contradiction } from './contradictions.ts';
import type { BilanPlanning, Instance, NonPlace, Position } from './instance.ts';

/** Which entretiens the automatic planner may place; null: all. */
export interface Portee {
  readonly etendue: 'à placer' | 'brouillons' | 'réorganiser';
  readonly domaineIds: readonly string[] | null;
  readonly jours: readonly string[] | null;
}

export interface PlacementPropose extends Position {
  readonly entretien: string;
}

export interface PlacementSeance {
  readonly entretien: string;
  readonly seance: string;
}

/** A draft that the proposal moves, or takes out of the plan. */
export interface BrouillonDeplace {
  readonly entretien: string;
  readonly avant: Position;
  readonly apres: Position | null;
}

/** Somebody left over, and whether `planning.remedier` can make the change that would place him. */
export interface NonPlaceVue extends NonPlace {
  readonly faisable: boolean;
}

/** What the automatic planner proposes; nothing is written before `planning.adopter`. */
export interface PropositionPlanning {
  readonly id: string;
  /** ISO instant. */
  readonly faiteLe: string;
  readonly portee: Portee;
  /** New or changed places only. */
  readonly placements: readonly PlacementPropose[];
  readonly seances: readonly PlacementSeance[];
  /** Drafts that lose their place so that others have one. */
  readonly retraits: readonly string[];
  /** Drafts moved or taken out: who changes, from where to where. */
  readonly changements: readonly BrouillonDeplace[];
  readonly nonPlaces: readonly NonPlaceVue[];
  /** Among those that keep their place: a person has to decide which one moves (H6). */
  readonly contradictions: readonly Contradiction[];
  /** Why fewer are placed than the bound lets hope for, one French text for each group of jurys; none when it is met. */
  readonly ecarts: readonly string[];
  /** Of the individual entretiens within the scope, figé ones included. */
  readonly bilan: BilanPlanning;
  /** Entretiens that were to be placed or might move: the denominator of the summary. */
  readonly demandes: number;
  /** Whether the user stopped it: the best plan found until then. */
  readonly arrete: boolean;
  /** The plan in which it was found: what changed since is told from it. */
  readonly depart: Instance;
}

/** A plan that was proposed and not yet adopted nor forgotten, so that it outlives the window. */
export interface PropositionRow {
  readonly id: string;
  /** ISO instant. */
  readonly faiteLe: string;
  readonly contenu: PropositionPlanning;
}
