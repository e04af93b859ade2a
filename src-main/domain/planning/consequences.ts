import type { Gene, MomentJournee } from './conflit.ts';
import { cleJour, need, type IndexPlanning, type Occupation } from './index-instance.ts';

/** A half-day ends and the next begins at this minute; an entretien belongs to the half-day in which it starts. */
export const MIDI_MINUTES = 13 * 60;

export const momentDe = (debut: number): MomentJournee => (debut < MIDI_MINUTES ? 'matin' : 'apres-midi');

/** Waiting added from this many minutes on is worth telling. */
const ATTENTE_SENSIBLE_MINUTES = 30;

/** What one placement costs in each objective, the other placements being what they are. */
export interface Consequences {
  /** Objective 2: whether the candidat comes on one day more. */
  readonly secondTrajet: boolean;
  /** Objective 3: whether the origine comes on one day more. */
  readonly nouveauJourOrigine: boolean;
  /** Objective 4: minutes of waiting added for the candidat (negative when it fills a wait). */
  readonly attenteMinutes: number;
  /** Objective 5: whether a half-day of the jury opens for it. */
  readonly nouvelleDemiJournee: boolean;
  /** Objective 5: minutes of idle time added for the jury (negative when it fills a gap). */
  readonly trouMinutes: number;
  /** Objective 6. */
  readonly reserve: boolean;
}

/**
 * Objective 4: minutes between the entretiens of one candidat on one day beyond `margeMinutes`, summed.
 * `items` are those of one day, in any order.
 */
export function attenteDuJour(items: readonly Occupation[], margeMinutes: number): number {
  const sorted = items.toSorted((one, other) => one.debut - other.debut);
  return sorted.reduce((sum, item, rank) => {
    const previous = sorted[rank - 1];
    return previous ? sum + Math.max(0, item.debut - previous.fin - margeMinutes) : sum;
  }, 0);
}

/** Objective 5: minutes during which a jury sits idle between its first and last entretien of one half-day. */
export function trousDemiJournee(items: readonly Occupation[]): number {
  if (items.length === 0) return 0;
  const debut = Math.min(...items.map((item) => item.debut));
  const fin = Math.max(...items.map((item) => item.fin));
  return Math.max(0, fin - debut - items.reduce((sum, item) => sum + item.fin - item.debut, 0));
}

const withoutItem = (items: readonly Occupation[] | undefined, item: Occupation): readonly Occupation[] =>
  (items ?? []).filter((other) => other.entretien.id !== item.entretien.id);

/** Days on which the candidat comes for other entretiens. */
const joursCandidat = (index: IndexPlanning, item: Occupation): readonly string[] => [
  ...new Set(withoutItem(index.parCandidat.get(item.entretien.candidat), item).map((other) => other.jour)),
];

/** Days on which the origine comes for other entretiens. */
function joursOrigine(index: IndexPlanning, item: Occupation): readonly string[] {
  const current = index.positions.get(item.entretien.id)?.jour;
  const counts =
    index.parOrigine.get(need(index.candidats, item.entretien.candidat).origine) ?? new Map<string, number>();
  return [...counts].filter(([jour, count]) => count > (jour === current ? 1 : 0)).map(([jour]) => jour);
}

/** What the placement costs in objectives 2 to 6, compared with leaving the entretien unplaced. */
export function consequences(index: IndexPlanning, item: Occupation): Consequences {
  const candidatDays = joursCandidat(index, item);
  const origineDays = joursOrigine(index, item);
  const sameDay = withoutItem(index.parCandidat.get(item.entretien.candidat), item).filter(
    (other) => other.jour === item.jour,
  );
  const halfDay = withoutItem(index.parJuryJour.get(cleJour(item.jury, item.jour)), item).filter(
    (other) => momentDe(other.debut) === momentDe(item.debut),
  );
  const { margeMinutes } = index.reglages;
  const plages = need(index.jurys, item.jury).plages.get(item.jour) ?? [];
  return {
    secondTrajet: candidatDays.length > 0 && !candidatDays.includes(item.jour),
    nouveauJourOrigine: !origineDays.includes(item.jour),
    attenteMinutes: attenteDuJour([...sameDay, item], margeMinutes) - attenteDuJour(sameDay, margeMinutes),
    nouvelleDemiJournee: halfDay.length === 0,
    trouMinutes: trousDemiJournee([...halfDay, item]) - trousDemiJournee(halfDay),
    reserve: plages.some((plage) => plage.reserve && plage.debut <= item.debut && item.fin <= plage.fin),
  };
}

/**
 * The awkward sides of an allowed placement, in the order of the objectives. The first day of a candidat or of an
 * origine is no awkwardness: only a further one is.
 */
export function findGenes(index: IndexPlanning, item: Occupation): Gene[] {
  const { jour, jury, entretien } = item;
  const { candidat } = entretien;
  const cost = consequences(index, item);
  const genes: Gene[] = [];
  if (cost.secondTrajet)
    genes.push({ gene: 'second-trajet', objectif: 2, candidat, jour, autresJours: joursCandidat(index, item) });
  const autresJours = joursOrigine(index, item);
  if (cost.nouveauJourOrigine && autresJours.length > 0) {
    const { origine } = need(index.candidats, candidat);
    genes.push({ gene: 'nouveau-jour-origine', objectif: 3, origine, jour, autresJours });
  }
  if (cost.attenteMinutes >= ATTENTE_SENSIBLE_MINUTES)
    genes.push({ gene: 'attente', objectif: 4, candidat, jour, minutes: cost.attenteMinutes });
  if (cost.nouvelleDemiJournee)
    genes.push({ gene: 'nouvelle-demi-journee', objectif: 5, jury, jour, moment: momentDe(item.debut) });
  if (cost.reserve) genes.push({ gene: 'reserve', objectif: 6, jury, jour });
  return genes;
}
