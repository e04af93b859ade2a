import type { Donnees } from '../../src-main/contract/donnees.ts';
import { ask, enCours } from './client.ts';

/** Longest time left to what the page has asked before: a long task is not waited for. */
const ATTENTE_MS = 3000;

/**
 * Goes to other data: everything the page had asked is answered first, so that nothing typed for one reaches the
 * other, then the page is read again from its start. @throws RefusRecu: the page stays where it is.
 */
export async function changerPar(acte: () => Promise<unknown>): Promise<void> {
  await Promise.race([Promise.allSettled(enCours), new Promise((resolve) => setTimeout(resolve, ATTENTE_MS))]);
  await acte();
  window.location.hash = '#/';
  window.location.reload();
}

/** Shows the campaign of the lycée, or the example. @throws RefusRecu as `changerPar` does. */
export const changerDeDonnees = (vers: Donnees): Promise<void> => changerPar(() => ask('donnees.changer', { vers }));
