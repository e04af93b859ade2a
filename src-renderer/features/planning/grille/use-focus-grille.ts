import { useEffect, useRef, type RefObject } from 'react';
import { entretienSuivant, type Dessine } from './entretien-suivant.ts';

const dessin = (id: string, attribut: 'entretien' | 'a-placer'): string => `[data-${attribut}="${CSS.escape(id)}"]`;

const estPerdu = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * The calendar draws again what has changed, and what is drawn again loses the focus. It is given back to the same
 * entretien, or to the next one when it has left the grid; when nothing is left there, to its line in the panel.
 */
export function useFocusGrille(cadre: RefObject<HTMLElement | null>, dessines: readonly Dessine[]): void {
  const courant = useRef<string | null>(null);
  const avant = useRef(dessines);

  useEffect(() => {
    const suivre = ({ target }: Event): void => {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-entretien]') : null;
      courant.current = (cadre.current?.contains(element) && element?.dataset['entretien']) || null;
    };
    document.addEventListener('focusin', suivre);
    document.addEventListener('pointerdown', suivre);
    return () => {
      document.removeEventListener('focusin', suivre);
      document.removeEventListener('pointerdown', suivre);
    };
  }, [cadre]);

  useEffect(() => {
    const root = cadre.current;
    if (!root) return undefined;
    const id = courant.current;
    const parti = id !== null && !dessines.some((one) => one.id === id);
    if (parti) courant.current = entretienSuivant(avant.current, dessines, id);
    avant.current = dessines;
    const vide = parti && courant.current === null;
    const rendre = (): void => {
      if (!estPerdu()) return;
      if (courant.current !== null) root.querySelector<HTMLElement>(dessin(courant.current, 'entretien'))?.focus();
      else if (vide) document.querySelector<HTMLElement>(dessin(id, 'a-placer'))?.focus();
    };
    const observer = new MutationObserver(rendre);
    observer.observe(root, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [cadre, dessines]);
}
