/** The fields of a form, by name. */
export type Valeurs = Readonly<Record<string, unknown>>;

/** One field that changed since the form was opened, in the user's words: what would be written, and what stands. */
export interface ChampConflit {
  readonly champ: string;
  readonly libelle: string;
  readonly ici: string;
  readonly maintenant: string;
}

/** Details of the refusal of a stale edit. */
export interface ConflitSaisie {
  readonly champs: readonly ChampConflit[];
  /** The whole form as it stands: what the next sending has seen. */
  readonly maintenant: Valeurs;
  /** The fields make one thing (a place): they are taken or kept together. */
  readonly ensemble: boolean;
}

/** Code of the refusal whose details are a `ConflitSaisie`. */
export const MODIFIE_AILLEURS = 'modifié ailleurs';

const estObjet = (valeur: unknown): valeur is Valeurs =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

/** The same JSON whatever the order of the keys; a field left out is an empty one. */
function canonique(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(canonique);
  if (!estObjet(valeur)) return valeur ?? null;
  const presents = Object.entries(valeur).filter(([, contenu]) => contenu !== undefined && contenu !== null);
  return presents.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([cle, contenu]) => [cle, canonique(contenu)]);
}

export const memeValeur = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonique(a)) === JSON.stringify(canonique(b));

/** The value that an input gives to a field, at its top or in one of its groups; undefined when it gives none. */
export function valeurDe(input: Valeurs, champ: string): unknown {
  if (Object.hasOwn(input, champ)) return input[champ];
  const groupe = Object.values(input).find((valeur) => estObjet(valeur) && Object.hasOwn(valeur, champ));
  return (groupe as Valeurs | undefined)?.[champ];
}

/** What an input is about, without the fields that it changes: the same for two edits of one object. */
export function cibleDe(input: Valeurs, champs: readonly string[]): Valeurs {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([cle]) => !champs.includes(cle))
      .map(([cle, valeur]) => [cle, estObjet(valeur) ? cibleDe(valeur, champs) : valeur]),
  );
}

/**
 * The input with the value that stands in place of its own. Where the fields are the objects of a lot, the object is left
 * out of it. Null when nothing is left to send.
 */
export function reprendre(input: Valeurs, champ: string, valeur: unknown): Valeurs | null {
  if (Object.hasOwn(input, champ)) return { ...input, [champ]: valeur };
  const groupe = Object.entries(input).find(([, contenu]) => estObjet(contenu) && Object.hasOwn(contenu, champ));
  if (groupe) return { ...input, [groupe[0]]: { ...(groupe[1] as Valeurs), [champ]: valeur } };
  const reste = Object.entries(input).map(([cle, contenu]): [string, unknown] => [
    cle,
    Array.isArray(contenu) ? contenu.filter((id) => id !== champ) : contenu,
  ]);
  return reste.some(([, contenu]) => Array.isArray(contenu) && contenu.length === 0) ? null : Object.fromEntries(reste);
}
