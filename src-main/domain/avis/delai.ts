import type { UniteDelai } from '../campagne/campagne.ts';
import { addJours, jourSemaine } from '../date/jour.ts';

/** A span of days without class, both ends included. */
interface Periode {
  readonly debut: string;
  readonly fin: string;
}

/** What the compte rendu delay is reckoned with. Public holidays come as ISO days: no rule here knows the calendar. */
export interface RegleDelai {
  readonly delai: number;
  readonly unite: UniteDelai;
  readonly joursFeries: ReadonlySet<string>;
  readonly joursSansClasse: readonly Periode[];
}

/** Longest delay that is reckoned, in days: beyond a school year the setting is a typing error. */
const DELAI_MAX = 366;

/**
 * R30, « jours ouvrés »: a day on which the lycée writes: Monday to Friday, no public holiday, no day without class.
 */
export const estJourOuvre = (jour: string, regle: Pick<RegleDelai, 'joursFeries' | 'joursSansClasse'>): boolean =>
  jourSemaine(jour) <= 5 &&
  !regle.joursFeries.has(jour) &&
  !regle.joursSansClasse.some(({ debut, fin }) => debut <= jour && jour <= fin);

/**
 * R30: last day, included, on which compte rendu and avis of an interview held on `jour` are in time. The day of the
 * interview does not count; « calendaires » counts every day and is not carried over when it ends on a Sunday [D];
 * « ouvrés » counts working days only. A delay of 0 means the same day, whatever that day is.
 */
export function echeanceCompteRendu(jour: string, regle: RegleDelai): string {
  const delai = Math.min(Math.max(0, regle.delai), DELAI_MAX);
  if (regle.unite === 'calendaires') return addJours(jour, delai);
  let echeance = jour;
  // Bounded: a campaign whose days are all « sans classe » would never reach its working days.
  const butoir = addJours(jour, 2 * DELAI_MAX);
  for (let comptes = 0; comptes < delai && echeance < butoir;) {
    echeance = addJours(echeance, 1);
    if (estJourOuvre(echeance, regle)) comptes += 1;
  }
  return echeance;
}

/** R30: overdue from the day after the due date. It is shown, and never blocks [D]. */
export const estEchu = (echeance: string, aujourdhui: string): boolean => aujourdhui > echeance;
