import type { SeanceVue } from '../../../../src-main/contract/planning-vue.ts';

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
