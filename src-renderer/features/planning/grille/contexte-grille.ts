import { createContext, useContext } from 'react';
import type { MenuOuvert } from '../entretien/menu-entretien.tsx';
import type { Modele } from '../plan/modele.ts';
import type { OptionsVue } from '../plan/options-vue.ts';

/** What is drawn inside the cells of the calendar; read there, so that a change of it does not draw the calendar again. */
export interface ContenuGrille {
  readonly modele: Modele;
  readonly options: OptionsVue;
  /** Entretiens in sight, by jury. */
  readonly comptes: ReadonlyMap<string, number>;
  readonly onOuvrir: (entretienId: string) => void;
  readonly onRetirer: (entretienId: string) => void;
  readonly onMenu: (menu: MenuOuvert) => void;
}

export const ContexteGrille = createContext<ContenuGrille | null>(null);

export function useContenuGrille(): ContenuGrille {
  const contenu = useContext(ContexteGrille);
  if (!contenu) throw new Error('Outside of the grid');
  return contenu;
}
