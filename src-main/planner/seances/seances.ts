import {
  compareSeances,
  Remplissage,
  type DemandeSeances,
  type EntretienCollectif,
  type SeanceAPourvoir,
} from './remplissage.ts';
import { expliquerSeances, type NonPlaceCollectif } from './remedes-seances.ts';

export interface PlacementCollectif {
  readonly entretien: string;
  readonly seance: string;
}

/** Seats a collège: all in one séance if one takes them all, else the most that one takes, then the others. */
function placerGroupe(
  remplissage: Remplissage,
  group: EntretienCollectif[],
  seances: readonly SeanceAPourvoir[],
): void {
  let left = group;
  while (left.length > 0) {
    const offers = seances
      .toSorted(compareSeances(remplissage, left))
      .map((seance) => ({
        seance,
        taken: left
          .filter((one) => remplissage.possible(one, seance))
          .slice(0, Math.max(0, remplissage.placesLibres(seance))),
      }))
      .toSorted((one, other) => other.taken.length - one.taken.length);
    const [best] = offers;
    if (!best || best.taken.length === 0) return;
    for (const one of best.taken) remplissage.place(one, best.seance);
    left = left.filter((one) => !best.taken.includes(one));
  }
}

/** Makes room for one entretien by moving others on, as in a matching with capacities; true when it worked. */
function faireUnePlace(
  remplissage: Remplissage,
  entretien: EntretienCollectif,
  seances: readonly SeanceAPourvoir[],
  seen: Set<string>,
): boolean {
  for (const seance of seances) {
    if (seen.has(seance.id) || !remplissage.possible(entretien, seance)) continue;
    seen.add(seance.id);
    if (remplissage.placesLibres(seance) > 0) {
      remplissage.place(entretien, seance);
      return true;
    }
    for (const member of remplissage.membresDe(seance).slice()) {
      if (member.fige !== undefined || remplissage.placesLibres(seance) < 0) continue;
      remplissage.retire(member, seance);
      const moved = faireUnePlace(remplissage, member, seances, seen);
      remplissage.place(moved ? entretien : member, seance);
      if (moved) return true;
    }
  }
  return false;
}

/**
 * Fills the séances collectives: as many entretiens as possible within the capacities, collèges kept together where one
 * séance takes them all, pupils on a day on which they come anyway. Figé places are kept; drafts are kept while they
 * are possible (H3 against the pupil's other entretiens, H4 for him and his collège). Deterministic.
 */
export function remplirSeances(demande: DemandeSeances): {
  readonly placements: readonly PlacementCollectif[];
  readonly nonPlaces: readonly NonPlaceCollectif[];
} {
  const { seances, entretiens } = demande;
  const remplissage = new Remplissage(demande);
  const byId = new Map(seances.map((seance) => [seance.id, seance]));
  for (const entretien of entretiens) {
    const kept = byId.get(entretien.fige ?? '');
    if (kept) remplissage.place(entretien, kept);
  }
  for (const entretien of entretiens) {
    const draft = byId.get(entretien.actuel ?? '');
    if (!draft || remplissage.lieu.has(entretien.id)) continue;
    if (remplissage.placesLibres(draft) > 0 && remplissage.possible(entretien, draft))
      remplissage.place(entretien, draft);
  }
  const waiting = entretiens.filter(({ id }) => !remplissage.lieu.has(id));
  const groups = [...Map.groupBy(waiting, ({ domaine, origine }) => JSON.stringify([domaine, origine])).values()];
  for (const group of groups.toSorted((one, other) => other.length - one.length))
    placerGroupe(
      remplissage,
      group,
      seances.filter(({ domaine }) => domaine === group[0]?.domaine),
    );
  for (const entretien of waiting)
    if (!remplissage.lieu.has(entretien.id)) faireUnePlace(remplissage, entretien, seances, new Set());
  return {
    placements: entretiens.flatMap(({ id }) => {
      const seance = remplissage.lieu.get(id);
      return seance ? [{ entretien: id, seance: seance.id }] : [];
    }),
    nonPlaces: expliquerSeances(demande, remplissage),
  };
}
