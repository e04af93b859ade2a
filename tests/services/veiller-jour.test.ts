import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { jourDuPoste } from '../../src-main/domain/date/temps-du-poste.ts';
import { veillerJour } from '../../src-main/services/veiller-jour.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function veiller(debut: string) {
  const poste = { heure: new Date(debut), dits: 0 };
  const arreter = veillerJour(
    () => poste.heure,
    () => (poste.dits += 1),
  );
  /** The clock of the workstation is now there; the timers have run for a few seconds only. */
  const regler = (heure: string): number => {
    poste.heure = new Date(heure);
    vi.advanceTimersByTime(5000);
    return poste.dits;
  };
  return { regler, arreter };
}

it('says midnight once, a sleep of days once, and a clock that is set back', () => {
  const { regler, arreter } = veiller('2027-03-14T23:59:58');
  expect(regler('2027-03-14T23:59:59')).toBe(0);
  expect(regler('2027-03-15T00:00:00')).toBe(1);
  expect(regler('2027-03-15T12:00:00')).toBe(1);
  expect(regler('2027-03-18T08:00:00')).toBe(2);
  expect(regler('2027-03-17T23:30:00')).toBe(3);
  arreter();
  expect(regler('2027-03-20T08:00:00')).toBe(3);
});

it('a change of hour is no change of day', () => {
  const { regler, arreter } = veiller('2027-03-28T01:59:00');
  expect(regler('2027-03-28T03:00:00')).toBe(0);
  expect(regler('2027-10-31T02:59:00')).toBe(1);
  expect(regler('2027-10-31T02:00:00')).toBe(1);
  arreter();
});

it('the day is that of the workstation, never the universal one', () => {
  expect(jourDuPoste(new Date(2027, 2, 15, 0, 30))).toBe('2027-03-15');
});
