import type { Origine } from './candidature.ts';
import type { Corrections } from './correction.ts';
import { ecartOrigine, premier } from './difference-champs.ts';
import type { LigneListe, OrigineListee } from './difference-liste.ts';
import type { ElementDifference, OrigineNouvelle, Reference } from './difference-types.ts';
import { normaliseNom } from './normalise.ts';
import { parId } from '../par-id.ts';

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

/** Words that lists shorten: « Clg St Exupéry » is « Collège Saint-Exupéry ». */
const ABREGES: Readonly<Record<string, string>> = {
  clg: 'college',
  col: 'college',
  st: 'saint',
  ste: 'sainte',
  lyc: 'lycee',
};

const cleNom = (nom: string | null, ville: string | null): string =>
  normaliseNom(`${nom ?? ''} ${ville ?? ''}`).replace(/\b(?:clg|col|ste?|lyc)\b/g, (mot) => ABREGES[mot] ?? mot);

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
  depart: null,
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

/** What identifies an établissement, known or just heard of. */
type Identite = Pick<Origine, 'uai' | 'nom' | 'ville'>;

/**
 * The origine that a row names, among some: by UAI, else by name and town when no UAI contradicts it (R08: some have
 * none). The one without UAI is preferred by a row without UAI, so that a list read twice finds the same one.
 */
function trouver<T extends Identite>(origines: readonly T[], lue: OrigineListee): T | null {
  const parUai = lue.uai === null ? undefined : origines.find(({ uai }) => uai === lue.uai);
  if (parUai) return parUai;
  const nom = lue.nom ?? (lue.uai === null ? SANS_NOM : null);
  if (nom === null) return null;
  const cle = cleNom(nom, lue.ville);
  const possibles = origines.filter(
    (origine) =>
      (lue.uai === null || origine.uai === null) &&
      cleNom(origine.nom, lue.ville === null ? null : origine.ville) === cle,
  );
  return possibles.find(({ uai }) => uai === lue.uai) ?? possibles[0] ?? null;
}

const cleLue = ({ uai, nom, ville }: OrigineListee): string => [uai, nom, ville].join('\n');

/** Rows repeat the same établissements a lot: each one is looked for once. */
function createRecherche(origines: readonly Origine[]): (lue: OrigineListee) => Origine | null {
  const connues = new Map<string, Origine | null>();
  return (lue) => {
    const cle = cleLue(lue);
    const connue = connues.has(cle) ? (connues.get(cle) ?? null) : trouver(origines, lue);
    connues.set(cle, connue);
    return connue;
  };
}

/** What all the rows heard so far say of an établissement: the first to say a thing is believed. */
interface Entendue {
  lue: OrigineListee;
  readonly lignes: Set<number>;
}

/** procedure.md §5, exchanges.md §1: which établissement each pupil of a list comes from, known or to create. */
export function createOrigines(origines: readonly Origine[], corrections: Corrections): Origines {
  const rechercher = createRecherche(origines);
  const deLaCampagne = parId(origines);
  const connues = new Map<string, Entendue>();
  const aCreer: (Entendue & { nouvelle: OrigineNouvelle })[] = [];
  const rangs = new Map<string, number>();

  const entendre = (entendue: Entendue, lue: OrigineListee, lignes: readonly LigneListe[]): void => {
    entendue.lue = fusionner([entendue.lue, lue]);
    for (const { ligne } of lignes) entendue.lignes.add(ligne);
  };

  const rangDe = (lue: OrigineListee): number | undefined =>
    trouver(
      aCreer.map(({ nouvelle }, rang) => ({ ...nouvelle, rang })),
      lue,
    )?.rang;

  const creer = (lue: OrigineListee, lignes: readonly LigneListe[]): Reference => {
    const rang = rangs.get(cleLue(lue)) ?? rangDe(lue) ?? aCreer.length;
    rangs.set(cleLue(lue), rang);
    const entendue = aCreer[rang] ?? { lue, lignes: new Set<number>(), nouvelle: toNouvelle(lue) };
    aCreer[rang] = entendue;
    entendre(entendue, lue, lignes);
    entendue.nouvelle = toNouvelle(entendue.lue);
    return { nouveau: rang };
  };

  const exiger: Origines['exiger'] = (lignes) => {
    const lue = fusionner(lignes.map(({ origine }) => origine));
    const connue = rechercher(lue);
    if (!connue) return creer(lue, lignes);
    const entendue = connues.get(connue.id) ?? { lue, lignes: new Set<number>() };
    connues.set(connue.id, entendue);
    entendre(entendue, lue, lignes);
    return { id: connue.id };
  };

  return {
    exiger,
    resoudre: (lignes) =>
      lignes.some(({ origine }) => origine.uai !== null || origine.nom !== null) ? exiger(lignes) : null,
    modifiees: () =>
      [...connues].flatMap(([id, { lue, lignes }]) => {
        const connue = deLaCampagne.get(id);
        const ecart = connue && ecartOrigine(connue, lue, corrections);
        if (!ecart || ecart.changements.length === 0) return [];
        return [
          {
            nature: 'établissement modifié' as const,
            cle: `etablissement:${id}`,
            lignes: [...lignes],
            corrigeLe: null,
            origineId: id,
            ...ecart,
          },
        ];
      }),
    nouvelles: () => aCreer.map(({ nouvelle }) => nouvelle),
    nommees: () => new Set(connues.keys()),
  };
}
