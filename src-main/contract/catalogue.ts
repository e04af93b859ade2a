import { z } from 'zod';
import { MODES } from '../domain/campagne/campagne.ts';
import type { FormationListee } from '../domain/campagne/catalogue-annuel.ts';
import { VOIES } from '../domain/candidature/nomenclature.ts';
import { zExact, zNomFichier, zTexte, zTexteLong } from './champs.ts';
import { type ApercuVue, type ChampVue, type ColonneVue, CONTENU_MAX, type PrecisionsVue } from './echanges-lecture.ts';
import { edition, task } from './operation.ts';

const zFormationListee = z.object({
  domaine: zTexte.min(1),
  mode: z.enum(MODES).nullable(),
  voie: z.enum(VOIES),
  intitule: zTexte.min(1),
  precision: zTexte.nullable(),
  codeMef: zTexte.max(20).nullable(),
  lieux: zTexteLong.nullable(),
});

/** What the list would change, by label. */
export interface ChangementsCatalogue {
  readonly domaines: readonly string[];
  /** « 2de Pro Fleuriste (Agriculture) ». */
  readonly ajouts: readonly string[];
  readonly modifications: readonly {
    readonly libelle: string;
    readonly changements: readonly { readonly libelle: string; readonly avant: string; readonly apres: string }[];
  }[];
  /** In the campaign and not in the list; `utilisee` ones stay whatever is asked. */
  readonly absentes: readonly { readonly libelle: string; readonly utilisee: boolean }[];
}

/** How the file was understood. */
export interface CatalogueCompris {
  readonly nomFichier: string;
  /** Sheets that may be read; empty when there is nothing to choose. */
  readonly feuilles: PrecisionsVue['feuilles'];
  readonly feuillesLues: readonly string[];
  readonly colonnes: readonly ColonneVue[];
  readonly champs: readonly ChampVue[];
  readonly apercu: ApercuVue;
}

export type CatalogueAnnuelVue =
  | { readonly etat: 'refusé'; readonly code: string; readonly phrase: string }
  | ({
      readonly etat: 'à préciser';
      readonly phrase: string;
      readonly champsManquants: readonly string[];
    } & CatalogueCompris)
  | ({
      readonly etat: 'lu';
      readonly formations: readonly FormationListee[];
      readonly ecartees: readonly {
        readonly feuille: string | null;
        readonly ligne: number;
        readonly phrase: string;
      }[];
      readonly changements: ChangementsCatalogue;
    } & CatalogueCompris);

/** R05: the académie's yearly list of formations, taken as the campaign's catalogue. */
export const catalogueOperations = {
  'catalogue.lire': task(
    z.object({
      nomFichier: zNomFichier,
      /** Base64. */
      contenu: z.string().max(CONTENU_MAX),
      /** Sheets to read; without it, the only one that looks like the list. */
      feuilles: z.array(zExact(100)).min(1).max(100).optional(),
      /** Header → field, or null to drop the column. */
      correspondance: z.record(zExact(300), zExact(50).nullable()).optional(),
    }),
  ).returns<CatalogueAnnuelVue>(),
  'catalogue.importer': edition(
    z.object({
      nomFichier: zNomFichier,
      formations: z.array(zFormationListee).min(1).max(5000),
      /** Removes the formations that the list no longer has and nobody asked for. */
      retirer: z.boolean(),
    }),
  )
    .voit<{ readonly changements: ChangementsCatalogue }>()
    .returns<{ readonly ajoutees: number; readonly modifiees: number; readonly retirees: number }>(),
} as const;
