import { createContext, type ReactNode, useContext } from 'react';
import type { ContexteVue } from '../../src-main/contract/contexte.ts';

type Pret = ContexteVue & {
  readonly etablissement: NonNullable<ContexteVue['etablissement']>;
  readonly campagne: NonNullable<ContexteVue['campagne']>;
};

const Contexte = createContext<Pret | null>(null);

/** Establishment, campaign, catalogue and today's date, for every page behind the first start. */
export function useContexte(): Pret {
  const contexte = useContext(Contexte);
  if (!contexte) throw new Error('useContexte outside of a campaign');
  return contexte;
}

export const estPret = (contexte: ContexteVue): contexte is Pret =>
  contexte.etablissement !== null && contexte.campagne !== null;

export function ContexteProvider({ value, children }: { readonly value: Pret; readonly children: ReactNode }) {
  return <Contexte.Provider value={value}>{children}</Contexte.Provider>;
}
