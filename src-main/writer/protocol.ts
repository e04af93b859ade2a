import type { WriterCall } from '../services/writer.ts';
import type { ImportGarde } from '../services/echanges/lectures.ts';
import type { Written } from '../store/store.ts';
import type { DemandeRejeu, Sens } from '../domain/journal/rejeu.ts';
import type { FileAccess } from '../store/store.ts';

/** What the thread is given at its start. */
export interface WriterData {
  /** The key crosses in memory only. */
  readonly access: FileAccess;
  /** Where the reader of lists is. */
  readonly lecture: string;
}

export type Work =
  | { readonly kind: 'command' | 'task'; readonly call: WriterCall }
  | { readonly kind: 'replay'; readonly sens: Sens; readonly demande: DemandeRejeu };

export type Order =
  | { readonly type: 'run'; readonly id: number; readonly work: Work }
  | { readonly type: 'stop'; readonly id: number }
  | { readonly type: 'close' };

/** What a piece of work gives; its value as JSON text. */
export type Done = Written<string>;

export type Answer =
  | { readonly type: 'progress'; readonly id: number; readonly fait: number; readonly total: number; libelle: string }
  | { readonly type: 'done'; readonly id: number; readonly done: Done }
  | { readonly type: 'refus'; readonly id: number; readonly code: string; phrase: string; details: unknown }
  /** An error loses its code on the way. */
  | { readonly type: 'error'; readonly id: number; readonly error: Error; readonly code: string | undefined }
  /** What is kept of the list read, each time it changes. */
  | { readonly type: 'import'; readonly garde: ImportGarde | null };
