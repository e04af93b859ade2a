import { useCallback, useState } from 'react';
import type { Donnees } from '../../src-main/contract/donnees.ts';
import { changerDeDonnees } from '../api/changer-donnees.ts';
import { RefusRecu } from '../api/client.ts';
import { useToast } from '../ui/toasts.tsx';

/** Goes to the example campaign and back; a refusal is said and nothing changes. */
export function useChangerDeDonnees(): { readonly changer: (vers: Donnees) => void; readonly enCours: boolean } {
  const [enCours, setEnCours] = useState(false);
  const toast = useToast();
  const changer = useCallback(
    (vers: Donnees) => {
      setEnCours(true);
      changerDeDonnees(vers).catch((refus: unknown) => {
        setEnCours(false);
        if (!(refus instanceof RefusRecu)) throw refus;
        toast({ gravite: 'error', texte: refus.message });
      });
    },
    [toast],
  );
  return { changer, enCours };
}
