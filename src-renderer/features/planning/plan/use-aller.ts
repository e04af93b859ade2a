import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { Place } from './adresse.ts';
import type { Modele } from './modele.ts';
import { reperer } from './reperer.ts';

/** Goes to the day of one entretien and marks it; a link with `?entretien=` does so when the page opens. */
export function useAller(
  modele: Modele | undefined,
  allerA: (place: Partial<Place>, surPlace?: boolean) => void,
): (entretienId: string) => void {
  const [params] = useSearchParams();
  const demande = params.get('entretien');
  const aller = useCallback(
    (entretienId: string, surPlace = false) => {
      const entretien = modele?.entretiens.get(entretienId);
      allerA({ ...(entretien && { affichage: { type: 'jour' }, jour: entretien.jour }) }, surPlace);
      // Two frames: the day asked for is drawn after this one.
      if (entretien) requestAnimationFrame(() => requestAnimationFrame(() => reperer(entretien)));
    },
    [modele, allerA],
  );
  useEffect(() => {
    if (demande !== null && modele) aller(demande, true);
  }, [demande, modele, aller]);
  return aller;
}
