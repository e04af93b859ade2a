import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLigne, useListe } from '../../../src-renderer/features/parametres/use-liste.ts';

interface Ligne {
  readonly id: string;
  readonly texte: string;
}

const UN: Ligne = { id: 'a', texte: 'un' };
const DEUX: Ligne = { id: 'b', texte: 'deux' };
const LUES: readonly Ligne[] = [UN, DEUX];

/** What `useListe` sends, never answered, and how it is asked. */
function listeEnVol(lues: readonly Ligne[] = LUES) {
  const envoyees: { readonly liste: readonly Ligne[]; readonly vue: readonly Ligne[] }[] = [];
  const { result } = renderHook(() =>
    useListe(lues, (liste: readonly Ligne[], vue: readonly Ligne[]) => {
      envoyees.push({ liste, vue });
      return new Promise<never>(() => undefined);
    }),
  );
  return { result, envoyees };
}

it('two lines changed before the first answer are both kept', async () => {
  const envoyees: (readonly Ligne[])[] = [];
  const { result } = renderHook(() =>
    useListe(LUES, async (liste: readonly Ligne[]) => {
      envoyees.push(liste);
    }),
  );
  act(() => {
    result.current.changer(({ id }) => id === 'a', { texte: 'un bis' }, UN);
    result.current.changer(({ id }) => id === 'b', { texte: 'deux bis' }, DEUX);
  });
  await act(() => Promise.resolve());
  expect(envoyees.at(-1)?.map(({ texte }) => texte)).toEqual(['un bis', 'deux bis']);
});

it('after a refusal, the next change starts from what was read', async () => {
  const envoyees: (readonly Ligne[])[] = [];
  const { result } = renderHook(() =>
    useListe(LUES, (liste: readonly Ligne[]) => {
      envoyees.push(liste);
      return Promise.resolve(undefined);
    }),
  );
  await act(async () => result.current.changer(({ id }) => id === 'a', { texte: 'refusé' }, UN));
  await act(async () => result.current.changer(({ id }) => id === 'b', { texte: 'deux bis' }, DEUX));
  expect(envoyees.at(-1)?.map(({ texte }) => texte)).toEqual(['un', 'deux bis']);
});

it('a line shows what was typed until it is read again, then follows an undo', () => {
  const { result, rerender } = renderHook(({ lue }) => useLigne(lue), { initialProps: { lue: { texte: 'un' } } });
  act(() => result.current[1]({ texte: 'un bis' }));
  expect(result.current[0].texte).toBe('un bis');
  rerender({ lue: { texte: 'un bis' } });
  rerender({ lue: { texte: 'un' } });
  expect(result.current[0].texte).toBe('un');
});

it('a line added while another is being saved takes the place of nothing, and once for two clicks', () => {
  const { result, envoyees } = listeEnVol();
  const ajouter = (): void => result.current.envoyer((liste) => [...liste, { id: 'c', texte: 'nouvelle' }]);
  act(() => {
    result.current.changer(({ id }) => id === 'b', { texte: 'deux bis' }, DEUX);
    ajouter();
    ajouter();
  });
  expect(envoyees.map(({ liste }) => liste.map(({ texte }) => texte))).toEqual([
    ['un', 'deux bis'],
    ['un', 'deux bis', 'nouvelle'],
  ]);
});

it('a line written elsewhere while it was typed into has been seen as it was before', () => {
  const lues = [{ id: 'a', texte: 'écrit ailleurs' }, DEUX];
  const { result, envoyees } = listeEnVol(lues);
  act(() => result.current.changer(({ id }) => id === 'a', { texte: 'écrit ici' }, UN));
  expect(envoyees[0]?.vue).toEqual(LUES);
  const ligne = renderHook(({ lue }) => useLigne(lue), { initialProps: { lue: UN } });
  act(() => ligne.result.current[1]({ texte: 'écrit ici' }));
  ligne.rerender({ lue: { id: 'a', texte: 'écrit ailleurs' } });
  expect(ligne.result.current[2]).toEqual(UN);
});
