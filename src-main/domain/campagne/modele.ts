import type { Mode } from './campagne.ts';
import type { CampagneBrouillon } from './verifier-campagne.ts';

/** Minutes of an entretien as long as the lycée sets nothing else [D]. */
export const DUREES_USUELLES: Readonly<Record<Mode, number>> = { individuel: 20, collectif: 60 };

/** R06: the mode as the académie's catalogue prints it. */
export type ModeCatalogue = Mode | 'selon établissement';

export interface FormationCatalogue {
  readonly voie: string;
  readonly intitule: string;
  readonly precision: string;
}

/** R05: a domaine of the académie's yearly list. */
export interface DomaineCatalogue {
  readonly nom: string;
  readonly mode: ModeCatalogue;
  readonly formations: readonly FormationCatalogue[];
}

/** procedure.md §4: a campaign to start from; dates it does not give are null. */
export interface ModeleCampagne {
  readonly id: string;
  readonly nom: string;
  readonly description: string;
  readonly campagne: CampagneBrouillon;
  readonly domaines: readonly DomaineCatalogue[];
}
