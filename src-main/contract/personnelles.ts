import { z } from 'zod';
import type { DossierEleve } from '../domain/effacement/dossier.ts';
import type { Effacement } from '../domain/effacement/effacement.ts';
import { zId, zTexte } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { command, host, query, task } from './operation.ts';
import type { SauvegardeVue } from './sauvegardes.ts';

export interface EffacementsVus {
  /** The newest first. */
  readonly effacements: readonly Omit<Effacement, 'epure'>[];
  /** Backups that are older than one of them, and the day by which the last of them is gone; null when there is none. */
  readonly sauvegardes: readonly SauvegardeVue[];
  readonly partiesLe: string | null;
}

/** How many were removed, and the second place when it could not be looked at. */
export interface Purge {
  readonly nombre: number;
  readonly horsDAtteinte: string | null;
}

/** safety.md §4: what a pupil may ask for. */
export const personnellesOperations = {
  'personnelles.lire': query(z.object({ candidatId: zId })).returns<DossierEleve>(),
  /** Null when stopped. */
  'personnelles.composer': task(
    z.object({ candidatId: zId, format: z.enum(['pdf', 'json']) }),
  ).returns<Fichier | null>(),
  /** `nom`: his name as it was typed to confirm. Never undone. */
  'personnelles.effacer': command(z.object({ candidatId: zId, nom: zTexte })).returns<null>(),
  'personnelles.effacements': host(z.object({})).returns<EffacementsVus>(),
  /** Removes the backups that still hold a pupil who was erased. */
  'personnelles.purger': host(z.object({})).returns<Purge>(),
} as const;
