import { addJours, joursEntre } from '../date/jour.ts';
import type { Campagne } from './campagne.ts';

/** Days before the end at which what is left to do is said, and after it, during which the campaign still opens. */
const PREAVIS = 30;
const SURSIS = 31;

type Duree = Pick<Campagne, 'annee' | 'conservation'>;

/** safety.md §4: the last day that may be chosen, one year after the usual one. */
export const finConservationMax = (annee: number): string => `${annee + 1}-08-31`;

/** safety.md §4: day by which personal data are erased: the one chosen, else 31 August of the campaign's year. */
export const finConservation = ({ annee, conservation }: Duree): string => conservation ?? `${annee}-08-31`;

export interface EtatConservation {
  readonly fin: string;
  /** `échue`: said at each start. `dépassée`: nothing else opens. */
  readonly etape: 'en cours' | 'bientôt' | 'échue' | 'dépassée';
  /** Until the end, negative past it. */
  readonly joursRestants: number;
  /** From that day on nothing else opens. */
  readonly dernierDelai: string;
}

/** safety.md §4: where the campaign stands in the time that its data may be kept. */
export function situerConservation(campagne: Duree, aujourdhui: string): EtatConservation {
  const fin = finConservation(campagne);
  const joursRestants = joursEntre(aujourdhui, fin);
  const etape =
    joursRestants > PREAVIS
      ? 'en cours'
      : joursRestants > 0
        ? 'bientôt'
        : joursRestants > -SURSIS
          ? 'échue'
          : 'dépassée';
  return { fin, etape, joursRestants, dernierDelai: addJours(fin, SURSIS) };
}
