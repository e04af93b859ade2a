import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { expect, it } from 'vitest';

const attentes: ((nom: string) => void)[] = [];
let dire: (text: string) => void = () => undefined;

/** The wire, with an application whose readings answer when the test wants it. */
Object.assign(window, {
  passpro: {
    call: (name: string) =>
      name === 'donnees.lire'
        ? Promise.resolve(
            JSON.stringify({
              ok: true,
              value: { id: 'campagne-1', maintenant: '2027-03-08T09:00:00Z', commandes: [] },
            }),
          )
        : new Promise<string>((resolve) => {
            attentes.push((nom) => resolve(JSON.stringify({ ok: true, value: { nom } })));
          }),
    onEvent: (listener: (text: string) => void) => {
      dire = listener;
      return () => undefined;
    },
  },
});
const { queryClient, useLecture, watchChanges } = await import('../../../src-renderer/api/hooks.ts');

const avecLecture = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

it('what changed while a first reading was under way is read again', async () => {
  watchChanges();
  const { result } = renderHook(() => useLecture('contexte.lire', {}), { wrapper: avecLecture });
  await waitFor(() => expect(attentes).toHaveLength(1));
  dire(JSON.stringify({ type: 'changed' }));
  attentes[0]?.('avant');
  await waitFor(() => expect(attentes).toHaveLength(2));
  attentes[1]?.('après');
  await waitFor(() => expect(result.current.data).toEqual({ nom: 'après' }));
});
