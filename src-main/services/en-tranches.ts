import { setImmediate } from 'node:timers/promises';
import type { Tranches } from '../domain/tranches.ts';

/** Longest time, milliseconds, that a reckoning holds the main thread: the window must answer meanwhile. */
const TRANCHE_MS = 20;

/** Drives a long reckoning to its end, letting the event loop turn often enough. */
export async function enTranches<T>(tranches: Tranches<T>): Promise<T> {
  let depart = performance.now();
  for (;;) {
    const { done, value } = tranches.next();
    if (done) return value;
    if (performance.now() - depart < TRANCHE_MS) continue;
    await setImmediate();
    depart = performance.now();
  }
}
