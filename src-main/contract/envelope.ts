import type { Valeurs } from './vu.ts';

/** The act a command left in the journal, for the toast and its « Annuler ». */
export interface Acte {
  readonly id: string;
  readonly libelle: string;
}

/** What a page says of a call besides its input, as JSON text. */
export interface Mention {
  /** The data that the page shows, as `donnees.lire` named them. */
  readonly donnees?: string;
  /** A name that the page gives to a command: the same one sent again is not done twice. */
  readonly demande?: string;
}

/**
 * What crosses the wire back, as JSON text: an answer, a refusal in French, or a failure whose detail is in the log. After
 * an edit, `vu` is its form as it now stands.
 */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T; readonly acte?: Acte; readonly vu?: Valeurs }
  | {
      readonly ok: false;
      readonly refus: { readonly code: string; readonly phrase: string; readonly details?: unknown };
    }
  | { readonly ok: false; readonly panne: { readonly phrase: string } };

/** What the application says of itself: data or the day changed, or a task goes on. */
export type AppEvent =
  | { readonly type: 'changed' }
  /** The workstation is being left: what is typed is to be sent now, and the door closed. */
  | { readonly type: 'à verrouiller' }
  /** The door was closed: nothing that the window shows may stay. */
  | { readonly type: 'verrouillé' }
  | {
      readonly type: 'progress';
      readonly tache: string;
      readonly fait: number;
      readonly total: number;
      readonly libelle: string;
      readonly detail?: unknown;
    };
