import type { Donnees, donneesOperations } from '../contract/donnees.ts';
import { Refus } from '../contract/refus.ts';
import type { Handlers } from './handler.ts';

/** Given by the host, which alone knows the folders. @throws Refus when the other data cannot be opened. */
export type ChangerDeDonnees = (vers: Donnees) => Promise<void>;

interface Decor {
  readonly changer: ChangerDeDonnees | undefined;
  readonly oublierManque: () => void;
}

export const createDonneesHandlers = ({ changer, oublierManque }: Decor): Handlers<typeof donneesOperations> => ({
  'donnees.manqueLu': () => {
    oublierManque();
    return Promise.resolve(null);
  },
  'donnees.changer': async (_ctx, { vers }) => {
    if (!changer)
      throw new Refus(
        'données uniques',
        'Cette fenêtre ne montre qu’une campagne : fermez-la pour en ouvrir une autre.',
      );
    await changer(vers);
    return null;
  },
});
