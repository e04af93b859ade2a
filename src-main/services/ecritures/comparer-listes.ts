import { Refus } from '../../contract/refus.ts';

interface Remplacement<T> {
  readonly ajouts: readonly T[];
  readonly gardes: readonly T[];
  readonly retraits: readonly T[];
}

/** How one list becomes another: rows that keep their id stay, others come or go. Unknown ids are refused. */
export function comparerListes<T extends { readonly id: string }>(
  actuels: readonly T[],
  voulus: readonly (Omit<T, 'id'> & { readonly id: string | null })[],
  newId: () => string,
): Remplacement<T> {
  const connus = new Set(actuels.map(({ id }) => id));
  const gardes = voulus.filter((ligne): ligne is typeof ligne & T => ligne.id !== null);
  if (gardes.some(({ id }) => !connus.has(id)))
    throw new Refus('liste périmée', 'Cette liste a changé entre-temps : rouvrez la page puis recommencez.');
  const ids = new Set(gardes.map(({ id }) => id));
  return {
    ajouts: voulus.filter(({ id }) => id === null).map((ligne) => ({ ...ligne, id: newId() }) as unknown as T),
    gardes,
    retraits: actuels.filter(({ id }) => !ids.has(id)),
  };
}

/** What happened to a list, for the name of the act: one addition or one removal is named, the rest is told in general. */
export function nommerListe<T>(
  { ajouts, retraits }: Remplacement<T>,
  titre: (ligne: T) => string,
  liste: string,
): string {
  const [ajout] = ajouts;
  const [retrait] = retraits;
  if (ajout && ajouts.length === 1 && !retrait) return `ajouter « ${titre(ajout)} » aux ${liste}`;
  if (retrait && retraits.length === 1 && !ajout) return `retirer « ${titre(retrait)} » des ${liste}`;
  return `modifier les ${liste}`;
}
