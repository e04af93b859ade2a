import { addJours, joursEntre } from '../date/jour.ts';
import type { Campagne } from './campagne.ts';

/** Days before the end at which what is left to do is said, and after it, during which the campaign still opens. */
const PREAVIS = 30;
const SURSIS = 31;

type Dates = Pick<Campagne, 'annee' | 'fermeture'> & { readonly entretiensFin: string | null };
type Duree = Dates & Pick<Campagne, 'conservation'>;

/** The 31 August that follows the last avis: « 2026-2027 » may have been written down as 2026 or as 2027. */
function anneeUsuelle({ annee, entretiensFin, fermeture }: Dates): number {
  const derniere = fermeture ?? entretiensFin;
  if (!derniere) return annee;
  const sienne = Number(derniere.slice(0, 4));
  return derniere > `${sienne}-08-31` ? sienne + 1 : sienne;
}

/** safety.md §4: the last day that may be chosen, one year after the usual one. */
export const finConservationMax = (dates: Dates): string => `${anneeUsuelle(dates) + 1}-08-31`;

/** safety.md §4: day by which personal data are erased: the one chosen, else the usual one. */
export const finConservation = ({ conservation, ...dates }: Duree): string =>
  conservation ?? `${anneeUsuelle(dates)}-08-31`;

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
