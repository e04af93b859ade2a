import { useEffect, useRef, type RefObject } from 'react';

/**
 * The newest value, for functions that outlive a drawing and must stay the same ones. What an effect alone calls is
 * `useEffectEvent` of React.
 */
export function useFrais<T>(valeur: T): Readonly<RefObject<T>> {
  const frais = useRef(valeur);
  useEffect(() => {
    frais.current = valeur;
  });
  return frais;
}
