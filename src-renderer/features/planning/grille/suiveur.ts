import type { Reponse } from '../plan/deplacement.ts';

const ECART = 14;

/** A small line beside the pointer; moved without rendering, since it follows every move of the mouse. */
export class Suiveur {
  private readonly element: HTMLElement;

  constructor() {
    this.element = document.createElement('div');
    this.element.className = 'planning-suiveur';
    this.element.setAttribute('aria-hidden', 'true');
    document.body.append(this.element);
  }

  dire(texte: string, etat: Reponse['etat'] | 'depot'): void {
    this.element.textContent = texte;
    this.element.dataset['etat'] = etat;
  }

  suivre(x: number, y: number): void {
    const { offsetWidth, offsetHeight } = this.element;
    const left = Math.min(x + ECART, window.innerWidth - offsetWidth - ECART);
    const top = y + ECART + offsetHeight > window.innerHeight ? y - ECART - offsetHeight : y + ECART;
    this.element.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
  }

  fin(): void {
    this.element.remove();
  }
}
