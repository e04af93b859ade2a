import type { Portee } from '../../../../src-main/contract/planning.ts';
import { estAPlacer } from '../plan/a-placer.ts';
import { joursOuverts } from './demande-capacite.ts';
import type { Modele } from '../plan/modele.ts';

/** How many entretiens a scope concerns, by what the automatic planner may do with them. */
export interface EnJeu {
  readonly aPlacer: number;
  /** R28: absent pupils, left aside until somebody puts them back among those to place. */
  readonly absents: number;
  /** Drafts of open days: never announced nor pinned. */
  readonly brouillons: number;
  /** Announced, pinned, forced or held (H6). */
  readonly fixes: number;
}

export function enJeu(modele: Modele, { domaineIds, jours }: Portee, aujourdhui: string): EnJeu {
  const open = new Set(joursOuverts(modele, aujourdhui).filter((jour) => jours === null || jours.includes(jour)));
  const dedans = (domaineId: string): boolean => domaineIds === null || domaineIds.includes(domaineId);
  const { entretiens, instance } = modele.vue;
  const attendent = entretiens.filter((one) => estAPlacer(one) && dedans(one.domaineId));
  return {
    aPlacer: attendent.filter(({ presence }) => presence === null).length,
    absents: attendent.filter(({ presence }) => presence !== null).length,
    brouillons: instance.entretiens.filter(({ actuel, domaine }) => actuel && dedans(domaine) && open.has(actuel.jour))
      .length,
    fixes: instance.entretiens.filter(({ fige, domaine }) => fige && dedans(domaine)).length,
  };
}
