/**
 * A long reckoning, told step by step: whoever drives it may do something else between two steps. Nothing is known of
 * time here, so the same data still give the same result.
 */
export type Tranches<T> = Generator<undefined, T, undefined>;

/** Drives a reckoning to its end at once. */
export function terminer<T>(tranches: Tranches<T>): T {
  for (;;) {
    const { done, value } = tranches.next();
    if (done) return value;
  }
}

/** `map`, one step per item. */
export function* parTranches<T, U>(items: Iterable<T>, transformer: (item: T) => U): Tranches<U[]> {
  const resultats: U[] = [];
  for (const item of items) {
    resultats.push(transformer(item));
    yield;
  }
  return resultats;
}
