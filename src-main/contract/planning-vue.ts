import type { JourFerie } from '../domain/campagne/calendrier.ts';
import type { EntretienInstance, Instance } from '../domain/planning/instance.ts';
import type { RegistreNoms } from '../domain/planning/registre-noms.ts';
import type { EntretienVue } from './entretien-vue.ts';

export interface PlageVue {
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
  readonly reserve: boolean;
}

export interface JuryVue {
  readonly id: string;
  readonly nom: string;
  readonly salle: string;
  readonly pmr: boolean;
  /** « Prénom Nom », in French order. */
  readonly membres: readonly string[];
  readonly domaineIds: readonly string[];
  readonly plages: readonly PlageVue[];
}

export interface SeanceVue {
  readonly id: string;
  readonly domaineId: string;
  readonly salleId: string | null;
  readonly salle: string;
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
  readonly capacite: number;
  readonly inscrits: number;
}

/** What the planner shows of an entretien: neither what was written of it nor its formations. */
export const COLONNES_PLANNING = [
  'id',
  'candidatId',
  'nom',
  'prenom',
  'classe',
  'tempsMajore',
  'accesPmr',
  'origineId',
  'origineNom',
  'domaineId',
  'domaineNom',
  'mode',
  'juryId',
  'seanceId',
  'jour',
  'debut',
  'dureeMinutes',
  'lieu',
  'epingle',
  'motifForce',
  'presence',
  'statut',
  'convocation',
] as const;
export type EntretienPlanning = Pick<EntretienVue, (typeof COLONNES_PLANNING)[number]>;

/** All that the planner's screen shows and judges with. */
export interface PlanningVue {
  /** In the order chosen by the lycée. */
  readonly jurys: readonly JuryVue[];
  readonly seances: readonly SeanceVue[];
  /** Given up ones left out. */
  readonly entretiens: readonly EntretienPlanning[];
  /** The problem as the verdict reads it: every plage, those outside the interview window included (R24 is apart). */
  readonly instance: Instance;
  readonly noms: RegistreNoms;
  /** Days with a plage, a séance or an entretien, in order. */
  readonly jours: readonly string[];
  /** Public holidays of the years of the campaign: no entretiens then (R24). */
  readonly feries: readonly JourFerie[];
}

/** The entretiens that an act changed, as they were saved: the rest of the plan need not be read again. */
export interface ChangementPlan {
  readonly entretiens: readonly EntretienPlanning[];
  /** The same in the problem. */
  readonly instance: readonly EntretienInstance[];
}

/** What an act on places changed; null when more than these entretiens did: the plan is then to be read again. */
export interface ActeFait {
  readonly change: ChangementPlan | null;
}

/** An accepted placement and what is awkward about it, in French sentences. */
export interface PlacementFait extends ActeFait {
  readonly genes: readonly string[];
}
