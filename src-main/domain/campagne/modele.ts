import type { Mode } from './campagne.ts';
import type { CampagneBrouillon } from './verifier-campagne.ts';

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
  /** Minutes of an entretien when a domaine says nothing else. */
  readonly durees: Readonly<Record<Mode, number>>;
  readonly domaines: readonly DomaineCatalogue[];
}
