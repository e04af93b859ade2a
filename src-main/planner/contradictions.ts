import type { Conflit } from '../domain/planning/conflit.ts';
import { indexInstance } from '../domain/planning/index-instance.ts';
import type { Instance, Placement } from '../domain/planning/instance.ts';
import type { Noms } from '../domain/planning/noms.ts';
import { phraseConflit } from '../domain/planning/phrase-conflit.ts';
import { verdicts } from '../domain/planning/verdict.ts';

/** Figé entretiens that cannot all stand where they were announced. */
export interface Contradiction {
  readonly entretiens: readonly string[];
  /** As seen from the first of them. */
  readonly conflit: Conflit;
  /** What, who, and what to do, in French. */
  readonly phrase: string;
}

const liste = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

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

function phraseDe(entretiens: readonly string[], conflit: Conflit, noms: Noms): string {
  const reason = phraseConflit(conflit, noms);
  return entretiens.length > 1
    ? `Les entretiens ${liste.format(entretiens)}, déjà convoqués ou épinglés, se contredisent. ${reason} En déplacer un, puis le reconvoquer.`
    : `L’entretien ${entretiens[0]}, déjà convoqué ou épinglé, ne peut pas tenir à sa place. ${reason} Le déplacer, puis le reconvoquer.`;
}

/**
 * The contradictions in which only figé entretiens take part (H2–H5, H7), each told once. They are kept as they are
 * (H6): a person has to decide. H1 is left aside: a jury whose plage was taken away after the convocations still
 * receives those convoked, and the days that are over have no plage left.
 */
export function findContradictions(instance: Instance, noms: Noms): Contradiction[] {
  const figes = instance.entretiens.flatMap(({ id, fige }): Placement[] => (fige ? [{ entretien: id, ...fige }] : []));
  const known = new Map<string, Contradiction>();
  for (const [id, { conflits }] of verdicts(indexInstance(instance, figes)))
    for (const conflit of conflits) {
      if (conflit.regle === 'H1') continue;
      const entretiens = entretiensDe(id, conflit);
      const key = JSON.stringify([conflit.regle, ...entretiens.toSorted(), conflit.regle === 'H4' ? conflit : null]);
      if (!known.has(key)) known.set(key, { entretiens, conflit, phrase: phraseDe(entretiens, conflit, noms) });
    }
  return [...known.values()];
}
