import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type ChampsAdresse = Readonly<Record<string, string | null | undefined>>;

/** The address with these fields changed: null and '' take a field away; what is not named, or undefined, stays. */
export function changerAdresse(avant: URLSearchParams, champs: ChampsAdresse): URLSearchParams {
  const apres = new URLSearchParams(avant);
  for (const [cle, valeur] of Object.entries(champs))
    if (valeur) apres.set(cle, valeur);
    else if (valeur !== undefined) apres.delete(cle);
  return apres;
}

/** What the address says of a page, and the way to say something else of it, without a step for the back button. */
export function useAdressePage(): readonly [URLSearchParams, (champs: ChampsAdresse) => void] {
  const [params, setParams] = useSearchParams();
  const changer = useCallback(
    (champs: ChampsAdresse) => setParams((avant) => changerAdresse(avant, champs), { replace: true }),
    [setParams],
  );
  return [params, changer];
}

/** The tab that the address names, else the first one, and the way to another. */
export function useOngletAdresse<T extends readonly [{ readonly cle: string }, ...{ readonly cle: string }[]]>(
  onglets: T,
): readonly [T[number], (cle: T[number]['cle']) => void] {
  const [params, setParams] = useSearchParams();
  const courant = onglets.find(({ cle }) => cle === params.get('onglet')) ?? onglets[0];
  return [courant, (cle) => setParams({ onglet: cle })];
}
