import { useEffect, useRef, useState } from 'react';

type Changement<T> = (liste: readonly T[]) => readonly T[];

/**
 * The list that the next change starts from: the last one sent while an answer is awaited, so that two lines changed in a
 * row are both kept; otherwise what was read. `faire` is also given the list that was seen, and answers undefined when refused.
 */
export function useListe<T>(
  lue: readonly T[] | undefined,
  faire: (liste: readonly T[], vue: readonly T[]) => Promise<unknown>,
) {
  const base = useRef<readonly T[]>([]);
  const derniere = useRef<readonly T[]>([]);
  const enCours = useRef(0);
  useEffect(() => {
    if (lue && enCours.current === 0) derniere.current = lue;
  }, [lue]);
  const envoyer = async (changement: Changement<T>, vue: readonly T[]): Promise<void> => {
    // The same change of the same list is the second click of a double click.
    if (enCours.current > 0 && JSON.stringify(changement(base.current)) === JSON.stringify(derniere.current)) return;
    base.current = derniere.current;
    derniere.current = changement(base.current);
    enCours.current += 1;
    const fait = await faire(derniere.current, vue);
    enCours.current -= 1;
    if (fait === undefined && lue) derniere.current = lue;
  };
  return {
    envoyer: (changement: Changement<T>): void => void envoyer(changement, lue ?? []),
    /** `vue`: the line as it stood when it began to be typed into. */
    changer: (visee: (ligne: T) => boolean, champs: Partial<T>, vue: T): void =>
      void envoyer(
        (liste) => liste.map((ligne) => (visee(ligne) ? { ...ligne, ...champs } : ligne)),
        (lue ?? []).map((ligne) => (visee(ligne) ? vue : ligne)),
      ),
  };
}

/** What was typed and is not yet in what was read. */
const enAttente = <C extends object>(tapee: Partial<C>, lue: C): Partial<C> =>
  Object.fromEntries(Object.entries(tapee).filter(([champ, valeur]) => valeur !== lue[champ as keyof C])) as Partial<C>;

/**
 * The fields of a line: what was typed until it is read again, then what is read, so that an undo shows. Answers them,
 * the way to type, and the line as it stood before it was typed into.
 */
export function useLigne<C extends object>(lue: C): readonly [C, (champs: Partial<C>) => void, C] {
  const [tapee, setTapee] = useState<Partial<C>>({});
  const [vue, setVue] = useState(lue);
  const saisie = enAttente(tapee, lue);
  if (Object.keys(saisie).length < Object.keys(tapee).length) setTapee(saisie);
  const repos = Object.keys(saisie).length === 0;
  const taper = (champs: Partial<C>): void => {
    if (repos) setVue(lue);
    setTapee((avant) => ({ ...avant, ...champs }));
  };
  return [{ ...lue, ...saisie }, taper, repos ? lue : vue];
}
