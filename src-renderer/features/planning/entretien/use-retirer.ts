import { useCallback } from 'react';
import { prenomNom } from '../../../../src-main/domain/texte/format.ts';
import { useFrais } from '../../../ui/use-frais.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { estDeplacable } from '../plan/places.ts';
import type { Modele } from '../plan/modele.ts';
import type { Actes } from '../plan/use-actes.ts';

/** Takes one entretien out of the plan; one that was pinned or held stays, and it is said why. */
export function useRetirer(modele: Modele, actes: Actes): (entretienId: string) => void {
  const toast = useToast();
  const modeleRef = useFrais(modele);
  return useCallback(
    (entretienId) => {
      const entretien = modeleRef.current.entretiens.get(entretienId);
      if (!entretien || entretien.jour === null) return;
      const nom = prenomNom(entretien);
      if (entretien.epingle)
        toast({
          gravite: 'error',
          texte: `L’entretien de ${nom} est épinglé : libérez-le d’abord.`,
          action: { libelle: 'Libérer', faire: () => void actes.epingler([entretienId], false) },
        });
      else if (!estDeplacable(entretien))
        toast({ gravite: 'error', texte: `L’entretien de ${nom} a eu lieu : il reste à sa place.` });
      else void actes.retirer([entretienId]);
    },
    [modeleRef, actes, toast],
  );
}
