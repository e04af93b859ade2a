import { z } from 'zod';
import type { LectureVue } from './echanges-lecture.ts';
import { zChoixLecture } from './echanges.ts';
import { task } from './operation.ts';

/** A file of the watched folder that nobody has read nor put aside yet. */
export interface Arrivee {
  readonly nom: string;
  /** Bytes. */
  readonly taille: number;
  /** ISO instant of its last change. */
  readonly modifieLe: string;
}

export interface DepotVue {
  readonly dossier: string | null;
  /** Why the folder cannot be watched now; it is tried again by itself. */
  readonly probleme: string | null;
  /** The newest first. */
  readonly arrivees: readonly Arrivee[];
}

const zNom = z.string().min(1).max(255);

/**
 * exchanges.md §1, « dossier de dépôt »: a folder of the workstation whose new lists are announced, never imported nor even
 * read by themselves. A setting of the workstation, not of the campaign: it is no act to undo.
 */
export const depotOperations = {
  'depot.etat': task(z.object({})).returns<DepotVue>(),
  /** What is in the folder when it is named is not new. Null: no folder any more. */
  'depot.regler': task(z.object({ dossier: z.string().trim().min(1).max(1000).nullable() })).returns<DepotVue>(),
  /** Reads an announced file as `echanges.lire` does. */
  'depot.lire': task(z.object({ nom: zNom, ...zChoixLecture })).returns<LectureVue>(),
  'depot.ecarter': task(z.object({ nom: zNom })).returns<DepotVue>(),
} as const;
