import type { Presence } from './entretien.ts';
import { estAbsent } from './presence.ts';

/** What is read of one entretien of a day gone by. */
export interface ConstatPresence {
  readonly origine: string;
  readonly jour: string | null;
  readonly presence: Presence | null;
}

/** How often the pupils of one collège did not come, and what may be kept in reserve for it. */
export interface AbsencesOrigine {
  readonly origine: string;
  readonly absents: number;
  readonly attendus: number;
  /** Entretiens to come that could be absent at the same rate, whole ones only. */
  readonly reserve: number;
}

/** Fewer entretiens held or missed than this say nothing of a collège. */
const ATTENDUS_MIN = 5;

/** Less often than this, absences are the ordinary course of things. */
const TAUX_SENSIBLE = 0.2;

/**
 * R28: for each collège whose pupils often did not come on days gone by, how many of those still expected could be
 * absent at the same rate. A suggestion only: nobody is ever placed where somebody else is expected (H2). An excused
 * absence counts as one; an entretien of a past day on which nothing was noted does not count. Most absences first.
 */
export function absencesParOrigine(constats: readonly ConstatPresence[], aujourdhui: string): AbsencesOrigine[] {
  return [...Map.groupBy(constats, ({ origine }) => origine)]
    .map(([origine, siens]): AbsencesOrigine => {
      const passes = siens.filter(({ jour, presence }) => jour !== null && jour < aujourdhui && presence !== null);
      const aVenir = siens.filter(({ jour, presence }) => jour !== null && jour > aujourdhui && presence === null);
      const absents = passes.filter(({ presence }) => estAbsent(presence)).length;
      const taux = passes.length === 0 ? 0 : absents / passes.length;
      const sensible = passes.length >= ATTENDUS_MIN && taux >= TAUX_SENSIBLE;
      return {
        origine,
        absents,
        attendus: passes.length,
        reserve: sensible ? Math.floor(taux * aVenir.length) : 0,
      };
    })
    .filter(({ reserve }) => reserve > 0)
    .toSorted((a, b) => b.reserve - a.reserve || a.origine.localeCompare(b.origine));
}
