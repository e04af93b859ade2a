import type { Changement, ElementDifference } from './difference-types.ts';

/** A field of a pupil, a candidature or an origine that was changed here by hand, and the day it was. */
export interface Correction {
  /** `cleCorrection`: a field has one correction, its last. */
  readonly id: string;
  /** The candidat, the candidature or the origine. */
  readonly ligneId: string;
  readonly champ: string;
  readonly corrigeLe: string;
}

export const cleCorrection = (ligneId: string, champ: string): string => `${ligneId}:${champ}`;

/** The fields of a row that these values change. */
export const champsChanges = (avant: object, valeurs: object): string[] =>
  Object.entries(valeurs).flatMap(([champ, valeur]) =>
    valeur === undefined || valeur === (avant as Readonly<Record<string, unknown>>)[champ] ? [] : [champ],
  );

/** The row that an element changes: its état, or the fields of `changements`. */
function cibleDe(element: ElementDifference): string | null {
  switch (element.nature) {
    case 'élève modifié':
      return element.candidatId;
    case 'candidature modifiée':
      return element.candidatureId;
    case 'établissement modifié':
      return element.origineId;
    case 'retirée':
    case 'disparue':
    case 'réapparue':
      return element.candidatureId;
    default:
      return null;
  }
}

type ElementModifie = Extract<ElementDifference, { readonly changements: readonly Changement[] }>;

/** The part of an element that speaks of these fields. */
const limiter = (element: ElementModifie, champs: readonly string[]): ElementModifie =>
  ({
    ...element,
    patch: Object.fromEntries(Object.entries(element.patch).filter(([champ]) => champs.includes(champ))),
    changements: element.changements.filter(({ champ }) => champs.includes(champ)),
  }) as ElementModifie;

export interface Corrections {
  /** The list says of this field what is known already. */
  readonly dite: (ligneId: string, champ: string) => void;
  /** Sets apart what would undo a correction, field by field, so that each is accepted by itself. */
  readonly separer: (element: ElementDifference) => readonly ElementDifference[];
  /** Corrections that the list now says too. */
  readonly confirmees: () => readonly string[];
}

/** What was corrected by hand is not undone by the next list: its value is shown, and taken only if the user says so. */
export function createCorrections(corrections: readonly Correction[]): Corrections {
  const parCle = new Map(corrections.map(({ id, corrigeLe }) => [id, corrigeLe]));
  const confirmees = new Set<string>();
  const quand = (ligneId: string, champ: string): string | null => parCle.get(cleCorrection(ligneId, champ)) ?? null;
  return {
    dite: (ligneId, champ) => {
      if (quand(ligneId, champ) !== null) confirmees.add(cleCorrection(ligneId, champ));
    },
    separer: (element) => {
      const cible = cibleDe(element);
      if (cible === null) return [element];
      if (!('changements' in element)) return [{ ...element, corrigeLe: quand(cible, 'etat') }];
      const champs = element.changements.map(({ champ }) => champ);
      const libres = champs.filter((champ) => quand(cible, champ) === null);
      if (libres.length === champs.length) return [element];
      return [
        ...(libres.length > 0 ? [limiter(element, libres)] : []),
        ...champs
          .filter((champ) => !libres.includes(champ))
          .map((champ) => ({
            ...limiter(element, [champ]),
            cle: `${element.cle}:${champ}`,
            corrigeLe: quand(cible, champ),
          })),
      ];
    },
    confirmees: () => [...confirmees],
  };
}

/** What the user leaves out: what he refuses, and what would undo a correction unless he takes it back. */
export const elementsRefuses = (
  elements: readonly { readonly cle: string; readonly corrigeLe: string | null }[],
  choix: { readonly refusees: readonly string[]; readonly reprises: readonly string[] },
): ReadonlySet<string> => {
  const reprises = new Set(choix.reprises);
  return new Set([
    ...choix.refusees,
    ...elements.flatMap(({ cle, corrigeLe }) => (corrigeLe === null || reprises.has(cle) ? [] : [cle])),
  ]);
};

/** Corrections that no longer stand once these elements are taken in. */
export const correctionsReprises = (elements: readonly ElementDifference[]): readonly string[] =>
  elements.flatMap((element) => {
    const cible = element.corrigeLe === null ? null : cibleDe(element);
    if (cible === null) return [];
    const champs = 'changements' in element ? element.changements.map(({ champ }) => champ) : ['etat'];
    return champs.map((champ) => cleCorrection(cible, champ));
  });
