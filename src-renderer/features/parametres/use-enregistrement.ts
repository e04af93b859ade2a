import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import type { EditionName, InputOf, OutputOf, VuOf } from '../../../src-main/contract/index.ts';
import type { Valeurs } from '../../../src-main/contract/vu.ts';
import { type Commande, useCommande } from '../../shell/use-commande.ts';
import { useFrais } from '../../ui/use-frais.ts';

export type EtatEnregistrement = 'enregistré' | 'en cours' | 'à corriger' | 'refusé';

interface Sauvegarde<N extends EditionName, T extends FieldValues> {
  readonly operation: N;
  /** The fields as they were read last. */
  readonly lues: T;
  /** What is sent for what is typed; null when it does not hold together yet. A stable function. */
  readonly entree: (valeurs: T) => InputOf<N> | null;
  /** What there is to say of an accepted save. A stable function. */
  readonly apres?: (fait: OutputOf<N>, valeurs: T) => void;
}

/** What stood in each field when it was typed into: what was read last or saved from here. */
function useVus<T extends FieldValues>({ getValues }: UseFormReturn<T>, lues: T) {
  const vus = useRef<T>(lues);
  useEffect(() => {
    for (const champ of Object.keys(lues) as Path<T>[])
      if (Object.is(getValues(champ), lues[champ])) vus.current = { ...vus.current, [champ]: lues[champ] };
  }, [lues, getValues]);
  const lire = useCallback(() => vus.current, []);
  const retenir = useCallback((ecrites: T) => {
    vus.current = ecrites;
  }, []);
  return { lire, retenir };
}

/** Sends what is typed over what was seen; answers whether it was kept. */
function useEnvoiFormulaire<N extends EditionName, T extends FieldValues>(
  form: UseFormReturn<T>,
  { operation, lues, entree, apres }: Sauvegarde<N, T>,
): (valeurs: T) => Promise<boolean> {
  const { getValues, resetField } = form;
  const { lire, retenir } = useVus(form, lues);
  const reprises = useRef<Valeurs>({});
  const onReprise = useCallback((valeurs: Valeurs) => {
    reprises.current = valeurs;
  }, []);
  const { faire } = useCommande(operation, { discret: true, onReprise });
  return useCallback(
    async (valeurs) => {
      const input = entree(valeurs);
      if (!input) return false;
      reprises.current = {};
      const envoyer = faire as (input: InputOf<N>, vu: VuOf<N>) => ReturnType<Commande<N>['faire']>;
      const fait = await envoyer(input, lire() as unknown as VuOf<N>);
      if (fait === undefined) return false;
      const ecrites = { ...valeurs, ...reprises.current };
      retenir(ecrites);
      for (const champ of Object.keys(valeurs) as Path<T>[])
        if (Object.is(getValues(champ), valeurs[champ]))
          resetField(champ, { defaultValue: ecrites[champ] as PathValue<T, Path<T>> });
      apres?.(fait, ecrites);
      return true;
    },
    [faire, entree, apres, lire, retenir, getValues, resetField],
  );
}

/**
 * Autosave of a form: what is typed is sent a moment after the last key, as soon as it holds together, and at the
 * latest when the page or the window is left. Fields saved are then clean again, so that an undo shows in them; a field being typed
 * is never overwritten.
 */
export function useEnregistrement<N extends EditionName, T extends FieldValues>(
  form: UseFormReturn<T>,
  sauvegarde: Sauvegarde<N, T>,
): EtatEnregistrement {
  const { subscribe, handleSubmit } = form;
  const envoyer = useEnvoiFormulaire(form, sauvegarde);
  const [etat, setEtat] = useState<EtatEnregistrement>('enregistré');
  const frappes = useRef(0);
  const enregistrer = useCallback(async () => {
    await handleSubmit(
      async (valeurs) => {
        const envoyees = frappes.current;
        const garde = await envoyer(valeurs);
        if (envoyees === frappes.current) setEtat(garde ? 'enregistré' : 'refusé');
      },
      () => setEtat('à corriger'),
    )();
  }, [handleSubmit, envoyer]);
  const derniere = useFrais(enregistrer);
  useEffect(() => {
    let attente: ReturnType<typeof setTimeout> | undefined;
    const partir = (): void => {
      if (attente === undefined) return;
      clearTimeout(attente);
      attente = undefined;
      void derniere.current();
    };
    const arreter = subscribe({
      formState: { values: true, dirtyFields: true },
      callback: ({ dirtyFields, name }) => {
        if (name === undefined || Object.keys(dirtyFields ?? {}).length === 0) return;
        frappes.current += 1;
        setEtat('en cours');
        clearTimeout(attente);
        attente = setTimeout(partir, 800);
      },
    });
    window.addEventListener('blur', partir);
    window.addEventListener('beforeunload', partir, { capture: true });
    window.addEventListener('pagehide', partir);
    return () => {
      window.removeEventListener('blur', partir);
      window.removeEventListener('beforeunload', partir, { capture: true });
      window.removeEventListener('pagehide', partir);
      arreter();
      partir();
    };
  }, [subscribe, derniere]);
  return etat;
}
