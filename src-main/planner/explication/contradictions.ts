import { findContradictions, type Contradiction } from '../../domain/planning/contradictions.ts';
import type { Instance } from '../../domain/planning/instance.ts';
import type { Noms } from '../../domain/planning/noms.ts';
import { phraseConflit } from '../../domain/planning/phrase-conflit.ts';

/** A contradiction with its sentence. */
export interface ContradictionDite extends Contradiction {
  /** What, who, and what to do, in French. */
  readonly phrase: string;
}

const liste = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

function phraseDe({ entretiens, conflit }: Contradiction, noms: Noms): string {
  const reason = phraseConflit(conflit, noms);
  return entretiens.length > 1
    ? `Les entretiens ${liste.format(entretiens)}, déjà convoqués ou épinglés, se contredisent. ${reason} En déplacer un, puis le reconvoquer.`
    : `L’entretien ${entretiens[0]}, déjà convoqué ou épinglé, ne peut pas tenir à sa place. ${reason} Le déplacer, puis le reconvoquer.`;
}

/** The contradictions of the figé entretiens of an instance, as a file is told of them. */
export const direContradictions = (instance: Instance, noms: Noms): ContradictionDite[] =>
  findContradictions(instance).map((one) => ({ ...one, phrase: phraseDe(one, noms) }));
