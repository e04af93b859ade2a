import { useMemo } from 'react';
import { type ChampsAdresse, useAdressePage } from '../../ui/adresse.ts';
import { type Filtres, SANS_FILTRE } from './filtrer.ts';

export type Onglet = 'candidats' | 'etablissements';

export interface Adresse {
  readonly filtres: Filtres;
  readonly onglet: Onglet;
  /** Whose sheet is open. */
  readonly candidat: string | null;
  readonly changer: (champs: ChampsAdresse) => void;
}

/**
 * What the address says of the page, so that any screen can link to one pupil or to a filtered list. The searched text
 * is not part of it: addresses are remembered by browsers.
 */
export function useAdresse(): Adresse {
  const [params, changer] = useAdressePage();
  const filtres = useMemo(
    () => ({ ...SANS_FILTRE, ...Object.fromEntries([...params].filter(([cle]) => cle in SANS_FILTRE)) }),
    [params],
  );
  return {
    filtres,
    onglet: params.get('vue') === 'etablissements' ? 'etablissements' : 'candidats',
    candidat: params.get('candidat'),
    changer,
  };
}
