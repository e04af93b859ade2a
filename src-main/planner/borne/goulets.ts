import { pasApres, pasAvant } from '../modele/grille.ts';
import type { Modele } from '../modele/modele.ts';
import type { DemiJournee } from './demi-journees.ts';

/** Half-days of jurys of which only `capacite` can receive somebody at the same moment, between two steps of the grid. */
export interface Goulet {
  readonly demiJournees: readonly DemiJournee[];
  readonly capacite: number;
  readonly debut: number;
  readonly fin: number;
}

/** Five jurys in a ring: looked for in each day only so often. */
const ANNEAUX_MAX = 200;

const debutDe = ({ ouverts }: DemiJournee): number => Math.min(...ouverts.map(({ libre }) => libre.debut));
const finDe = ({ ouverts }: DemiJournee): number => Math.max(...ouverts.map(({ libre }) => libre.fin));

function goulet(demiJournees: readonly DemiJournee[], capacite: number): Goulet {
  const debut = pasAvant(Math.min(...demiJournees.map(debutDe)));
  return { demiJournees, capacite, debut, fin: pasApres(Math.max(...demiJournees.map(finDe))) };
}

/** Two half-days that overlap although a member or a room is the same. */
type Rivales = (one: DemiJournee, other: DemiJournee) => boolean;

/** Adds to a set the half-days that can join it without one more of the set receiving at the same moment. */
function etendre(
  set: readonly DemiJournee[],
  others: readonly DemiJournee[],
  joins: (set: readonly DemiJournee[], one: DemiJournee) => boolean,
) {
  const extended = [...set];
  for (const one of others) if (!extended.includes(one) && joins(extended, one)) extended.push(one);
  return extended;
}

/** Sets of which one half-day receives at a time. Each pair of rivals that `lies` does not hold is in one of these sets. */
function cliques(demiJournees: readonly DemiJournee[], rivales: Rivales, lies: Rivales): Goulet[] {
  const held = new Map(demiJournees.map((demiJournee) => [demiJournee, new Set<DemiJournee>()]));
  return demiJournees.flatMap((one, rank) =>
    demiJournees.slice(rank + 1).flatMap((other): Goulet[] => {
      if (!rivales(one, other) || lies(one, other) || held.get(one)!.has(other)) return [];
      const together = etendre([one, other], demiJournees, (set, next) => set.every((member) => rivales(member, next)));
      for (const a of together) for (const b of together) held.get(a)!.add(b);
      return [goulet(together, 1)];
    }),
  );
}

/** Five half-days in a ring, each the rival of its two neighbours only. */
function* anneaux(demiJournees: readonly DemiJournee[], rivales: Rivales): Generator<readonly DemiJournee[]> {
  const rank = new Map(demiJournees.map((demiJournee, k) => [demiJournee, k]));
  const near = new Map(
    demiJournees.map((one) => [one, demiJournees.filter((other) => other !== one && rivales(one, other))]),
  );
  for (const a of demiJournees)
    for (const b of near.get(a)!)
      for (const e of near.get(a)!) {
        if (rank.get(b)! < rank.get(a)! || rank.get(e)! <= rank.get(b)! || rivales(b, e)) continue;
        for (const c of near.get(b)!)
          for (const d of near.get(e)!)
            if (rank.get(c)! > rank.get(a)! && rank.get(d)! > rank.get(a)! && c !== d && rivales(c, d))
              if (!rivales(a, c) && !rivales(a, d) && !rivales(b, d) && !rivales(c, e)) yield [a, b, c, d, e];
      }
}

/** Rings of which two half-days receive at a time: the pairs of rivals alone would allow two and a half. */
function paires(demiJournees: readonly DemiJournee[], rivales: Rivales): Goulet[] {
  const found = new Map<string, Goulet>();
  const apart = (one: DemiJournee, other: DemiJournee): boolean => !rivales(one, other);
  let looked = 0;
  for (const anneau of anneaux(demiJournees, rivales)) {
    if (looked++ >= ANNEAUX_MAX) break;
    const together = etendre(anneau, demiJournees, (set, next) => {
      const free = set.filter((member) => apart(member, next));
      return free.every((one, k) => free.slice(k + 1).every((other) => rivales(one, other)));
    });
    const key = together.map((demiJournee) => demiJournees.indexOf(demiJournee)).toSorted((one, other) => one - other);
    found.set(key.join(' '), goulet(together, 2));
  }
  return [...found.values()];
}

/** What half-days of one day cannot do at once (H2), apart from what `lies` says of pairs. */
export function findGoulets({ rivaux }: Modele, demiJournees: readonly DemiJournee[], lies: Rivales): Goulet[] {
  const rivales: Rivales = (one, other) =>
    rivaux[one.jury]!.includes(other.jury) && debutDe(one) < finDe(other) && debutDe(other) < finDe(one);
  return [...cliques(demiJournees, rivales, lies), ...paires(demiJournees, rivales)];
}
