import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Filtres, SANS_FILTRE } from './filtrer.ts';

export type Onglet = 'candidats' | 'etablissements';

export interface Adresse {
  readonly filtres: Filtres;
  readonly onglet: Onglet;
  /** Whose sheet is open. */
  readonly candidat: string | null;
  readonly changer: (champs: Readonly<Record<string, string>>) => void;
}

/**
 * What the address says of the page, so that any screen can link to one pupil or to a filtered list. The searched text
 * is not part of it: addresses are remembered by browsers.
 */
export function useAdresse(): Adresse {
  const [params, setParams] = useSearchParams();
  const filtres = useMemo(
    () => ({ ...SANS_FILTRE, ...Object.fromEntries([...params].filter(([cle]) => cle in SANS_FILTRE)) }),
    [params],
  );
  const changer = useCallback(
    (champs: Readonly<Record<string, string>>) =>
      setParams(
        (avant) => {
          const apres = new URLSearchParams(avant);
          for (const [cle, valeur] of Object.entries(champs))
            if (valeur) apres.set(cle, valeur);
            else apres.delete(cle);
          return apres;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    filtres,
    onglet: params.get('vue') === 'etablissements' ? 'etablissements' : 'candidats',
    candidat: params.get('candidat'),
    changer,
  };
}
