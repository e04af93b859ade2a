import { useCallback, useState } from 'react';
import type { Saisie } from '../../../src-main/contract/entretiens.ts';
import { useCommande } from '../../shell/use-commande.ts';

export type EtatEnregistrement = 'rien' | 'en cours' | 'enregistré' | 'échec';

export interface Enregistrement {
  readonly etat: EtatEnregistrement;
  /** Saves one field; answers whether it was kept. A refusal has been shown. */
  readonly enregistrer: (saisie: Saisie) => Promise<boolean>;
  /** Says that typing goes on, before anything is sent. */
  readonly signaler: () => void;
}

/** Saves the fields of one entretien as they change, and says where it stands. */
export function useEnregistrement(id: string): Enregistrement {
  const { faire } = useCommande('entretiens.saisir', { discret: true });
  const [etat, setEtat] = useState<EtatEnregistrement>('rien');
  const enregistrer = useCallback(
    async (saisie: Saisie) => {
      setEtat('en cours');
      const garde = (await faire({ id, saisie })) !== undefined;
      setEtat(garde ? 'enregistré' : 'échec');
      return garde;
    },
    [faire, id],
  );
  const signaler = useCallback(() => setEtat('en cours'), []);
  return { etat, enregistrer, signaler };
}
