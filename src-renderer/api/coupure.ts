import { direEtat, lireEtat } from './etat-liaison.ts';

/** The application is out of reach: what was asked may or may not have arrived. */
export class Coupure extends Error {
  override readonly name = 'Coupure';
}

/** Milliseconds before each new try; the last one serves for all the others. */
const ATTENTES = [300, 1000, 2000, 5000];

let tenter: () => void = () => undefined;
let retour: Promise<void> = Promise.resolve();

const patienter = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const minuterie = setTimeout(resolve, ms);
    tenter = () => {
      clearTimeout(minuterie);
      resolve();
    };
  });

async function reprendre(revenir: () => Promise<void>): Promise<void> {
  for (let essai = 0; ; essai += 1) {
    await patienter(ATTENTES[Math.min(essai, ATTENTES.length - 1)] ?? 0);
    try {
      await revenir();
      return direEtat({ coupee: false, porteClose: null });
    } catch {
      // Tried again: the application may be started at any time.
    }
  }
}

/** From now on the application is out of reach, until `revenir` goes through. */
export function couper(revenir: () => Promise<void>): void {
  if (lireEtat().coupee) return;
  direEtat({ coupee: true });
  retour = reprendre(revenir);
}

/** Resolves once the application is within reach. */
export const retablie = (): Promise<void> => retour;

/** The next try is made at once. */
export const reessayer = (): void => tenter();
