import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capaciteJournee, type Ouverture, type Rangee } from '../../src-main/planner/borne/journee.ts';

const h = (heures: number, minutes = 0): number => heures * 60 + minutes;
const open = (debut: number, fin: number, duree = 20): Ouverture => ({ debut, fin, duree });
const fige = (debut: number): Rangee => ({ debut, fin: debut + 20 });
const sansPause = { pauseApres: 8, pauseMinutes: 0 };

/** Every way of seating people one after the other, tried out. */
function bruteForce(pauses: typeof sansPause, figes: readonly Rangee[], ouvertures: readonly Ouverture[]): number {
  const places = ouvertures.flatMap(({ debut, fin, duree }) => {
    const starts: Rangee[] = [];
    for (let at = Math.ceil(debut / 5) * 5; at + duree <= fin; at += 5) starts.push({ debut: at, fin: at + duree });
    return starts;
  });
  const obeys = (line: readonly Rangee[]): boolean => {
    let row = 0;
    let end = Number.NEGATIVE_INFINITY;
    return line
      .toSorted((one, other) => one.debut - other.debut)
      .every(({ debut, fin }) => {
        if (debut < end) return false;
        row = debut - end < pauses.pauseMinutes ? row + 1 : 1;
        end = fin;
        return pauses.pauseMinutes === 0 || row <= pauses.pauseApres;
      });
  };
  const most = (from: number, taken: readonly Rangee[]): number => {
    let best = obeys([...figes, ...taken]) ? taken.length : 0;
    const last = taken.at(-1)?.fin ?? 0;
    places.forEach((place, rank) => {
      if (rank >= from && place.debut >= last) best = Math.max(best, most(rank + 1, [...taken, place]));
    });
    return best;
  };
  return most(0, []);
}

describe('how many one jury can still receive on a day', () => {
  it('H2 fills a plage to its last minute', () => {
    expect(capaciteJournee(sansPause, [], [open(h(9), h(10))])).toBe(3);
  });

  it('starts on the grid only', () => {
    expect(capaciteJournee(sansPause, [], [open(h(9, 1), h(9, 44))])).toBe(1);
  });

  it('H7 counts the figés of both sides into the row', () => {
    const pauses = { pauseApres: 3, pauseMinutes: 10 };
    const figes = [fige(h(9)), fige(h(10))];
    // 9 h and 10 h are held: two more between them would make four in a row, and there is no room for a pause.
    expect(capaciteJournee(pauses, figes, [open(h(9, 20), h(10))])).toBe(1);
    expect(capaciteJournee({ ...pauses, pauseApres: 4 }, figes, [open(h(9, 20), h(10))])).toBe(2);
  });

  it('sets no limit where the figés contradict each other (H6)', () => {
    expect(capaciteJournee(sansPause, [fige(h(9)), fige(h(9, 10))], [open(h(10), h(11))])).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('is what trying everything finds (H2, H7)', () => {
    const problem = fc.record({
      pauseApres: fc.integer({ min: 1, max: 3 }),
      pauseMinutes: fc.constantFrom(0, 5, 10, 12),
      late: fc.integer({ min: 0, max: 9 }),
      lengths: fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 1, maxLength: 3 }),
      duree: fc.integer({ min: 8, max: 20 }),
    });
    fc.assert(
      fc.property(problem, ({ late, lengths, duree, ...pauses }) => {
        const figes: Rangee[] = [];
        const ouvertures: Ouverture[] = [];
        let at = h(9, late);
        for (const length of lengths) {
          ouvertures.push(open(at, at + length, duree));
          figes.push({ debut: at + length, fin: at + length + 9 });
          at += length + 9;
        }
        const found = capaciteJournee(pauses, figes, ouvertures);
        if (found === Number.POSITIVE_INFINITY) return;
        expect(found).toBe(bruteForce(pauses, figes, ouvertures));
      }),
      { numRuns: 200 },
    );
  });
});
