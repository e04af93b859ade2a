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
    case 'H9':
      return [id, conflit.avec.entretien];
    case 'H7':
    case 'H10':
      return [...conflit.entretiens];
    default:
      return [id];
  }
}

/**
 * The contradictions in which only figé entretiens take part (H1–H5, H7–H12), each told once. They are kept as they are
 * (H6): a person has to decide. The instance must have the plages of all days, those that are over included: a jury
 * does not sit where it has none (H1).
 */
export function findContradictions(instance: Instance): Contradiction[] {
  const figes = instance.entretiens.flatMap(({ id, fige }): Placement[] => (fige ? [{ entretien: id, ...fige }] : []));
  const known = new Map<string, Contradiction>();
  // Judged as anybody else, off the grid too; what was announced stays although its hour is over (H13).
  const { maintenant: _now, ...sansHeure } = instance;
  const entretiens = instance.entretiens.map(({ fige: _kept, ...entretien }) => entretien);
  for (const [id, { conflits }] of verdicts(indexInstance({ ...sansHeure, entretiens }, figes)))
    for (const conflit of conflits) {
      const concernes = entretiensDe(id, conflit);
      const key = JSON.stringify([conflit.regle, ...concernes.toSorted(), conflit.regle === 'H4' ? conflit : null]);
      if (!known.has(key)) known.set(key, { entretiens: concernes, conflit });
    }
  return [...known.values()];
}
