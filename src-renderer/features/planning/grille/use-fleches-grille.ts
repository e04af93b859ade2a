import { useEffect, type RefObject } from 'react';

const SELECTEUR = '[data-entretien]';

type Sens = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const estFleche = (key: string): key is Sens => key.startsWith('Arrow');

const centre = (element: Element): { readonly x: number; readonly y: number } => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The nearest entretien in that direction: within the column for up and down, else the nearest column then hour. */
function voisin(from: Element, others: readonly HTMLElement[], sens: Sens): HTMLElement | undefined {
  const here = centre(from);
  const column = from.getBoundingClientRect().width / 2;
  const vertical = sens === 'ArrowUp' || sens === 'ArrowDown';
  const sign = sens === 'ArrowDown' || sens === 'ArrowRight' ? 1 : -1;
  const ranked = others.flatMap((element) => {
    const at = centre(element);
    const along = sign * (vertical ? at.y - here.y : at.x - here.x);
    const across = Math.abs(vertical ? at.x - here.x : at.y - here.y);
    if (element === from || along < (vertical ? 1 : column) || (vertical && across > column)) return [];
    return [{ element, rank: vertical ? along : along * 4 + across }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.element;
}

/** One stop of Tab for the whole grid, arrows inside it: a day of 150 entretiens is not 150 stops. */
export function useFlechesGrille(cadre: RefObject<HTMLElement | null>, contenu: unknown): void {
  useEffect(() => {
    const root = cadre.current;
    if (!root) return undefined;
    const all = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(SELECTEUR)];
    const choose = (element: HTMLElement | undefined): void => {
      for (const other of all()) other.tabIndex = other === element ? 0 : -1;
    };
    const onFocus = (event: FocusEvent): void => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>(SELECTEUR) : null;
      if (element) choose(element);
    };
    const onKey = (event: KeyboardEvent): void => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>(SELECTEUR) : null;
      if (!element || !estFleche(event.key)) return;
      event.preventDefault();
      voisin(element, all(), event.key)?.focus();
    };
    const settle = (): void => {
      const elements = all();
      if (!elements.some(({ tabIndex }) => tabIndex === 0)) choose(elements[0]);
    };
    const observer = new MutationObserver(settle);
    observer.observe(root, { childList: true, subtree: true });
    settle();
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKey);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey);
    };
  }, [cadre, contenu]);
}
