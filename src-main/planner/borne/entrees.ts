import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import type { Groupe, Libre } from './capacite.ts';
import { intersection } from '../../domain/date/intervalles.ts';

/** Where flow enters a free stretch: for groups of one length that can be there during the same part of it. */
export interface Entree {
  readonly debut: number;
  readonly fin: number;
  readonly groupes: readonly number[];
  readonly duree: number;
}

/** A free stretch that somebody can come to. */
export interface Ouvert {
  readonly libre: Libre;
  readonly entrees: readonly Entree[];
}

/** The parts of a free stretch at which the groups can be there long enough. */
export function findEntrees(libre: Libre, groupes: readonly Groupe[]): Entree[] {
  const parts = groupes.flatMap((groupe, rank) => {
    if (!groupe.jurys.includes(libre.jury)) return [];
    const bounds = intersection([libre.debut, libre.fin], groupe.fenetres[libre.jour]!);
    return Array.from({ length: bounds.length / 2 }, (_, k) => ({
      rank,
      duree: groupe.duree,
      debut: bounds[2 * k]!,
      fin: bounds[2 * k + 1]!,
    }));
  });
  const usable = parts.filter(({ debut, fin, duree }) => fin - Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES >= duree);
  return [...Map.groupBy(usable, ({ debut, fin, duree }) => `${debut} ${fin} ${duree}`).values()].map(
    (same): Entree => {
      const { debut, fin, duree } = same[0]!;
      return { debut, fin, duree, groupes: same.map(({ rank }) => rank) };
    },
  );
}
