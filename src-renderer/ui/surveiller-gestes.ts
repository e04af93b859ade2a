import { estTexte } from './est-texte.ts';

/** What a press of Espace acts on; elsewhere it scrolls the page. */
const AGIT_PAR_ESPACE = 'button, [role="button"], [role="gridcell"], [role="option"], [role="tab"], summary';

/** What sends: a second click of a double click must not send again. */
const ENVOIE = 'button[type="submit"], .MuiButton-contained';

const BOUTON = 'button, a, [role="button"], [role="menuitem"], [role="option"], [role="gridcell"], tr, li, label';

/** A key held down repeats itself: only its first press is an act. In a text of several lines it goes on typing. */
function avalerRepetition(event: KeyboardEvent): void {
  if (!event.repeat || event.target instanceof HTMLTextAreaElement) return;
  const element = event.target instanceof Element ? event.target : null;
  const entree = event.key === 'Enter' && element?.closest('[contenteditable="true"]') === null;
  const espace = event.key === ' ' && !estTexte(event.target) && element?.closest(AGIT_PAR_ESPACE);
  if (!entree && !espace) return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * One act for one gesture, in the whole window. Of a double click, the second click does nothing on what sends, nor on
 * what has come under the pointer since the first: the row below the one removed, the page below a dialog just closed.
 */
export function surveillerGestes(): () => void {
  let dernier: Element | null = null;
  const avalerSecond = (event: MouseEvent): void => {
    const cible = event.target instanceof Element ? event.target : null;
    const bouton = cible?.closest(BOUTON) ?? cible;
    const second = event.detail > 1 && (bouton !== dernier || bouton?.matches(ENVOIE));
    if (event.detail <= 1) dernier = bouton;
    if (!second) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', avalerRepetition, true);
  window.addEventListener('click', avalerSecond, true);
  return () => {
    window.removeEventListener('keydown', avalerRepetition, true);
    window.removeEventListener('click', avalerSecond, true);
  };
}
