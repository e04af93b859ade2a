import { useCallback, useState } from 'react';

function lire<T>(cle: string, estValide: (valeur: unknown) => valeur is T): T | null {
  try {
    const valeur: unknown = JSON.parse(localStorage.getItem(cle) ?? 'null');
    return estValide(valeur) ? valeur : null;
  } catch {
    // Whatever is unreadable there is forgotten.
    return null;
  }
}

/**
 * A setting of display kept on this workstation, in clear, outside of the campaign's file: never anything about a
 * person. Whatever is unreadable there is forgotten.
 */
export function useMemoireLocale<T>(
  cle: string,
  options: { readonly defaut: T; readonly estValide: (valeur: unknown) => valeur is T },
): readonly [valeur: T, garder: (valeur: T) => void] {
  const { defaut, estValide } = options;
  const [valeur, setValeur] = useState(() => lire(cle, estValide) ?? defaut);
  const garder = useCallback(
    (nouvelle: T) => {
      setValeur(nouvelle);
      localStorage.setItem(cle, JSON.stringify(nouvelle));
    },
    [cle],
  );
  return [valeur, garder];
}
