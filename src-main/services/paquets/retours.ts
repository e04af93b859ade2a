import { Refus } from '../../contract/refus.ts';
import type { Retour } from '../../exchange/paquet/contenu.ts';
import type { Workers } from '../workers.ts';

/** A return that was opened and not closed yet: in memory only, never in clear on the disk. */
export interface RetourOuvert {
  readonly lectureId: string;
  readonly nomFichier: string;
  readonly sha256: string;
  readonly retour: Retour;
}

/** One at a time and per application; another one, or closing, forgets it. */
const ouverts = new WeakMap<Workers, RetourOuvert>();

type DeLApplication = { readonly workers: Workers };

export const garderRetour = ({ workers }: DeLApplication, retour: RetourOuvert): void =>
  void ouverts.set(workers, retour);

export const oublierRetour = ({ workers }: DeLApplication): void => void ouverts.delete(workers);

/** @throws Refus when another one was opened since, or the application was closed. */
export function retrouverRetour({ workers }: DeLApplication, lectureId: string): RetourOuvert {
  const ouvert = ouverts.get(workers);
  if (ouvert?.lectureId !== lectureId)
    throw new Refus('lecture expirée', 'Ce paquet n’est plus en mémoire\u00a0: choisissez le fichier à nouveau.');
  return ouvert;
}
