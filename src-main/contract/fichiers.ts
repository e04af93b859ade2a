import { z } from 'zod';
import type { Mode } from '../domain/campagne/campagne.ts';
import type { EtatSaisie } from '../domain/echange/releve.ts';
import type { Presence } from '../domain/planning/entretien.ts';
import { zId, zIds } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { command, query, task } from './operation.ts';

/** A file handed over, and its proof in the history. */
export interface FichierExporte extends Fichier {
  readonly numero: number;
  readonly lignes: number;
  readonly sha256: string;
}

/** One entretien to be typed into the académie's own application. */
export interface LigneReleveVue {
  readonly entretienId: string;
  readonly candidatId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly ine: string | null;
  readonly origineId: string;
  readonly origineNom: string;
  readonly origineUai: string | null;
  readonly domaineNom: string;
  readonly mode: Mode;
  readonly jour: string | null;
  readonly presence: Presence;
  /** « 2de Pro Fleuriste : favorable », one per formation; none when collective (R27). */
  readonly avis: readonly string[];
  readonly compteRendu: string;
  readonly etat: EtatSaisie;
}

/** Lists as files, each dated, numbered and kept in the history with its SHA-256 (exchanges.md §2, §3). */
export const fichiersOperations = {
  'fichiers.exporter': command(
    z.discriminatedUnion('contenu', [
      z.object({ contenu: z.enum(['candidats', 'planning']), format: z.enum(['csv', 'xlsx']) }),
      z.object({ contenu: z.literal('bilan'), format: z.literal('xlsx') }),
    ]),
  ).returns<FichierExporte>(),
  /** What is to be typed into the académie's application, comptes rendus included: a right of its own. */
  'releve.exporter': command(z.object({ format: z.enum(['csv', 'xlsx']) })).returns<FichierExporte>(),
  /** The `.ics` of one jury; null: those of all, in one archive. */
  'fichiers.calendrier': command(z.object({ juryId: zId.nullable() })).returns<FichierExporte>(),
  /** Null when stopped. */
  'fichiers.imprimer': task(z.object({ contenu: z.enum(['relevé', 'bilan']) })).returns<FichierExporte | null>(),
  /** By origin then name: those whose presence is noted. */
  'releve.lire': query(z.object({})).returns<readonly LigneReleveVue[]>(),
  'releve.cocher': command(z.object({ entretienIds: zIds.min(1), saisi: z.boolean() })).returns<{
    readonly nombre: number;
  }>(),
} as const;
