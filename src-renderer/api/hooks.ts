import {
  keepPreviousData,
  QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AppEvent } from '../../src-main/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { type Answer, ask, onAppEvent, type RefusRecu } from './client.ts';

/** Server state lives here alone; every `changed` event refreshes what is on screen. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** Listens for changes for the life of the window. */
export const watchChanges = (): (() => void) =>
  onAppEvent((event) => {
    if (event.type === 'changed') void queryClient.invalidateQueries();
  });

/** Reads through one operation of the contract; the previous answer stays while a new input loads. */
export function useLecture<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<N>, RefusRecu> {
  return useQuery<OutputOf<N>, RefusRecu>({
    queryKey: [name, input],
    queryFn: async () => (await ask(name, input)).value,
    placeholderData: keepPreviousData as never,
    ...options,
  });
}

/** Runs one operation on demand. Refusals are in `error`, acts in the answer. */
export const useActe = <N extends OperationName>(
  name: N,
): UseMutationResult<Answer<OutputOf<N>>, RefusRecu, InputOf<N>> =>
  useMutation<Answer<OutputOf<N>>, RefusRecu, InputOf<N>>({ mutationFn: (input) => ask(name, input) });

export type Progression = Extract<AppEvent, { type: 'progress' }>;

export interface Tache<N extends OperationName> {
  readonly lancer: (input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly arreter: () => void;
  readonly enCours: boolean;
  readonly progression: Progression | null;
}

/** Long work: started, followed by its progress events, stopped. @throws RefusRecu from `lancer`. */
export function useTache<N extends OperationName>(name: N): Tache<N> {
  const tache = useMemo(() => crypto.randomUUID(), []);
  const [enCours, setEnCours] = useState(false);
  const [progression, setProgression] = useState<Progression | null>(null);
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type === 'progress' && event.tache === tache) setProgression(event);
      }),
    [tache],
  );
  const lancer = useCallback(
    async (input: InputOf<N>) => {
      setProgression(null);
      setEnCours(true);
      try {
        return (await ask(name, { ...(input as object), tache } as InputOf<N>)).value;
      } finally {
        setEnCours(false);
      }
    },
    [name, tache],
  );
  const arreter = useCallback(() => void ask('taches.arreter', { cible: tache }), [tache]);
  return { lancer, arreter, enCours, progression };
}
