import { dialogueOuvert } from '../ui/dialogue-ouvert.ts';
import { estTexte } from '../ui/est-texte.ts';

/**
 * What Ctrl+Z and Ctrl+Y ask of the data: nothing in a text being typed, where they belong to the text, nor behind what is
 * open in front. A key held down is one press.
 */
export function toucheJournal(event: KeyboardEvent): 'annuler' | 'retablir' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const touche = event.key.toLowerCase();
  const refaire = touche === 'y' || (touche === 'z' && event.shiftKey);
  if (!refaire && touche !== 'z') return null;
  if (estTexte(event.target) || dialogueOuvert()) return null;
  event.preventDefault();
  if (event.repeat) return null;
  return refaire ? 'retablir' : 'annuler';
}
