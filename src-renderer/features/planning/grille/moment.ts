import type { EntretienPlanning, SeanceVue } from '../../../../src-main/contract/planning-vue.ts';
import { compareTextes } from '../../../../src-main/domain/texte/format.ts';

/** When and with whom, to be sorted; empty without a place. */
export interface Moment {
  readonly instant: string;
  readonly jury: string;
}

export const momentDe = ({ jour, debut }: Pick<EntretienPlanning, 'jour' | 'debut'>, jury: string): Moment => ({
  instant: jour !== null && debut !== null ? `${jour}T${debut}` : '',
  jury,
});

/** By day and hour, then by jury; whoever has no place comes last. */
export function compareMoments(a: Moment, b: Moment): number {
  if (a.instant === b.instant) return compareTextes(a.jury, b.jury);
  if (a.instant === '' || b.instant === '') return a.instant === '' ? 1 : -1;
  return a.instant < b.instant ? -1 : 1;
}

/** R27: the séances to come, the next one first, then those that are over, the last one first. */
export function ordonnerSeances(
  seances: readonly SeanceVue[],
  aujourdhui: string,
): { readonly aVenir: readonly SeanceVue[]; readonly passees: readonly SeanceVue[] } {
  const parMoment = seances.toSorted((a, b) => `${a.jour} ${a.debut}`.localeCompare(`${b.jour} ${b.debut}`));
  return {
    aVenir: parMoment.filter(({ jour }) => jour >= aujourdhui),
    passees: parMoment.filter(({ jour }) => jour < aujourdhui).toReversed(),
  };
}
