import { z } from 'zod';
import type { Critere } from '../domain/avis/rendu.ts';
import type { Campagne, Domaine, Etablissement, Formation, JourSansClasse } from '../domain/campagne/campagne.ts';
import { query } from './operation.ts';

/** What was noticed of the data when they were opened, which their user must know. */
export type AlerteDonnees =
  | { readonly type: 'enregistrements manquants'; readonly nombre: number }
  /** The data lie on another machine: its server and share, or the kind of its file system. */
  | { readonly type: 'partage réseau'; readonly partage: string };

/** What every screen needs to know; null campagne = first start, the wizard opens. */
export interface ContexteVue {
  readonly aujourdhui: string;
  readonly demo: boolean;
  readonly alertes: readonly AlerteDonnees[];
  /** This data file is the poste of a jury (« jury Bois »): filled away from the lycée, to be given back. */
  readonly poste: string | null;
  readonly etablissement: Etablissement | null;
  readonly campagne: Campagne | null;
  readonly domaines: readonly Domaine[];
  readonly formations: readonly Formation[];
  readonly joursSansClasse: readonly JourSansClasse[];
  readonly criteres: readonly Critere[];
}

export const contexteOperations = {
  'contexte.lire': query(z.object({})).returns<ContexteVue>(),
} as const;
