import { toMinutes } from '../date/heure.ts';
import { difference, morceaux, type Intervalles } from '../date/intervalles.ts';
import { PAS_MINUTES } from './contraintes.ts';

/** The stretches of a plage that no entretien takes, in minutes; `occupes` are the bounds of those of its jury. */
export const morceauxLibres = (
  plage: { readonly debut: string; readonly fin: string },
  occupes: Intervalles,
): (readonly [number, number])[] => morceaux(difference([toMinutes(plage.debut), toMinutes(plage.fin)], occupes));

/** H1: minutes of a stretch from its first start on the grid; the longest entretien that it holds. */
export const longueurUtile = (debut: number, fin: number): number =>
  Math.max(0, fin - Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES);

/** How many entretiens of at least `duree` minutes fit one after the other in a stretch, starts on the grid (H1). */
export function contenance(debut: number, fin: number, duree: number): number {
  const length = longueurUtile(debut, fin);
  const step = Math.ceil(duree / PAS_MINUTES) * PAS_MINUTES;
  return length < duree ? 0 : 1 + Math.floor((length - duree) / step);
}

/** R27: seats left in a séance; none where more attend it than it holds. */
export const placesSeance = ({ capacite }: { readonly capacite: number }, inscrits: number): number =>
  Math.max(0, capacite - inscrits);
