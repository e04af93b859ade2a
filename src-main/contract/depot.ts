import { z } from 'zod';
import { zExact, zNomFichier } from './champs.ts';
import type { LectureVue } from './echanges-lecture.ts';
import { zChoixLecture } from './echanges.ts';
import { host, task } from './operation.ts';

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
  /** Whether the window has a chooser of the system (`depot.choisir`); else folders are browsed (`depot.parcourir`). */
  readonly choixNatif: boolean;
  /** Why the folder cannot be watched now; it is tried again by itself. */
  readonly probleme: string | null;
  /** The newest first. */
  readonly arrivees: readonly Arrivee[];
}

/** One folder of the workstation and those it holds. */
export interface DossierVu {
  readonly chemin: string;
  /** Null at the top. */
  readonly parent: string | null;
  readonly sousDossiers: readonly { readonly nom: string; readonly chemin: string }[];
  /** Those left out when there are too many to show. */
  readonly autres: number;
}

const zNom = zNomFichier;
const zDossier = zExact(1000).trim().min(1);

/**
 * exchanges.md §1, « dossier de dépôt »: a folder of the workstation whose new lists are announced, never imported nor even
 * read by themselves. A setting of the workstation, not of the campaign: it is no act to undo.
 */
export const depotOperations = {
  'depot.etat': host(z.object({})).returns<DepotVue>(),
  /** What is in the folder when it is named is not new. Null: no folder any more. */
  'depot.regler': host(z.object({ dossier: zDossier.nullable() })).returns<DepotVue>(),
  /** Shows the chooser of the system, then as `depot.regler`; nothing changes when it is left. */
  'depot.choisir': host(z.object({})).returns<DepotVue>(),
  /** The sub-folders of a folder, hidden ones left out; null: the user's own. Reads no file. */
  'depot.parcourir': host(z.object({ dossier: zDossier.nullable() })).returns<DossierVu>(),
  /** Reads an announced file as `echanges.lire` does. */
  'depot.lire': task(z.object({ nom: zNom, ...zChoixLecture })).returns<LectureVue>(),
  'depot.ecarter': host(z.object({ nom: zNom })).returns<DepotVue>(),
} as const;
