import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  difference,
  intersection,
  morceaux,
  union,
  type Intervalles,
} from '../../../src-main/domain/date/intervalles.ts';

const bounds = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 6 })
  .map((pairs) => pairs.flatMap(([from, length]) => [from, from + length]));

const DAY = Array.from({ length: 60 }, (_, minute) => minute);

const holds = (intervals: Intervalles, minute: number): boolean =>
  morceaux(intervals).some(([from, to]) => from <= minute && minute < to);

/** In order, and never touching each other. */
const isPlain = (intervals: Intervalles): boolean =>
  intervals.every((bound, k) => k === 0 || intervals[k - 1]! < bound);

it('says the same as minute by minute', () => {
  fc.assert(
    fc.property(bounds, bounds, (one, other) => {
      const [a, b] = [union(one), union(other)];
      for (const minute of DAY) {
        expect(holds(a, minute)).toBe(holds(one, minute));
        expect(holds(difference(a, other), minute)).toBe(holds(one, minute) && !holds(other, minute));
        expect(holds(intersection(a, b), minute)).toBe(holds(one, minute) && holds(other, minute));
      }
      expect([a, difference(a, other), intersection(a, b)].every(isPlain)).toBe(true);
    }),
  );
});
