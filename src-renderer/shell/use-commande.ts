import { useCallback } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { ask, RefusRecu } from '../api/client.ts';
import { useActe } from '../api/hooks.ts';
import { useToast } from '../ui/toasts.tsx';

/** Undoes or redoes the last act and says which. */
export function useJournal(): { readonly annuler: () => void; readonly retablir: () => void } {
  const toast = useToast();
  const rejouer = useCallback(
    async (sens: 'annuler' | 'retablir') => {
      try {
        const { value } = await ask(`journal.${sens}`, {});
        toast({ gravite: 'info', texte: `${sens === 'annuler' ? 'Annulé' : 'Rétabli'} : ${value.libelle}` });
      } catch (error) {
        if (error instanceof RefusRecu) toast({ gravite: 'info', texte: error.message });
        else throw error;
      }
    },
    [toast],
  );
  return {
    annuler: useCallback(() => void rejouer('annuler'), [rejouer]),
    retablir: useCallback(() => void rejouer('retablir'), [rejouer]),
  };
}

export interface Commande<N extends OperationName> {
  /** Answers undefined when refused: the sentence has been shown. */
  readonly faire: (input: InputOf<N>) => Promise<OutputOf<N> | undefined>;
  readonly enCours: boolean;
  readonly erreur: RefusRecu | null;
}

/**
 * Runs a command the way every act of the application runs: a toast names it with « Annuler », a refusal shows its
 * sentence. `discret` leaves out the toast of success, for autosaved fields. `suite` says in the same toast what the
 * user has to know or to do next: a stable function, as any dependency of an effect. `refusSurPlace` leaves the refusal
 * to the form, which shows `erreur` beside the fields it is about.
 */
export function useCommande<N extends OperationName>(
  name: N,
  options: {
    readonly discret?: boolean;
    readonly refusSurPlace?: boolean;
    readonly suite?: (value: OutputOf<N>) => string | null;
  } = {},
): Commande<N> {
  const { mutateAsync, isPending, error } = useActe(name);
  const toast = useToast();
  const { annuler } = useJournal();
  const { discret = false, refusSurPlace = false, suite } = options;
  const faire = useCallback(
    async (input: InputOf<N>) => {
      try {
        const { value, acte } = await mutateAsync(input);
        const reste = suite?.(value) ?? null;
        if (reste !== null || (acte && !discret))
          toast({
            gravite: reste === null ? 'success' : 'warning',
            texte: [acte && `Fait : ${acte.libelle}`, reste].filter(Boolean).join('. '),
            ...(acte && { action: { libelle: 'Annuler', faire: annuler } }),
          });
        return value;
      } catch (refus) {
        if (!(refus instanceof RefusRecu)) throw refus;
        if (!refusSurPlace) toast({ gravite: 'error', texte: refus.message });
        return undefined;
      }
    },
    [mutateAsync, toast, annuler, discret, refusSurPlace, suite],
  );
  return { faire, enCours: isPending, erreur: error };
}
