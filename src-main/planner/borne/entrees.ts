import { longueurUtile } from '../../domain/planning/places-libres.ts';
import type { Groupe, Libre } from './capacite.ts';
import { intersection, morceaux } from '../../domain/date/intervalles.ts';

/** The part of a free stretch during which some groups can be there; their entretiens have one length. */
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
    return morceaux(bounds).map(([debut, fin]) => ({ rank, duree: groupe.duree, debut, fin }));
  });
  const usable = parts.filter(({ debut, fin, duree }) => longueurUtile(debut, fin) >= duree);
  return [...Map.groupBy(usable, ({ debut, fin, duree }) => `${debut} ${fin} ${duree}`).values()].map(
    (same): Entree => {
      const { debut, fin, duree } = same[0]!;
      return { debut, fin, duree, groupes: same.map(({ rank }) => rank) };
    },
  );
}
