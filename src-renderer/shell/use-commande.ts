import { useCallback } from 'react';
import type { EditionName, InputOf, OperationName, OutputOf, VuOf } from '../../src-main/contract/index.ts';
import type { Valeurs } from '../../src-main/contract/vu.ts';
import { RefusRecu } from '../api/client.ts';
import { useActe } from '../api/hooks.ts';
import { useUneFois } from '../api/une-fois.ts';
import { useEnvoi } from './use-envoi.ts';
import { useToast } from '../ui/toasts.tsx';
import { useJournal } from './journal.tsx';
import { useFait } from './use-fait.ts';

export interface Commande<N extends OperationName> {
  /** Answers undefined when refused: the sentence has been shown. */
  readonly faire: (
    input: InputOf<N>,
    /** Of a command that edits: its fields, as the form was opened on them. */
    ...vu: N extends EditionName ? [vu: VuOf<N>] : []
  ) => Promise<OutputOf<N> | undefined>;
  readonly enCours: boolean;
  readonly erreur: RefusRecu | null;
}

/**
 * Runs a command the way every act of the application runs: a toast names it with « Annuler », a refusal shows its
 * sentence. `discret` leaves out the toast of success, for autosaved fields. `suite` says in the same toast what the
 * user has to know or to do next: a stable function, as any dependency of an effect. `refusSurPlace` leaves the refusal
 * to the form, which shows `erreur` beside the fields it is about. `onReprise`, stable too, gives the fields that the user
 * chose to leave as another window wrote them: a form that stays open has to show them.
 */
export function useCommande<N extends OperationName>(
  name: N,
  options: {
    readonly discret?: boolean;
    readonly refusSurPlace?: boolean;
    readonly suite?: (value: OutputOf<N>) => string | null;
    readonly onReprise?: (valeurs: Valeurs) => void;
  } = {},
): Commande<N> {
  const { mutateAsync, isPending, error } = useActe(name);
  const toast = useToast();
  const fait = useFait();
  const { noter } = useJournal();
  const envoyer = useEnvoi();
  const { discret = false, refusSurPlace = false, suite, onReprise } = options;
  const faire = useCallback(
    async (input: InputOf<N>, vu?: Valeurs | null) => {
      try {
        const recu =
          vu === undefined
            ? { answer: await mutateAsync(input), reprises: {} }
            : await envoyer({ nom: name, input: input as Valeurs, vu: vu ?? {} }, (envoi) =>
                mutateAsync(envoi as InputOf<N>),
              );
        if (!recu) return undefined;
        const { value, acte } = recu.answer;
        if (Object.keys(recu.reprises).length > 0) onReprise?.(recu.reprises);
        const reste = suite?.(value) ?? null;
        if (reste !== null || (acte && !discret)) fait(acte, reste);
        else if (acte) noter(acte);
        return value;
      } catch (refus) {
        if (!(refus instanceof RefusRecu)) throw refus;
        if (!refusSurPlace) toast({ gravite: 'error', texte: refus.message });
        return undefined;
      }
    },
    [name, mutateAsync, envoyer, toast, fait, noter, discret, refusSurPlace, suite, onReprise],
  );
  const unique = useUneFois(faire);
  return { faire: unique as Commande<N>['faire'], enCours: isPending, erreur: error };
}
