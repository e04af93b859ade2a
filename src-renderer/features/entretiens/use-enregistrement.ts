import { useCallback, useRef, useState } from 'react';
import type { Saisie, SaisieVue } from '../../../src-main/contract/entretiens.ts';
import type { Valeurs } from '../../../src-main/contract/vu.ts';
import { useCommande } from '../../shell/use-commande.ts';

export type EtatEnregistrement = 'rien' | 'en cours' | 'enregistré' | 'échec';

/**
 * Saves one field, shown until now as `vu`; false when it was not kept: a refusal has been shown. Otherwise what the user
 * chose to leave as it was written elsewhere: nothing, as a rule.
 */
export type Enregistrer = (saisie: Saisie, vu: SaisieVue) => Promise<Valeurs | false>;

export interface Enregistrement {
  readonly etat: EtatEnregistrement;
  readonly enregistrer: Enregistrer;
}

/** Saves the fields of one entretien as they change, and says where it stands. */
export function useEnregistrement(id: string): Enregistrement {
  const reprises = useRef<Valeurs>({});
  const onReprise = useCallback((valeurs: Valeurs) => {
    reprises.current = valeurs;
  }, []);
  const { faire } = useCommande('entretiens.saisir', { discret: true, onReprise });
  const [etat, setEtat] = useState<EtatEnregistrement>('rien');
  /** Saves under way; one asked twice at once is one, and answered once. */
  const enRoute = useRef(new Set<string>());
  const enregistrer = useCallback<Enregistrer>(
    async (saisie, vu) => {
      setEtat('en cours');
      const celle = JSON.stringify(saisie);
      enRoute.current.add(celle);
      reprises.current = {};
      const garde = (await faire({ id, saisie }, vu)) !== undefined;
      enRoute.current.delete(celle);
      if (!garde) setEtat('échec');
      else if (enRoute.current.size === 0) setEtat('enregistré');
      return garde && reprises.current;
    },
    [faire, id],
  );
  return { etat, enregistrer };
}
