import { MIDI_MINUTES } from '../../domain/planning/consequences.ts';
import type { Ouvert } from './entrees.ts';
import { capaciteJournee, type Ouverture, type Rangee } from './journee.ts';
import type { Modele } from '../modele/modele.ts';

/** Stands for no limit at all, small enough for exact sums. */
export const DE_TROP = 1_000_000;

/** The figé entretiens of a jury on a day, by start. */
export type Figes = (jury: number, jour: number) => readonly Rangee[];

/** The free time of a jury on a half-day. */
export interface DemiJournee {
  readonly jury: number;
  readonly jour: number;
  readonly ouverts: readonly Ouvert[];
  /** How many entretiens fit, with the figés and the pauses of the jury. */
  readonly room: number;
}

export const openings = (open: readonly Ouvert[]): Ouverture[] => open.flatMap(({ entrees }) => entrees);

/** Half-days: H7 rarely reaches over noon, and rooms and members are often shared on some half-days only. */
export function findDemiJournees(modele: Modele, figes: Figes, day: readonly Ouvert[]): DemiJournee[] {
  const halves = Map.groupBy(day, ({ libre }) => 2 * libre.jury + (libre.debut < MIDI_MINUTES ? 0 : 1));
  return [...halves.values()].map((ouverts): DemiJournee => {
    const { jury, jour } = ouverts[0]!.libre;
    const room = capaciteJournee(modele, figes(jury, jour), openings(ouverts));
    return { jury, jour, ouverts, room: Math.min(room, DE_TROP) };
  });
}

/** How many entretiens fit one after the other in the time of jurys that exclude each other (H2). */
export function capaciteCommune({ pauseApres }: Modele, demiJournees: readonly DemiJournee[]): number {
  const ouvertures = demiJournees.flatMap(({ ouverts }) => openings(ouverts));
  return capaciteJournee({ pauseApres, pauseMinutes: 0 }, [], ouvertures);
}

/** Puts together half-days of jurys of which no two can sit at once, those first that lose most by it. */
export function regrouper(modele: Modele, demiJournees: readonly DemiJournee[]): (readonly DemiJournee[])[] {
  const rivals = (one: DemiJournee, other: DemiJournee): boolean => modele.rivaux[one.jury]!.includes(other.jury);
  const pairs = demiJournees
    .flatMap((one, rank) => demiJournees.slice(rank + 1).map((other) => ({ one, other })))
    .filter(({ one, other }) => rivals(one, other))
    .map(({ one, other }) => ({ one, other, loss: one.room + other.room - capaciteCommune(modele, [one, other]) }))
    .filter(({ loss }) => loss > 0)
    .toSorted((a, b) => b.loss - a.loss);
  const sets = new Map<DemiJournee, readonly DemiJournee[]>(
    demiJournees.map((demiJournee) => [demiJournee, [demiJournee]]),
  );
  for (const { one, other } of pairs) {
    const [left, right] = [sets.get(one)!, sets.get(other)!];
    if (left === right || !left.every((a) => right.every((b) => rivals(a, b)))) continue;
    const joined = [...left, ...right];
    for (const demiJournee of joined) sets.set(demiJournee, joined);
  }
  return [...new Set(sets.values())];
}
