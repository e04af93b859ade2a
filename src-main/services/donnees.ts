import type { Donnees, donneesOperations } from '../contract/donnees.ts';
import { operations } from '../contract/index.ts';
import { Refus } from '../contract/refus.ts';
import type { Handlers } from './handler.ts';

/** Given by the host, which alone knows the folders. @throws Refus when the other data cannot be opened. */
export type ChangerDeDonnees = (vers: Donnees) => Promise<void>;

const COMMANDES = Object.entries(operations)
  .filter(([, { kind }]) => kind === 'command')
  .map(([name]) => name);

interface Decor {
  readonly id: string;
  readonly changer: ChangerDeDonnees | undefined;
  readonly oublierManque: () => void;
}

export const createDonneesHandlers = ({ id, changer, oublierManque }: Decor): Handlers<typeof donneesOperations> => ({
  'donnees.lire': (_read, _input, { maintenant }) => Promise.resolve({ id, maintenant, commandes: COMMANDES }),
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
