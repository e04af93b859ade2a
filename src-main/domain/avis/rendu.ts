import type { Avis } from './avis.ts';

/** procedure.md §6: closed scale of the interview grid; no total, no ranking. */
export const NIVEAUX_APPRECIATION = ['à approfondir', 'en construction', 'solide'] as const;
export type NiveauAppreciation = (typeof NIVEAUX_APPRECIATION)[number];

/** R32: the host's avis on one formation. `ajoute`: asked for during the interview (R33). */
export interface AvisRendu {
  readonly id: string;
  readonly entretienId: string;
  readonly formationId: string;
  readonly valeur: Avis | null;
  /** R16: whether the pupil brought the letter; a fact, never a gate. */
  readonly lettrePresentee: boolean | null;
  readonly ajoute: boolean;
}

/** A criterion of the interview grid; campaign data (R25: never behaviour). */
export interface Critere {
  readonly id: string;
  readonly ordre: number;
  readonly intitule: string;
  readonly indicateurs: string;
}

export interface Appreciation {
  readonly id: string;
  readonly entretienId: string;
  readonly critereId: string;
  readonly niveau: NiveauAppreciation;
}
