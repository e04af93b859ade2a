import { createContext, useContext } from 'react';
import type { Modele } from '../plan/modele.ts';
import type { OptionsVue } from '../plan/options-vue.ts';

/** What is drawn in the heads of the columns; read there, so that a change of it does not draw the calendar again. */
export interface ContenuGrille {
  readonly modele: Modele;
  readonly options: OptionsVue;
  /** Entretiens in sight, by jury. */
  readonly comptes: ReadonlyMap<string, number>;
}

export const ContexteGrille = createContext<ContenuGrille | null>(null);

export function useContenuGrille(): ContenuGrille {
  const contenu = useContext(ContexteGrille);
  if (!contenu) throw new Error('Outside of the grid');
  return contenu;
}
