import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexteEnregistre } from '../../../src-renderer/features/entretiens/use-texte-enregistre.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

let next = 0;

/** A form over a store that keeps what it is sent, unless told to refuse. */
function ouvrir(cle = `entretien-${(next += 1)}`) {
  const magasin = {
    texte: '',
    refuse: false,
    repris: null as string | null,
    attente: () => Promise.resolve(),
    relectures: 0,
    envois: [] as string[],
    vus: [] as string[],
  };
  const hook = renderHook(
    ({ valeur, lueLe }: { valeur: string; lueLe: number }) =>
      useTexteEnregistre({
        cle,
        valeur,
        enregistrer: async (texte, vu) => {
          magasin.envois.push(texte);
          magasin.vus.push(vu);
          await magasin.attente();
          if (!magasin.refuse) magasin.texte = magasin.repris ?? texte;
          return magasin.refuse ? false : (magasin.repris ?? texte);
        },
        relire: () => (magasin.relectures += 1),
        lueLe,
      }),
    { initialProps: { valeur: '', lueLe: Date.now() } },
  );
  return {
    cle,
    magasin,
    texte: () => hook.result.current.texte,
    etat: () => hook.result.current.etat,
    taper: (texte: string) => act(() => hook.result.current.changer(texte)),
    quitterChamp: () => act(async () => hook.result.current.vider()),
    attendre: () => act(() => vi.advanceTimersByTimeAsync(5000)),
    /** Reads the store again, a moment later. */
    relire: (valeur = magasin.texte) => {
      vi.advanceTimersByTime(1);
      hook.rerender({ valeur, lueLe: Date.now() });
    },
    fermer: () => act(async () => hook.unmount()),
  };
}

describe('over what a text is written', () => {
  it('over what stood when it was begun, then over what was saved of it', async () => {
    const form = ouvrir();
    form.relire('Avant.');
    form.taper('Avant. Un');
    form.relire('Ailleurs.');
    form.taper('Avant. Un deux');
    await form.quitterChamp();
    form.taper('Avant. Un deux trois');
    await form.quitterChamp();
    expect(form.magasin.vus).toEqual(['Avant.', 'Avant. Un deux']);
  });

  it('refused, it stays on the page and is still over the same', async () => {
    const form = ouvrir();
    form.relire('Avant.');
    form.taper('Ici');
    form.magasin.refuse = true;
    await form.quitterChamp();
    form.relire('Ailleurs.');
    expect(form.texte()).toBe('Ici');
    await form.quitterChamp();
    expect(form.magasin.vus).toEqual(['Avant.', 'Avant.']);
  });

  it('left as it was written elsewhere, that is what the field shows', async () => {
    const form = ouvrir();
    form.taper('Ici');
    form.magasin.repris = 'Ailleurs.';
    await form.quitterChamp();
    expect(form.texte()).toBe('Ailleurs.');
  });
});

describe('nothing typed is ever lost', () => {
  it('saves once, a moment after the last key', async () => {
    const form = ouvrir();
    form.taper('Vous');
    form.taper('Vous avez');
    expect(form.magasin.envois).toEqual([]);
    await form.attendre();
    expect(form.magasin.envois).toEqual(['Vous avez']);
  });

  it('saves at once when the field is left, and when the form is', async () => {
    const form = ouvrir();
    form.taper('Vous');
    await form.quitterChamp();
    expect(form.magasin.envois).toEqual(['Vous']);
    form.taper('Vous avez');
    await form.fermer();
    expect(form.magasin.texte).toBe('Vous avez');
  });

  it('saves at once when the window goes out of sight', async () => {
    const form = ouvrir();
    form.taper('Vous');
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(form.magasin.envois).toEqual(['Vous']);
  });

  it('keeps what is typed while older answers come back', async () => {
    const form = ouvrir();
    form.taper('Vous');
    await form.quitterChamp();
    form.taper('Vous avez');
    form.relire('Vous');
    expect(form.texte()).toBe('Vous avez');
  });

  it('finds a refused text again in the next form of the same entretien, and saves it then', async () => {
    const form = ouvrir();
    form.magasin.refuse = true;
    form.taper('Vous');
    await form.fermer();
    const again = ouvrir(form.cle);
    expect([again.texte(), again.etat()]).toEqual(['Vous', 'en attente']);
    await again.attendre();
    expect(again.etat()).toBe('écrit');
    expect(again.magasin.texte).toBe('Vous');
  });
});

it('is said to be written only when its newest text is', async () => {
  const form = ouvrir();
  let repondre: () => void = () => undefined;
  form.magasin.attente = () => new Promise((resolve) => (repondre = resolve));
  form.taper('Vous');
  await form.quitterChamp();
  form.taper('Vous avez');
  await act(async () => repondre());
  expect(form.etat()).toBe('en attente');
  await act(async () => repondre());
  expect([form.etat(), form.magasin.texte]).toEqual(['écrit', 'Vous avez']);
  form.magasin.refuse = true;
  form.taper('Vous avez lu');
  await form.quitterChamp();
  await act(async () => repondre());
  expect([form.etat(), form.texte()]).toEqual(['échec', 'Vous avez lu']);
});

it('left while its text is on the way, the next form learns that it arrived', async () => {
  const form = ouvrir();
  let repondre: () => void = () => undefined;
  form.magasin.attente = () => new Promise((resolve) => (repondre = resolve));
  form.taper('Vous');
  await form.fermer();
  const again = ouvrir(form.cle);
  expect(again.etat()).toBe('en attente');
  await act(async () => repondre());
  await again.attendre();
  expect([again.etat(), again.magasin.envois]).toEqual(['écrit', []]);
});

it('left while its text is on the way, the next form keeps what is typed in it', async () => {
  const form = ouvrir();
  let repondre: () => void = () => undefined;
  form.magasin.attente = () => new Promise((resolve) => (repondre = resolve));
  form.taper('Vous');
  await form.fermer();
  const again = ouvrir(form.cle);
  again.taper('Vous avez');
  await act(async () => repondre());
  await act(async () => repondre());
  await again.attendre();
  expect([again.texte(), again.etat(), form.magasin.texte]).toEqual(['Vous avez', 'écrit', 'Vous avez']);
});

it('shows an undo once what was typed has been written', async () => {
  const form = ouvrir();
  form.taper('Vous');
  await form.quitterChamp();
  form.relire();
  form.relire('');
  expect(form.texte()).toBe('');
});

it('shows an undo that came before what was written had been read', async () => {
  const form = ouvrir();
  form.taper('Vous');
  await form.quitterChamp();
  expect([form.texte(), form.etat(), form.magasin.relectures]).toEqual(['Vous', 'écrit', 1]);
  form.relire('');
  expect([form.texte(), form.etat()]).toEqual(['', null]);
});

it('sends nothing when nothing was typed', async () => {
  const form = ouvrir();
  await form.quitterChamp();
  await form.fermer();
  expect(form.magasin.envois).toEqual([]);
});
