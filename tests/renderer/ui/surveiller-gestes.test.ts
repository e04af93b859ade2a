import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surveillerGestes } from '../../../src-renderer/ui/surveiller-gestes.ts';

let arreter: () => void;
const faits: string[] = [];
beforeEach(() => {
  faits.length = 0;
  document.body.innerHTML =
    '<button id="envoi" type="submit">Enregistrer</button><button id="plus">Suivant</button><textarea id="texte"></textarea>';
  for (const element of document.body.children) {
    element.addEventListener('click', () => faits.push(`clic ${element.id}`));
    element.addEventListener('keydown', () => faits.push(`touche ${element.id}`));
  }
  arreter = surveillerGestes();
});
afterEach(() => arreter());

const element = (id: string) => document.querySelector(`#${id}`);
const clic = (id: string, detail: number) =>
  element(id)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
const touche = (id: string, key: string, repeat: boolean) =>
  element(id)?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key, repeat }));

describe('a double click', () => {
  it('sends once', () => {
    clic('envoi', 1);
    clic('envoi', 2);
    expect(faits).toEqual(['clic envoi']);
  });

  it('goes on where it only steps', () => {
    clic('plus', 1);
    clic('plus', 2);
    expect(faits).toEqual(['clic plus', 'clic plus']);
  });

  it('does nothing on what has come under the pointer', () => {
    clic('envoi', 1);
    clic('plus', 2);
    expect(faits).toEqual(['clic envoi']);
  });

  it('is not two clicks made apart', () => {
    clic('envoi', 1);
    clic('envoi', 1);
    expect(faits).toHaveLength(2);
  });
});

describe('a key held down', () => {
  it.each([
    ['envoi', 'Enter', false],
    ['envoi', ' ', false],
    ['envoi', 'ArrowDown', true],
    ['texte', 'Enter', true],
    ['texte', ' ', true],
  ])('on %s, « %s » goes on: %s', (id, key, passe) => {
    touche(id, key, false);
    touche(id, key, true);
    expect(faits).toHaveLength(passe ? 2 : 1);
  });
});
