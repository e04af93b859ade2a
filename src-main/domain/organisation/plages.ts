import { toHeure, toMinutes } from '../date/heure.ts';
import { difference, morceaux, union, type Intervalles } from '../date/intervalles.ts';
import type { Plage } from './organisation.ts';

/** A plage as it is painted: not yet anybody's row. */
export type PlageSaisie = Pick<Plage, 'jour' | 'debut' | 'fin' | 'reserve'>;

const bornes = ({ debut, fin }: Pick<Plage, 'debut' | 'fin'>): number[] => [toMinutes(debut), toMinutes(fin)];

function fusionnerJour(jour: string, plages: readonly PlageSaisie[]): PlageSaisie[] {
  const ofKind = (reserve: boolean): number[] =>
    union(plages.filter((plage) => plage.reserve === reserve && plage.debut < plage.fin).flatMap(bornes));
  const ordinaires = ofKind(false);
  const saisies = (bounds: Intervalles, reserve: boolean): PlageSaisie[] =>
    morceaux(bounds).map(([debut, fin]) => ({ jour, debut: toHeure(debut), fin: toHeure(fin), reserve }));
  return [...saisies(ordinaires, false), ...saisies(difference(ofKind(true), ordinaires), true)].toSorted((a, b) =>
    a.debut < b.debut ? -1 : 1,
  );
}

/**
 * The plages of one jury, in order and without overlap: those of the same kind that touch or overlap become one, and
 * an ordinary one wins over a reserve one [D]. Empty ones vanish.
 */
export const fusionnerPlages = (plages: readonly PlageSaisie[]): PlageSaisie[] =>
  [...Map.groupBy(plages, ({ jour }) => jour)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([jour, duJour]) => fusionnerJour(jour, duJour));

/** What a stroke of the brush makes of the time it covers. */
export type Pinceau = 'ouverte' | 'réserve' | 'fermée';

/** The plages of a jury after a stroke over one span of one day: whatever was there before is replaced. */
export function peindre(
  plages: readonly PlageSaisie[],
  trait: { readonly jour: string; readonly debut: string; readonly fin: string },
  pinceau: Pinceau,
): PlageSaisie[] {
  const restes = plages.flatMap((plage) =>
    plage.jour === trait.jour
      ? morceaux(difference(bornes(plage), bornes(trait))).map(([debut, fin]) => ({
          ...plage,
          debut: toHeure(debut),
          fin: toHeure(fin),
        }))
      : [plage],
  );
  return fusionnerPlages(pinceau === 'fermée' ? restes : [...restes, { ...trait, reserve: pinceau === 'réserve' }]);
}

/** Whether one plage holds the whole time from `debut`, for `dureeMinutes` (H1). */
export const tientDansUnePlage = (
  plages: readonly PlageSaisie[],
  place: { readonly jour: string; readonly debut: string; readonly dureeMinutes: number },
): boolean =>
  plages.some(
    ({ jour, debut, fin }) =>
      jour === place.jour && debut <= place.debut && toMinutes(place.debut) + place.dureeMinutes <= toMinutes(fin),
  );

/** Minutes of a plage. */
export const dureePlage = ({ debut, fin }: Pick<Plage, 'debut' | 'fin'>): number => toMinutes(fin) - toMinutes(debut);
