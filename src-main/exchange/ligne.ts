import type { EleveListe, LigneListe } from '../domain/candidature/difference-liste.ts';
import type { Champ } from './champs.ts';

/** A row that names a pupil and a formation: one candidature (pupil × formation). */
export interface LigneCandidature extends LigneListe {
  readonly campagne: string | null;
  /** Cells that were filled but could not be taken: their null must not erase what the store knows. */
  readonly champsEnErreur: readonly Champ[];
}

/** One row as it was understood, whatever it lacks: null is an empty cell, an absent column or a value not taken. */
export interface LigneLue extends Omit<LigneCandidature, 'nom' | 'prenom' | 'formation'>, EleveListe {
  readonly formation: string | null;
}
