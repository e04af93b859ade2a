import { type Calendrier, estJourDeClasse } from '../campagne/calendrier.ts';
import type { UniteDelai } from '../campagne/campagne.ts';
import { addJours, joursEntre, suiteJours } from '../date/jour.ts';

/** What the compte rendu delay is reckoned with. */
export interface RegleDelai {
  readonly delai: number;
  readonly unite: UniteDelai;
  readonly calendrier: Calendrier;
}

/** Longest delay that is reckoned, in days: beyond a school year the setting is a typing error. */
const DELAI_MAX = 366;

/**
 * R30: last day, included, on which compte rendu and avis of an interview held on `jour` are in time. The day of the
 * interview does not count; « calendaires » counts every day and is not carried over when it ends on a Sunday [D];
 * « ouvrés » counts days of class only. A delay of 0 means the same day, whatever that day is.
 */
export function echeanceCompteRendu(jour: string, regle: RegleDelai): string {
  const delai = Math.min(Math.max(0, regle.delai), DELAI_MAX);
  if (regle.unite === 'calendaires') return addJours(jour, delai);
  let echeance = jour;
  // Bounded: a campaign whose days are all « sans classe » would never reach its days of class.
  const butoir = addJours(jour, 2 * DELAI_MAX);
  for (let comptes = 0; comptes < delai && echeance < butoir;) {
    echeance = addJours(echeance, 1);
    if (estJourDeClasse(echeance, regle.calendrier)) comptes += 1;
  }
  return echeance;
}

/** R30: overdue from the day after the due date. It is shown, and never blocks [D]. */
export const estEchu = (echeance: string, aujourdhui: string): boolean => aujourdhui > echeance;

/**
 * R30: how long results took, in the unit of the campaign: days from the interview to the day they were written, that of
 * the interview excluded. Results in time never took longer than the delay. 0 when written on the day or before.
 */
export function joursDeDelai(jour: string, rendu: string, regle: RegleDelai): number {
  if (regle.unite === 'calendaires') return Math.max(0, joursEntre(jour, rendu));
  return suiteJours(addJours(jour, 1), rendu).filter((un) => estJourDeClasse(un, regle.calendrier)).length;
}
