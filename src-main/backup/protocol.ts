import type { Ecarts } from '../domain/sauvegarde/ecart.ts';
import type { Comptes, Manifeste, MotifSauvegarde } from '../domain/sauvegarde/sauvegarde.ts';
import type { DataKey } from '../store/file-key.ts';
import type { FileAccess } from '../store/store.ts';

/** The files of a data folder that hold its key, wrapped: a backup takes them along and looks into none. */
export type KeyFiles = readonly string[];

export interface MakeOrder {
  readonly kind: 'make';
  /** What is backed up: the data, or a copy of them. The key crosses in memory only. */
  readonly access: FileAccess;
  readonly dataDir: string;
  readonly keyFiles: KeyFiles;
  /** Where it is to be written; each has its own outcome. */
  readonly folders: readonly string[];
  /** ISO instant. */
  readonly faiteLe: string;
  readonly motif: MotifSauvegarde;
}

export interface Made {
  readonly manifeste: Manifeste;
  /** Of each folder: null when the backup is there, verified; else why not. */
  readonly failures: readonly (string | null)[];
}

export interface ExamineOrder {
  readonly kind: 'examine';
  readonly path: string;
  /** Where it is laid out; it must not exist. */
  readonly folder: string;
  readonly key: DataKey;
  /** The clé de secours as it was typed, of a backup that this key does not open. */
  readonly secours?: string | undefined;
  /** Today's data, where they can be read. */
  readonly today: FileAccess | null;
}

export interface Examined {
  readonly manifeste: Manifeste;
  /** Null where there is nothing to compare with. */
  readonly ecarts: Ecarts | null;
  /** Instants at which a pupil whom it still holds was erased. */
  readonly effacements: readonly string[];
  /** The key that opened it, by the salt of its file, where it is not that of this folder. */
  readonly other: OtherKey | null;
}

export interface OtherKey {
  readonly salt: string;
  readonly hex: string;
}

export interface RepairOrder {
  readonly kind: 'repair';
  readonly path: string;
  /** Where the new file is made. */
  readonly folder: string;
  readonly key: DataKey;
  readonly now: string;
}

export interface Repaired {
  readonly comptes: Comptes;
}

export type BackupOrder = MakeOrder | ExamineOrder | RepairOrder;

/** A refusal is an answer: only a bug is an error of the thread. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly phrase: string };
