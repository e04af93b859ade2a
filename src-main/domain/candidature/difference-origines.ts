import type { Origine } from './candidature.ts';
import { ecartOrigine, premier } from './difference-champs.ts';
import type { LigneListe, OrigineListee } from './difference-liste.ts';
import type { ElementDifference, OrigineNouvelle, Reference } from './difference-types.ts';
import { normaliseNom } from './normalise.ts';

export interface Origines {
  /** The origine of these rows: a known one, or one to create; null when the rows name none. */
  readonly resoudre: (lignes: readonly LigneListe[]) => Reference | null;
  /** The origine of a new pupil, who must have one. */
  readonly exiger: (lignes: readonly LigneListe[]) => Reference;
  /** Known origines whose coordinates the list says otherwise, all rows heard. */
  readonly modifiees: () => readonly ElementDifference[];
  readonly nouvelles: () => readonly OrigineNouvelle[];
  /** Known origines that the list names. */
  readonly nommees: () => ReadonlySet<string>;
}

const cleNom = (nom: string | null, ville: string | null): string => normaliseNom(`${nom ?? ''} ${ville ?? ''}`);

const SANS_NOM = 'Établissement non précisé';

const toNouvelle = (lue: OrigineListee): OrigineNouvelle => ({
  uai: lue.uai,
  nom: lue.nom ?? (lue.uai === null ? SANS_NOM : `Établissement ${lue.uai}`),
  type: lue.type ?? (lue.uai === null ? 'hors académie' : 'public'),
  adresse: lue.adresse ?? '',
  codePostal: lue.codePostal ?? '',
  ville: lue.ville ?? '',
  telephone: lue.telephone ?? '',
  courriel: lue.courriel ?? '',
  pasAvant: null,
});

const fusionner = (lues: readonly OrigineListee[]): OrigineListee => ({
  uai: premier(lues, ({ uai }) => uai),
  nom: premier(lues, ({ nom }) => nom),
  type: premier(lues, ({ type }) => type),
  adresse: premier(lues, ({ adresse }) => adresse),
  codePostal: premier(lues, ({ codePostal }) => codePostal),
  ville: premier(lues, ({ ville }) => ville),
  telephone: premier(lues, ({ telephone }) => telephone),
  courriel: premier(lues, ({ courriel }) => courriel),
});

interface Entendue {
  readonly lues: OrigineListee[];
  readonly lignes: number[];
}

/** The known origine that a row names: by UAI, else by name and town when no UAI contradicts it (R08: some have none). */
function createRecherche(origines: readonly Origine[]): (lue: OrigineListee) => Origine | null {
  const parUai = new Map(origines.flatMap((origine) => (origine.uai === null ? [] : [[origine.uai, origine]])));
  const parNomVille = Map.groupBy(origines, ({ nom, ville }) => cleNom(nom, ville));
  const parNom = Map.groupBy(origines, ({ nom }) => cleNom(nom, null));
  return (lue) => {
    const connue = lue.uai === null ? undefined : parUai.get(lue.uai);
    if (connue) return connue;
    const nom = lue.nom ?? (lue.uai === null ? SANS_NOM : '');
    const homonymes =
      (lue.ville === null ? parNom.get(cleNom(nom, null)) : parNomVille.get(cleNom(nom, lue.ville))) ?? [];
    const possibles = homonymes.filter(({ uai }) => lue.uai === null || uai === null);
    return possibles.length === 1 ? (possibles[0] ?? null) : null;
  };
}

/** procedure.md §5, exchanges.md §1: which établissement each pupil of a list comes from, known or to create. */
export function createOrigines(origines: readonly Origine[]): Origines {
  const rechercher = createRecherche(origines);
  const parId = new Map(origines.map((origine) => [origine.id, origine]));
  const connues = new Map<string, Entendue>();
  const aCreer = new Map<string, Entendue & { readonly rang: number }>();

  const entendre = (entendue: Entendue, lue: OrigineListee, lignes: readonly LigneListe[]): void => {
    entendue.lues.push(lue);
    entendue.lignes.push(...lignes.map(({ ligne }) => ligne));
  };

  const exiger: Origines['exiger'] = (lignes) => {
    const lue = fusionner(lignes.map(({ origine }) => origine));
    const connue = rechercher(lue);
    if (connue) {
      const entendue = connues.get(connue.id) ?? { lues: [], lignes: [] };
      connues.set(connue.id, entendue);
      entendre(entendue, lue, lignes);
      return { id: connue.id };
    }
    const cle = lue.uai ?? cleNom(lue.nom, lue.ville);
    const entendue = aCreer.get(cle) ?? { lues: [], lignes: [], rang: aCreer.size };
    aCreer.set(cle, entendue);
    entendre(entendue, lue, lignes);
    return { nouveau: entendue.rang };
  };

  return {
    exiger,
    resoudre: (lignes) =>
      lignes.some(({ origine }) => origine.uai !== null || origine.nom !== null) ? exiger(lignes) : null,
    modifiees: () =>
      [...connues].flatMap(([id, { lues, lignes }]) => {
        const connue = parId.get(id);
        const ecart = connue && ecartOrigine(connue, fusionner(lues));
        if (!ecart || ecart.changements.length === 0) return [];
        return [
          { nature: 'établissement modifié' as const, cle: `etablissement:${id}`, lignes, origineId: id, ...ecart },
        ];
      }),
    nouvelles: () => [...aCreer.values()].map(({ lues }) => toNouvelle(fusionner(lues))),
    nommees: () => new Set(connues.keys()),
  };
}
