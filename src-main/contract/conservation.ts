import { z } from 'zod';
import type { Comptes } from '../domain/sauvegarde/sauvegarde.ts';
import { zTexte } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { host, task } from './operation.ts';

/** What may stay of a campaign that is erased: nothing of it is about a pupil. */
export const GARDES = ['organisation', 'lettres', 'grille d’entretien', 'phrases', 'statistiques'] as const;
export type PartGardee = (typeof GARDES)[number];

/** What an erasure would remove, as it stands. */
export interface InventaireVue {
  readonly comptes: Comptes;
  /** Files of the data folder and backups of the second place. */
  readonly fichiers: number;
  readonly octets: number;
  readonly second: { readonly dossier: string; readonly accessible: boolean } | null;
}

export interface CertificatVue {
  readonly lycee: string;
  readonly campagne: string;
  /** ISO instants. */
  readonly decideLe: string;
  readonly finiLe: string;
  readonly par: string;
  readonly comptes: Comptes;
  readonly fichiers: number;
  readonly octets: number;
  /** SHA-256 of the manifest, in hexadecimal. */
  readonly empreinte: string;
  readonly horsPortee: readonly string[];
  /** The file that holds what was kept; null when nothing was. */
  readonly garde: { readonly quoi: readonly string[]; readonly chemin: string } | null;
}

/** safety.md §4: the end of a campaign. */
export const conservationOperations = {
  'conservation.inventaire': host(z.object({})).returns<InventaireVue>(),
  /** `nom`: the campaign's, typed by whoever erases it. The page then has to be read again. */
  'conservation.effacer': host(z.object({ nom: zTexte, garder: z.array(z.enum(GARDES)) })).returns<null>(),
  /** Null unless an erasure has just ended. */
  'conservation.certificat': host(z.object({})).returns<CertificatVue | null>(),
  'conservation.imprimerCertificat': task(z.object({})).returns<Fichier | null>(),
  /** The certificate was seen: the first start takes its place. */
  'conservation.terminer': host(z.object({})).returns<null>(),
  /** Sheet for the registre des traitements, notice for the families, table of retention. */
  'conservation.imprimerNotices': task(z.object({})).returns<Fichier | null>(),
} as const;
