import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLigne, useListe } from '../../../src-renderer/features/parametres/use-liste.ts';

interface Ligne {
  readonly id: string;
  readonly texte: string;
}

const LUES: readonly Ligne[] = [
  { id: 'a', texte: 'un' },
  { id: 'b', texte: 'deux' },
];

it('two lines changed before the first answer are both kept', async () => {
  const envoyees: (readonly Ligne[])[] = [];
  const { result } = renderHook(() =>
    useListe(LUES, async (liste: readonly Ligne[]) => {
      envoyees.push(liste);
    }),
  );
  act(() => {
    result.current.changer(({ id }) => id === 'a', { texte: 'un bis' });
    result.current.changer(({ id }) => id === 'b', { texte: 'deux bis' });
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
  await act(async () => result.current.changer(({ id }) => id === 'a', { texte: 'refusé' }));
  await act(async () => result.current.changer(({ id }) => id === 'b', { texte: 'deux bis' }));
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
