import { toHeure } from '../date/heure.ts';
import type { Gene } from './conflit.ts';
import { consequences, findGenes, momentDe, type Consequences } from './consequences.ts';
import { PAS_MINUTES } from './contraintes.ts';
import { need, type IndexPlanning, type Occupation } from './index-instance.ts';
import type { Position } from './instance.ts';
import { firstConflit } from './verdict.ts';

/** An allowed place for one entretien, with what it costs. */
export interface Proposition extends Position {
  readonly fin: string;
  readonly consequences: Consequences;
  readonly genes: readonly Gene[];
}

interface Candidate {
  readonly item: Occupation;
  readonly cost: Consequences;
}

/** Order of the objectives: trips, days of the collège, waiting, half-days, gaps, reserve, then the earliest. */
function compare({ item: a, cost: x }: Candidate, { item: b, cost: y }: Candidate): number {
  return (
    Number(x.secondTrajet) - Number(y.secondTrajet) ||
    Number(x.nouveauJourOrigine) - Number(y.nouveauJourOrigine) ||
    x.attenteMinutes - y.attenteMinutes ||
    Number(x.nouvelleDemiJournee) - Number(y.nouvelleDemiJournee) ||
    x.trouMinutes - y.trouMinutes ||
    Number(x.reserve) - Number(y.reserve) ||
    a.jour.localeCompare(b.jour) ||
    a.debut - b.debut ||
    a.jury.localeCompare(b.jury)
  );
}

function allowedStarts(index: IndexPlanning, entretien: string): Candidate[] {
  const moved = need(index.entretiens, entretien);
  const { dureeMinutes } = moved;
  const found: Candidate[] = [];
  for (const jury of index.jurysParDomaine.get(moved.domaine) ?? [])
    for (const [jour, plages] of need(index.jurys, jury).plages)
      for (const plage of plages) {
        const first = Math.ceil(plage.debut / PAS_MINUTES) * PAS_MINUTES;
        for (let debut = first; debut + dureeMinutes <= plage.fin; debut += PAS_MINUTES) {
          const item = { entretien: moved, jury, jour, debut, fin: debut + dureeMinutes };
          if (!firstConflit(index, item)) found.push({ item, cost: consequences(index, item) });
        }
      }
  return found.toSorted(compare);
}

/**
 * Neighbouring starts say the same thing: the best of each half-day comes first, then the best of its other jurys, then
 * their variants; at each of these steps, the day on screen before the others.
 */
function spread(sorted: readonly Candidate[], jourVu: string | undefined): Candidate[] {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key).size > 0;
  const ranked = sorted.map((candidate) => {
    const { jury, jour, debut } = candidate.item;
    const halfDay = `${jour} ${momentDe(debut)}`;
    const [firstOfHalfDay, firstOfJury] = [isNew(halfDay), isNew(`${halfDay} ${jury}`)];
    const step = firstOfHalfDay ? 0 : firstOfJury ? 1 : 2;
    return { candidate, rank: 2 * step + Number(jour !== jourVu) };
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ candidate }) => candidate);
}

/**
 * The allowed places (H1–H13) of one entretien, best first in the order of the objectives, one per half-day as long as
 * there are, those of the day on screen (`jourVu`) first. The place it holds today is left out; a figé entretien has none.
 */
export function propositions(index: IndexPlanning, entretien: string, jourVu?: string): Proposition[] {
  const today = index.positions.get(entretien);
  const isToday = ({ jury, jour, debut }: Occupation): boolean =>
    jury === today?.jury && jour === today.jour && debut === today.debut;
  if (need(index.entretiens, entretien).fige) return [];
  const sorted = allowedStarts(index, entretien).filter(({ item }) => !isToday(item));
  return spread(sorted, jourVu).map(({ item, cost }) => ({
    jury: item.jury,
    jour: item.jour,
    debut: toHeure(item.debut),
    fin: toHeure(item.fin),
    consequences: cost,
    genes: findGenes(index, item),
  }));
}
