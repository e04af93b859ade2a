/** Whether keys typed there belong to a text: single letters and Ctrl+Z are then not the application's. */
export const estTexte = (cible: EventTarget | null): boolean =>
  cible instanceof HTMLTextAreaElement ||
  (cible instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(cible.type)) ||
  (cible instanceof HTMLElement && cible.isContentEditable);
