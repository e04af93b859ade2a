import type { WriterCall } from '../services/writer.ts';
import type { LectureGardee } from '../services/echanges/import-ouvert.ts';
import type { Written } from '../store/store.ts';
import type { DemandeRejeu, Sens } from '../domain/journal/rejeu.ts';
import type { Signature } from '../domain/journal/registre.ts';
import type { FileAccess } from '../store/store.ts';

/** What the thread is given at its start. */
export interface WriterData {
  /** The key crosses in memory only. */
  readonly access: FileAccess;
  /** Where the reader of lists is. */
  readonly lecture: string;
}

export type Work =
  | { readonly kind: 'command' | 'task'; readonly call: WriterCall; readonly lecture: LectureGardee | null }
  | { readonly kind: 'replay'; readonly sens: Sens; readonly demande: DemandeRejeu };

export type Order =
  | { readonly type: 'run'; readonly id: number; readonly work: Work; readonly signature: Signature }
  | { readonly type: 'stop'; readonly id: number }
  | { readonly type: 'close' };

/** What a piece of work gives: its value as JSON text, and the list that was read. */
export interface Done extends Written<string> {
  readonly lue?: LectureGardee | null;
}

export type Answer =
  | { readonly type: 'progress'; readonly id: number; readonly fait: number; readonly total: number; libelle: string }
  | { readonly type: 'done'; readonly id: number; readonly done: Done }
  | { readonly type: 'refus'; readonly id: number; readonly code: string; phrase: string; details: unknown }
  /** An error loses its code on the way. */
  | { readonly type: 'error'; readonly id: number; readonly error: Error; readonly code: string | undefined };
