import { toHeure } from '../domain/date/heure.ts';
import type { BilanPlanning, Instance, NonPlace, Placement, Solution } from '../domain/planning/instance.ts';
import { findBorne } from './borne.ts';
import { construire } from './construction.ts';
import { ATTENTE, DEMI_JOURNEES, JOURS_ORIGINES, TRAJETS, TROUS } from './etat.ts';
import { compileInstance, type Modele } from './modele.ts';
import { expliquerNonPlaces } from './non-places.ts';
import { Recherche, type Photo } from './recherche.ts';

/** How far the planner is, with the best plan so far. */
export interface Progression {
  readonly etape: 'construction' | 'amelioration' | 'explication';
  /** From 0 to 1. */
  readonly part: number;
  readonly bilan: Omit<BilanPlanning, 'borne'>;
  /** The best plan so far, computed on demand. */
  placements(): Placement[];
}

export interface OptionsPlanification {
  /** Same instance, same seed, same effort: same plan. */
  readonly graine?: number;
  /** 1 = the usual effort; 0 = the first complete plan, without polishing. */
  readonly effort?: number;
  /** Stops polishing after this time; a plan cut short by it depends on the machine. None by default. */
  readonly limiteMs?: number;
  readonly onProgress?: (progression: Progression) => void;
  /** Asked often; true keeps the best plan so far and returns it. */
  readonly shouldStop?: () => boolean;
  /** Milliseconds; only the time limit, the rhythm of progress and `dureeMs` read it. */
  readonly maintenant?: () => number;
}

const PROGRES_MS = 100;
const TOURS_PAR_CONTROLE = 16;

/** Steps of polishing: enough for a small instance to settle, bounded for a large one. */
const budget = (modele: Modele): number =>
  Math.min(60_000_000 + 12_000 * modele.nEntretiens, 100_000 * (modele.nEntretiens + 40));

const toPlacements = (
  { instance, jours }: Modele,
  { jury, jour, debut }: Pick<Photo, 'jury' | 'jour' | 'debut'>,
): Placement[] =>
  instance.entretiens.flatMap(({ id, fige }, e): Placement[] => {
    if (jury[e]! < 0) return [];
    if (fige) return [{ entretien: id, jury: fige.jury, jour: fige.jour, debut: fige.debut }];
    const at = instance.jurys[jury[e]!]!;
    return [{ entretien: id, jury: at.id, jour: jours[jour[e]!]!, debut: toHeure(debut[e]!) }];
  });

const toBilan = (modele: Modele, { objectifs }: Photo, dureeMs: number): Omit<BilanPlanning, 'borne'> => ({
  places: modele.nEntretiens - objectifs[0]!,
  secondsTrajets: objectifs[TRAJETS]!,
  joursOrigines: objectifs[JOURS_ORIGINES]!,
  attenteMinutes: objectifs[ATTENTE]!,
  demiJournees: objectifs[DEMI_JOURNEES]!,
  trousMinutes: objectifs[TROUS]!,
  dureeMs: Math.round(dureeMs),
});

/**
 * Plans an instance: H1–H7 always hold, figé entretiens stay where they are, draft places are kept unless an objective
 * gains by a move. A first complete plan comes fast; polishing then follows the objectives 1–7 in their order, fewest
 * moves last. Figé entretiens that contradict each other are kept as they are; nothing is added to the contradiction.
 */
export function planifier(instance: Instance, options: OptionsPlanification = {}): Solution {
  const { graine = 1, effort = 1, limiteMs = Number.POSITIVE_INFINITY, onProgress, shouldStop = () => false } = options;
  const maintenant = options.maintenant ?? Date.now;
  const start = maintenant();
  const modele = compileInstance(instance);
  const recherche = new Recherche(modele, graine);
  let stopped = false;
  let told = start;
  const report = (etape: Progression['etape'], part: number): void => {
    const now = maintenant();
    stopped ||= shouldStop() || now - start >= limiteMs;
    if (!onProgress || now - told < PROGRES_MS) return;
    told = now;
    const photo = recherche.meilleure;
    onProgress({
      etape,
      part,
      bilan: toBilan(modele, photo, now - start),
      placements: () => toPlacements(modele, photo),
    });
  };
  construire(recherche.etat, recherche.insertion, () => {
    report('construction', 0);
    return !shouldStop();
  });
  recherche.retenir();
  const from = recherche.travail;
  const total = effort * budget(modele);
  while (!stopped && recherche.travail - from < total) {
    const part = (recherche.travail - from) / total;
    for (let k = 0; k < TOURS_PAR_CONTROLE; k++) recherche.tour(part);
    report('amelioration', part);
  }
  const photo = recherche.meilleure;
  const nonPlaces: readonly NonPlace[] = expliquerNonPlaces(modele, photo, () => stopped);
  const bilan = toBilan(modele, photo, maintenant() - start);
  const borne = nonPlaces.length === 0 ? modele.nEntretiens : findBorne(modele);
  return { version: 1, placements: toPlacements(modele, photo), nonPlaces, bilan: { ...bilan, borne } };
}
