import { compareTextes } from '../../src-main/domain/texte/format.ts';

/** The établissements d’origine of these rows, each once, by name: identifier and name. */
export const originesDe = (lignes: readonly { readonly origineId: string; readonly origineNom: string }[]) =>
  [...new Map(lignes.map(({ origineId, origineNom }) => [origineId, origineNom]))].toSorted(([, a], [, b]) =>
    compareTextes(a, b),
  );
