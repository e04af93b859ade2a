import type { PrecisionsVue, RapportVue } from '../../../src-main/contract/echanges-lecture.ts';

/** A list that was read, as the form that corrects its columns wants it. */
export const precisionsDe = ({ colonnes, champs, feuille, apercu }: RapportVue): PrecisionsVue => ({
  phrase: 'Corrigez le sens des colonnes qui ont été mal comprises.',
  feuilles: [],
  colonnes,
  champs,
  ambigues: [],
  champsManquants: [],
  datesMoisEnPremier: [],
  proposition: { feuille, correspondance: {}, moisEnPremier: {} },
  apercu,
});
