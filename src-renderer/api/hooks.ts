import {
  keepPreviousData,
  type Query,
  QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AppEvent } from '../../src-main/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { type Answer, ask, onAppEvent, RefusRecu } from './client.ts';
import { retablie } from './coupure.ts';
import { useUneFois } from './une-fois.ts';
import { marquerLecture } from './vus.ts';

/** Server state lives here alone; every `changed` event refreshes what is on screen. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const estDifferee = ({ meta }: Pick<Query, 'meta'>): boolean => meta?.['differee'] === true;

/** A first reading still under way may have left before the change: it is read again once it has come. */
function relirePremieres(): void {
  const premieres = (query: Query): boolean =>
    query.state.data === undefined && query.state.fetchStatus === 'fetching' && query.promise !== undefined;
  for (const query of queryClient.getQueryCache().findAll({ predicate: premieres }))
    void query.promise?.then(
      () =>
        queryClient.invalidateQueries({
          queryKey: query.queryKey,
          exact: true,
          refetchType: estDifferee(query) ? 'none' : 'active',
        }),
      () => {
        // What failed is read again by whoever shows it.
      },
    );
}

/** Listens for changes for the life of the window. */
export const watchChanges = (): (() => void) =>
  onAppEvent((event) => {
    if (event.type !== 'changed') return;
    relirePremieres();
    void queryClient.invalidateQueries({ predicate: (query) => !estDifferee(query) }).then(marquerLecture());
    void queryClient.invalidateQueries({ predicate: estDifferee, refetchType: 'none' });
  });

/**
 * What is on screen stays there while the application is out of reach, and when it shows other data: what was typed there
 * can still be read. What was never read is told.
 */
async function relire<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  lue: () => OutputOf<N> | undefined,
): Promise<OutputOf<N>> {
  for (;;) {
    try {
      return (await ask(name, input)).value;
    } catch (refus) {
      const montree = lue();
      if (!(refus instanceof RefusRecu) || montree === undefined) throw refus;
      if (refus.code === 'autres données') return montree;
      if (refus.code !== 'coupure') throw refus;
      await retablie();
    }
  }
}

/**
 * Reads through one operation of the contract; the previous answer stays while a new input loads. What is `differee`
 * chooses by itself when it is read again after a change; if it is not on screen then, it is when it comes back.
 */
export function useLecture<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  { differee = false, ...options }: { readonly enabled?: boolean; readonly differee?: boolean } = {},
): UseQueryResult<OutputOf<N>, RefusRecu> {
  return useQuery<OutputOf<N>, RefusRecu>({
    queryKey: [name, input],
    queryFn: ({ client, queryKey }) => relire(name, input, () => client.getQueryData<OutputOf<N>>(queryKey)),
    placeholderData: keepPreviousData as never,
    meta: { differee },
    ...options,
  });
}

/**
 * Runs one operation on demand. Refusals are in `error`, acts in the answer. Asked again for what is under way (a double
 * click), it does nothing.
 */
export function useActe<N extends OperationName>(
  name: N,
): UseMutationResult<Answer<OutputOf<N>>, RefusRecu, InputOf<N>> {
  const acte = useMutation<Answer<OutputOf<N>>, RefusRecu, InputOf<N>>({ mutationFn: (input) => ask(name, input) });
  const { mutateAsync } = acte;
  return { ...acte, mutateAsync: useUneFois(mutateAsync) as typeof mutateAsync };
}

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
  return { lancer: useUneFois(lancer), arreter, enCours, progression };
}
