import { HostError } from '../host-error.ts';

/**
 * The clock of the loopback host. PASSPRO_CLOCK (an ISO instant) makes it start there and run on at its usual pace,
 * for tests and demonstrations; the desktop host has no such way in.
 */
export function hostClock(start: string | undefined): () => Date {
  if (start === undefined || start === '') return () => new Date();
  const offset = Date.parse(start) - Date.now();
  if (Number.isNaN(offset)) {
    throw new HostError(
      `PASSPRO_CLOCK doit être une date et une heure, comme 2027-03-15T08:00:00Z, et non « ${start} ».`,
    );
  }
  return () => new Date(Date.now() + offset);
}
