import { useMemo } from 'react';

/** The same value as long as it says the same: what depends on it is not drawn again. For small plain data. */
export function useStable<T>(valeur: T): T {
  const texte = JSON.stringify(valeur);
  return useMemo(() => JSON.parse(texte) as T, [texte]);
}
