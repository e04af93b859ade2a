import type { ElementVue } from '../../../src-main/contract/echanges-difference.ts';

/** Pupils come and go by a few from one list to the next. */
const DISPARUES_MIN = 10;

/** One in five, against what the list names, is more than a campaign loses in a few weeks. */
const PART = 5;

export const clesDisparues = (elements: readonly ElementVue[]): readonly string[] =>
  elements.filter(({ nature, corrigeLe }) => nature === 'disparue' && corrigeLe === null).map(({ cle }) => cle);

/** R17: whether what vanishes is so much that the list is likely to be a part of one. */
export const semblePartielle = (disparues: number, nommees: number): boolean =>
  disparues >= DISPARUES_MIN && disparues * PART >= nommees;
