import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { Affichage } from './barre-planning.tsx';
import type { Modele } from './modele.ts';
import { reperer } from './reperer.ts';

interface Ecran {
  readonly setJour: (jour: string) => void;
  readonly setAffichage: (affichage: Affichage) => void;
}

/** Goes to the day of one entretien and marks it; a link with `?entretien=` does so when the page opens. */
export function useAller(modele: Modele | undefined, { setJour, setAffichage }: Ecran): (entretienId: string) => void {
  const [params, setParams] = useSearchParams();
  const demande = params.get('entretien');
  const aller = useCallback(
    (entretienId: string) => {
      const entretien = modele?.entretiens.get(entretienId);
      if (!entretien) return;
      setAffichage({ type: 'jour' });
      if (entretien.jour !== null) setJour(entretien.jour);
      // Two frames: the day asked for is drawn after this one.
      requestAnimationFrame(() => requestAnimationFrame(() => reperer(entretien)));
    },
    [modele, setJour, setAffichage],
  );
  useEffect(() => {
    if (demande === null || !modele) return;
    aller(demande);
    setParams({}, { replace: true });
  }, [demande, modele, aller, setParams]);
  return aller;
}
