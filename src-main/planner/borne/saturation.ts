import type { Groupe } from './capacite.ts';
import { Ensembles } from './ensembles.ts';
import { UNITE, type Lieu, type Reseau } from './reseau.ts';

/** Entretiens that all depend on the same full jurys. */
export interface Saturation {
  readonly entretiens: readonly number[];
  /** How many of them can be placed at most. */
  readonly places: number;
  readonly jurys: readonly number[];
  readonly jours: readonly number[];
}

const sorted = (ranks: Iterable<number>): number[] => [...new Set(ranks)].toSorted((one, other) => one - other);

/**
 * What keeps the flow of `findBorne` from growing: the least cut, read in pieces. Groups that still could send more lie
 * on the source's side, and everything they send leaves that side through full arcs; groups that no open arc joins
 * leave through different ones. Of the entretiens of a piece, no more can be placed than its full arcs let through. To
 * be called once the flow is at its greatest.
 */
export function findSaturations(
  { flot, source, groupes: nodes, lieux }: Reseau,
  groupes: readonly Groupe[],
): Saturation[] {
  const near = flot.atteints(source);
  const ensembles = new Ensembles();
  const full: { readonly from: number; readonly capacite: number; readonly lieu: Lieu | undefined }[] = [];
  for (const { from, to, capacite } of flot.arcs()) {
    if (from === source || !near(from)) continue;
    if (near(to)) ensembles.joindre(from, to);
    else full.push({ from, capacite, lieu: lieux.get(from) ?? lieux.get(to) });
  }
  const pieces = Map.groupBy(
    groupes.flatMap((groupe, rank) => (near(nodes[rank]!) ? [{ groupe, root: ensembles.racine(nodes[rank]!) }] : [])),
    ({ root }) => root,
  );
  return [...pieces].map(([root, members]): Saturation => {
    const exits = full.filter(({ from }) => ensembles.racine(from) === root);
    const held = exits.flatMap(({ lieu }) => (lieu ? [lieu] : []));
    return {
      entretiens: sorted(members.flatMap(({ groupe }) => groupe.entretiens)),
      places: Math.floor(exits.reduce((sum, { capacite }) => sum + capacite, 0) / UNITE),
      jurys: sorted(held.flatMap(({ jurys }) => jurys)),
      jours: sorted(held.map(({ jour }) => jour)),
    };
  });
}
