import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useUneFois } from '../../../src-renderer/api/une-fois.ts';

it('the same act while it runs is one act; another in between is another, and so is the same later', async () => {
  const lances: string[] = [];
  const fins: (() => void)[] = [];
  const suites: string[] = [];
  const { result } = renderHook(() =>
    useUneFois((mot: string) => {
      lances.push(mot);
      return new Promise<void>((resolve) => fins.push(resolve));
    }),
  );
  const lancer = (mot: string) => void result.current(mot).then(() => suites.push(mot));
  await act(async () => {
    lancer('a');
    lancer('a');
    lancer('b');
    lancer('a');
  });
  expect(lances).toEqual(['a', 'b', 'a']);
  await act(async () => {
    for (const fin of fins) fin();
  });
  expect(suites).toEqual(['a', 'b', 'a']);
  await act(async () => lancer('a'));
  expect(lances).toHaveLength(4);
});
