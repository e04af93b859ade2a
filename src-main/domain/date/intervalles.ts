/** Half-open intervals of minutes as flat bounds a0, b0, a1, b1 …, sorted and disjoint. */
export type Intervalles = readonly number[];

/** Sorts and merges intervals that overlap or touch. */
export function union(bounds: Intervalles): number[] {
  const pairs: [number, number][] = [];
  for (let k = 0; k < bounds.length; k += 2) pairs.push([bounds[k]!, bounds[k + 1]!]);
  const merged: number[] = [];
  for (const [from, to] of pairs.toSorted((one, other) => one[0] - other[0])) {
    const last = merged.length - 1;
    if (last > 0 && from <= merged[last]!) merged[last] = Math.max(merged[last]!, to);
    else merged.push(from, to);
  }
  return merged;
}

/** What is in both. */
export function intersection(one: ArrayLike<number>, other: ArrayLike<number>): number[] {
  const both: number[] = [];
  for (let i = 0; i < one.length; i += 2)
    for (let j = 0; j < other.length; j += 2) {
      const from = Math.max(one[i]!, other[j]!);
      const to = Math.min(one[i + 1]!, other[j + 1]!);
      if (from < to) both.push(from, to);
    }
  return both;
}

/** What is in the first and in none of the others. */
export function difference(one: Intervalles, removed: Intervalles): number[] {
  const left: number[] = [];
  const cuts = union(removed);
  for (let i = 0; i < one.length; i += 2) {
    let from = one[i]!;
    const to = one[i + 1]!;
    for (let j = 0; j < cuts.length; j += 2) {
      if (cuts[j + 1]! <= from || cuts[j]! >= to) continue;
      if (cuts[j]! > from) left.push(from, cuts[j]!);
      from = Math.max(from, cuts[j + 1]!);
    }
    if (from < to) left.push(from, to);
  }
  return left;
}

/** One by one, as pairs start, end. */
export const morceaux = (bounds: Intervalles): (readonly [number, number])[] =>
  Array.from({ length: bounds.length / 2 }, (_, k) => [bounds[2 * k]!, bounds[2 * k + 1]!]);
