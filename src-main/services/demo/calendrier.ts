import { joursDeClasse } from '../../domain/campagne/calendrier.ts';
import { addJours, lundiDe } from '../../domain/date/jour.ts';
import { joursFeries } from '../lectures/jours-feries.ts';

/** Days of the example campaign, all reckoned from today. */
export interface CalendrierDemo {
  readonly aujourdhui: string;
  /** Monday of last week: first day of the interviews. */
  readonly lundi: string;
  /** Friday of the fifth week: their last day. */
  readonly fin: string;
  /** Days of class of each of the five weeks: last one, this one, and the next three. */
  readonly semaines: readonly (readonly string[])[];
  /** Days of class before today, in order. */
  readonly passes: readonly string[];
  /** Friday of last week, and Friday of next week: last day already announced. */
  readonly vendredi: string;
  readonly derniereAnnonce: string;
}

const SEMAINES = 5;

/**
 * Five weeks of interviews around today, without week-ends nor public holidays. School holidays are left out on purpose:
 * the example must open on any day of the year.
 */
export function createCalendrierDemo(aujourdhui: string): CalendrierDemo {
  const lundi = addJours(lundiDe(aujourdhui), -7);
  const fin = addJours(lundi, 7 * (SEMAINES - 1) + 4);
  const feries = joursFeries([Number(lundi.slice(0, 4)), Number(lundi.slice(0, 4)) + 1]);
  const semaines = Array.from({ length: SEMAINES }, (_, rang) =>
    joursDeClasse(addJours(lundi, 7 * rang), addJours(lundi, 7 * rang + 4), { feries, joursSansClasse: [] }),
  );
  return {
    aujourdhui,
    lundi,
    fin,
    semaines,
    passes: semaines.flat().filter((jour) => jour < aujourdhui),
    vendredi: addJours(lundi, 4),
    derniereAnnonce: addJours(lundi, 18),
  };
}
