import { useCallback } from 'react';
import { useJournal } from '../../../shell/use-commande.ts';
import { useToast } from '../../../ui/toasts.tsx';

/** Says what an accepted act is worth a look for, with the way back. */
export function useAvertir(): (avertissements: readonly string[]) => void {
  const toast = useToast();
  const { annuler } = useJournal();
  return useCallback(
    (avertissements) => {
      if (avertissements.length === 0) return;
      const texte = `Enregistré. ${avertissements.join(' ')}`;
      toast({ gravite: 'warning', texte, action: { libelle: 'Annuler', faire: annuler } });
    },
    [toast, annuler],
  );
}
