import { useCallback, useSyncExternalStore } from 'react';

/** Values kept for the life of the window, by name. */
const gardees = new Map<string, unknown>();
const auditeurs = new Set<() => void>();

function ecouter(auditeur: () => void): () => void {
  auditeurs.add(auditeur);
  return () => auditeurs.delete(auditeur);
}

function prevenir(): void {
  for (const auditeur of auditeurs) auditeur();
}

/** Forgets every value whose name begins so. */
export function oublierGardes(debut: string): void {
  for (const cle of gardees.keys()) if (cle.startsWith(debut)) gardees.delete(cle);
  prevenir();
}

type Suite<T> = T | ((avant: T) => T);

/**
 * State that outlives its page: what was chosen or typed is found again on coming back, until the window closes. `initial`
 * must be the same object from one render to the next.
 */
export function useGarde<T>(cle: string, initial: T): readonly [T, (suite: Suite<T>) => void] {
  const lire = (): T => (gardees.has(cle) ? (gardees.get(cle) as T) : initial);
  const valeur = useSyncExternalStore(ecouter, lire);
  const changer = useCallback(
    (suite: Suite<T>): void => {
      const avant = gardees.has(cle) ? (gardees.get(cle) as T) : initial;
      gardees.set(cle, typeof suite === 'function' ? (suite as (avant: T) => T)(avant) : suite);
      prevenir();
    },
    [cle, initial],
  );
  return [valeur, changer];
}
