import { useCallback } from 'react';
import type { Acte } from '../../src-main/contract/envelope.ts';
import { useToast } from '../ui/toasts.tsx';
import { useJournal } from './journal.tsx';

/** Says an act in a toast that also undoes it; `reste`, what is left to know or to do, makes a warning of it. */
export function useFait(): (acte: Acte | null, reste?: string | null) => void {
  const toast = useToast();
  const { retour } = useJournal();
  return useCallback(
    (acte, reste = null) =>
      toast({
        gravite: reste === null ? 'success' : 'warning',
        texte: [acte && `Fait\u00a0: ${acte.libelle}`, reste].filter(Boolean).join('. '),
        ...(acte && { action: retour(acte) }),
      }),
    [toast, retour],
  );
}
