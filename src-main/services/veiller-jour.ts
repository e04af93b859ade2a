import { jourDuPoste } from '../domain/date/temps-du-poste.ts';

/** How often the day is looked at: a comparison costs nothing, and a workstation that wakes up is soon right. */
const PAS_MS = 2000;

/**
 * Says when it is no longer the same day: midnight, a clock that was set, a sleep of hours. Days are compared and no time
 * is counted: a timer stands still while the workstation sleeps. Returns the way to stop.
 */
export function veillerJour(clock: () => Date, dire: () => void): () => void {
  let vu = jourDuPoste(clock());
  const minuterie = setInterval(() => {
    const jour = jourDuPoste(clock());
    if (jour === vu) return;
    vu = jour;
    dire();
  }, PAS_MS);
  minuterie.unref();
  return () => clearInterval(minuterie);
}
