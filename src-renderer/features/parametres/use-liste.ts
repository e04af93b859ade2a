import { useEffect, useRef, useState } from 'react';

/**
 * The list that the next change starts from: the last one sent while an answer is awaited, so that two lines changed in a
 * row are both kept; otherwise what was read. `faire` is also given the list that was read, and answers undefined when refused.
 */
export function useListe<T>(
  lue: readonly T[] | undefined,
  faire: (liste: readonly T[], lue: readonly T[]) => Promise<unknown>,
) {
  const derniere = useRef<readonly T[]>([]);
  const enCours = useRef(0);
  useEffect(() => {
    if (lue && enCours.current === 0) derniere.current = lue;
  }, [lue]);
  const envoyer = async (liste: readonly T[]): Promise<void> => {
    if (enCours.current > 0 && JSON.stringify(liste) === JSON.stringify(derniere.current)) return;
    derniere.current = liste;
    enCours.current += 1;
    const fait = await faire(liste, lue ?? []);
    enCours.current -= 1;
    if (fait === undefined && lue) derniere.current = lue;
  };
  return {
    envoyer: (liste: readonly T[]): void => void envoyer(liste),
    changer: (visee: (ligne: T) => boolean, champs: Partial<T>): void =>
      void envoyer(derniere.current.map((ligne) => (visee(ligne) ? { ...ligne, ...champs } : ligne))),
  };
}

/** What was typed and is not yet in what was read. */
const enAttente = <C extends object>(tapee: Partial<C>, lue: C): Partial<C> =>
  Object.fromEntries(Object.entries(tapee).filter(([champ, valeur]) => valeur !== lue[champ as keyof C])) as Partial<C>;

/**
 * The fields of a line: what was typed until it is read again, then what is read, so that an undo shows. Answers them and
 * the way to type.
 */
export function useLigne<C extends object>(lue: C): readonly [C, (champs: Partial<C>) => void] {
  const [tapee, setTapee] = useState<Partial<C>>({});
  const saisie = enAttente(tapee, lue);
  if (Object.keys(saisie).length < Object.keys(tapee).length) setTapee(saisie);
  return [{ ...lue, ...saisie }, (champs) => setTapee((avant) => ({ ...avant, ...champs }))];
}
