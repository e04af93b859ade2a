import type { Donnees } from '../../src-main/contract/donnees.ts';
import { ask, enCours, RefusRecu } from './client.ts';
import { lireEtat } from './etat-liaison.ts';

/** Longest time left to what the page has asked before: a long task is not waited for. */
const ATTENTE_MS = 3000;

let partie = false;

/** Whether this window is leaving the data that it shows by its own will. */
export const quitteSesDonnees = (): boolean => partie;

/** The page from its start: nothing of the address speaks of other data. */
export function rechargerFenetre(): void {
  window.location.hash = '#/';
  window.location.reload();
}

/**
 * Goes to other data: everything the page had asked is answered first, so that nothing typed for one reaches the
 * other, then the page is read again from its start. @throws RefusRecu: the page stays where it is.
 */
export async function changerPar(acte: () => Promise<unknown>, recharger = rechargerFenetre): Promise<void> {
  await Promise.race([Promise.allSettled(enCours), new Promise((resolve) => setTimeout(resolve, ATTENTE_MS))]);
  if (lireEtat().enAttente > 0)
    throw new RefusRecu(
      'pas encore enregistré',
      'Ce que vous avez saisi n’est pas encore enregistré\u00a0: attendez que ce soit fait, puis recommencez.',
    );
  partie = true;
  try {
    await acte();
  } catch (error) {
    partie = false;
    throw error;
  }
  recharger();
}

/** Shows the campaign of the lycée, or the example. @throws RefusRecu as `changerPar` does. */
export const changerDeDonnees = (vers: Donnees): Promise<void> => changerPar(() => ask('donnees.changer', { vers }));
