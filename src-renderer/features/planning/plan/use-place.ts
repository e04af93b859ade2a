import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { ecrirePlace, lirePlace, type Place } from './adresse.ts';

/** The place of the planner and the way to go to another one; `surPlace` leaves no step for the back button. */
export function usePlace(): readonly [Place, (place: Partial<Place>, surPlace?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const place = useMemo(() => lirePlace(params), [params]);
  const aller = useCallback(
    (vers: Partial<Place>, surPlace = false) => setParams((avant) => ecrirePlace(avant, vers), { replace: surPlace }),
    [setParams],
  );
  return [place, aller];
}
