import { toHeure, toMinutes } from '../date/heure.ts';
import type { Plage } from './organisation.ts';

/** A plage as it is painted: not yet anybody's row. */
export type PlageSaisie = Pick<Plage, 'jour' | 'debut' | 'fin' | 'reserve'>;

interface Intervalle {
  readonly debut: number;
  readonly fin: number;
}

function unir(intervalles: readonly Intervalle[]): Intervalle[] {
  const unis: Intervalle[] = [];
  for (const { debut, fin } of intervalles.toSorted((a, b) => a.debut - b.debut)) {
    const dernier = unis.at(-1);
    if (dernier && debut <= dernier.fin) unis[unis.length - 1] = { ...dernier, fin: Math.max(dernier.fin, fin) };
    else unis.push({ debut, fin });
  }
  return unis;
}

/** What is left of `intervalles` outside `occupes`; both are unions, in order. */
function soustraire(intervalles: readonly Intervalle[], occupes: readonly Intervalle[]): Intervalle[] {
  return occupes.reduce<readonly Intervalle[]>(
    (restes, occupe) =>
      restes.flatMap(({ debut, fin }) =>
        [
          { debut, fin: Math.min(fin, occupe.debut) },
          { debut: Math.max(debut, occupe.fin), fin },
        ].filter((reste) => reste.debut < reste.fin),
      ),
    intervalles,
  ) as Intervalle[];
}

function fusionnerJour(jour: string, plages: readonly PlageSaisie[]): PlageSaisie[] {
  const intervalles = (reserve: boolean): Intervalle[] =>
    unir(
      plages
        .filter((plage) => plage.reserve === reserve && plage.debut < plage.fin)
        .map(({ debut, fin }) => ({ debut: toMinutes(debut), fin: toMinutes(fin) })),
    );
  const ordinaires = intervalles(false);
  return [
    ...ordinaires.map((intervalle) => ({ ...intervalle, reserve: false })),
    ...soustraire(intervalles(true), ordinaires).map((intervalle) => ({ ...intervalle, reserve: true })),
  ]
    .toSorted((a, b) => a.debut - b.debut)
    .map(({ debut, fin, reserve }) => ({ jour, debut: toHeure(debut), fin: toHeure(fin), reserve }));
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
  const occupe = { debut: toMinutes(trait.debut), fin: toMinutes(trait.fin) };
  const restes = plages.flatMap((plage) =>
    plage.jour === trait.jour
      ? soustraire([{ debut: toMinutes(plage.debut), fin: toMinutes(plage.fin) }], [occupe]).map(({ debut, fin }) => ({
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
