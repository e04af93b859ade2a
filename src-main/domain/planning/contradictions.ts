import type { Conflit } from './conflit.ts';
import { indexInstance } from './index-instance.ts';
import type { Instance, Placement } from './instance.ts';
import { verdicts } from './verdict.ts';

/** Figé entretiens that cannot all stand where they are. */
export interface Contradiction {
  readonly entretiens: readonly string[];
  /** As seen from the first of them. */
  readonly conflit: Conflit;
}

function entretiensDe(id: string, conflit: Conflit): string[] {
  switch (conflit.regle) {
    case 'H2':
    case 'H3':
      return [id, conflit.avec.entretien];
    case 'H7':
      return [...conflit.entretiens];
    default:
      return [id];
  }
}

/**
 * The contradictions in which only figé entretiens take part (H2–H5, H7), each told once. They are kept as they are
 * (H6): a person has to decide. H1 is left aside: a jury whose plage was taken away after the convocations still
 * receives those convoked, and the days that are over have no plage left.
 */
export function findContradictions(instance: Instance): Contradiction[] {
  const figes = instance.entretiens.flatMap(({ id, fige }): Placement[] => (fige ? [{ entretien: id, ...fige }] : []));
  const known = new Map<string, Contradiction>();
  for (const [id, { conflits }] of verdicts(indexInstance(instance, figes)))
    for (const conflit of conflits) {
      if (conflit.regle === 'H1') continue;
      const entretiens = entretiensDe(id, conflit);
      const key = JSON.stringify([conflit.regle, ...entretiens.toSorted(), conflit.regle === 'H4' ? conflit : null]);
      if (!known.has(key)) known.set(key, { entretiens, conflit });
    }
  return [...known.values()];
}
