import type { Conflit, Verdict } from './conflit.ts';
import { findGenes } from './consequences.ts';
import { CONTRAINTES } from './contraintes.ts';
import { indexInstance, need, occupation, type IndexPlanning, type Occupation } from './index-instance.ts';
import type { Instance, Placement } from './instance.ts';

/** All hard constraints (H1–H13) that an occupation breaks. */
export const findConflits = (index: IndexPlanning, item: Occupation): Conflit[] =>
  CONTRAINTES.flatMap((contrainte) => contrainte(index, item));

/** The first hard constraint broken, in the order in which it is best explained. */
export function firstConflit(index: IndexPlanning, item: Occupation): Conflit | undefined {
  for (const contrainte of CONTRAINTES) {
    const [conflit] = contrainte(index, item);
    if (conflit) return conflit;
  }
  return undefined;
}

/**
 * Whether one entretien may stand at a place (H1–H13) and what is awkward about it (objectives 2–6). The place that the
 * entretien holds today, if any, is left out. A figé entretien anywhere else than at its place is an H6 conflict.
 */
export function verdict(index: IndexPlanning, placement: Placement): Verdict {
  const item = occupation(need(index.entretiens, placement.entretien), placement);
  return { conflits: findConflits(index, item), genes: findGenes(index, item) };
}

/** The verdict of one placement, for whoever has no prepared index. */
export const verdictPlacement = (question: {
  readonly instance: Instance;
  readonly placements: readonly Placement[];
  readonly placement: Placement;
}): Verdict => verdict(indexInstance(question.instance, question.placements), question.placement);

/**
 * The verdict of every placement of a plan, by entretien: what the grid marks. An hour that is over is held against who
 * would be placed there, not against who stood there (H13).
 */
export const verdicts = (index: IndexPlanning): ReadonlyMap<string, Verdict> =>
  new Map(
    [...index.positions].map(([id, item]) => [
      id,
      {
        conflits: findConflits(index, item).filter(({ regle }) => regle !== 'H13'),
        genes: findGenes(index, item),
      },
    ]),
  );
