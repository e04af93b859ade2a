import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';

export type EtatEnregistrement = 'enregistré' | 'en cours' | 'à corriger' | 'refusé';

/**
 * Autosave of a form: what is typed is sent a moment after the last key, as soon as it holds together, and at the
 * latest when the page or the window is left. Fields saved are then clean again, so that an undo shows in them; a field being typed
 * is never overwritten.
 */
export function useEnregistrement<T extends FieldValues>(
  form: UseFormReturn<T>,
  envoyer: (valeurs: T) => Promise<boolean>,
): EtatEnregistrement {
  const { subscribe, handleSubmit, getValues, resetField } = form;
  const [etat, setEtat] = useState<EtatEnregistrement>('enregistré');
  const enregistrer = useCallback(async () => {
    await handleSubmit(
      async (valeurs) => {
        setEtat('en cours');
        const fait = await envoyer(valeurs);
        if (!fait) return setEtat('refusé');
        for (const champ of Object.keys(valeurs) as Path<T>[])
          if (Object.is(getValues(champ), valeurs[champ]))
            resetField(champ, { defaultValue: valeurs[champ] as PathValue<T, Path<T>> });
        setEtat('enregistré');
      },
      () => setEtat('à corriger'),
    )();
  }, [handleSubmit, getValues, resetField, envoyer]);
  const derniere = useRef(enregistrer);
  useEffect(() => {
    derniere.current = enregistrer;
  }, [enregistrer]);
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
        clearTimeout(attente);
        attente = setTimeout(partir, 800);
      },
    });
    window.addEventListener('blur', partir);
    window.addEventListener('pagehide', partir);
    return () => {
      window.removeEventListener('blur', partir);
      window.removeEventListener('pagehide', partir);
      arreter();
      partir();
    };
  }, [subscribe]);
  return etat;
}
