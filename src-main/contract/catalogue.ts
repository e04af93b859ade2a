import { z } from 'zod';
import { MODES } from '../domain/campagne/campagne.ts';
import type { FormationListee } from '../domain/campagne/catalogue-annuel.ts';
import { VOIES } from '../domain/candidature/nomenclature.ts';
import { zTexte } from './champs.ts';
import { CONTENU_MAX } from './echanges-lecture.ts';
import { command, task } from './operation.ts';

const zFormationListee = z.object({
  domaine: zTexte.min(1),
  mode: z.enum(MODES).nullable(),
  voie: z.enum(VOIES),
  intitule: zTexte.min(1),
  precision: zTexte.nullable(),
  codeMef: zTexte.max(20).nullable(),
  lieux: z.string().max(20_000).nullable(),
});

/** What the list would change, by label. */
export interface ChangementsCatalogue {
  readonly domaines: readonly string[];
  /** « 2de Pro Fleuriste (Agriculture) ». */
  readonly ajouts: readonly string[];
  readonly modifications: readonly string[];
  /** In the campaign and not in the list; `utilisee` ones stay whatever is asked. */
  readonly absentes: readonly { readonly libelle: string; readonly utilisee: boolean }[];
}

export type CatalogueAnnuelVue =
  | { readonly etat: 'refusé'; readonly code: string; readonly phrase: string }
  | {
      readonly etat: 'lu';
      readonly nomFichier: string;
      readonly colonnes: readonly { readonly entete: string; readonly champ: string | null }[];
      readonly formations: readonly FormationListee[];
      readonly ecartees: readonly { readonly ligne: number; readonly phrase: string }[];
      readonly changements: ChangementsCatalogue;
    };

/** R05: the académie's yearly list of formations, taken as the campaign's catalogue. */
export const catalogueOperations = {
  'catalogue.lire': task(
    z.object({
      nomFichier: z.string().min(1).max(255),
      /** Base64. */
      contenu: z.string().max(CONTENU_MAX),
    }),
  ).returns<CatalogueAnnuelVue>(),
  'catalogue.importer': command(
    z.object({
      nomFichier: z.string().min(1).max(255),
      formations: z.array(zFormationListee).min(1).max(5000),
      /** Removes the formations that the list no longer has and nobody asked for. */
      retirer: z.boolean(),
    }),
  ).returns<{ readonly ajoutees: number; readonly modifiees: number; readonly retirees: number }>(),
} as const;
