import { toHeure } from '../domain/date/heure.ts';
import type { BilanPlanning, Instance, Placement, Solution } from '../domain/planning/instance.ts';
import { findBorne } from './borne.ts';
import { construire } from './construction.ts';
import { ATTENTE, compareObjectifs, DEMI_JOURNEES, JOURS_ORIGINES, NON_PLACES, TRAJETS, TROUS } from './etat.ts';
import { compileInstance, type Modele } from './modele.ts';
import { expliquerNonPlaces, findSansPlace } from './non-places.ts';
import { Recherche, type Photo } from './recherche.ts';

/** How far the planner is, with the best plan so far. */
export interface Progression {
  readonly etape: 'construction' | 'amelioration' | 'explication';
  /** From 0 to 1. */
  readonly part: number;
  readonly bilan: Omit<BilanPlanning, 'borne'>;
  /** The best plan so far, computed on demand. */
  readonly placements: () => Placement[];
}

export interface OptionsPlanification {
  /** Same instance, same seed, same effort: same plan. */
  readonly graine?: number;
  /** 1 = the usual effort; 0 = the first complete plan, without polishing. */
  readonly effort?: number;
  /** No more polishing after this time (the first plan is always finished); a plan cut short by it depends on the machine. None by default. */
  readonly limiteMs?: number;
  readonly onProgress?: (progression: Progression) => void;
  /** Asked often; true keeps the best plan so far and returns it. */
  readonly shouldStop?: () => boolean;
  /** Milliseconds; only the time limit, the rhythm of progress and `dureeMs` read it. */
  readonly maintenant?: () => number;
}

const PROGRES_MS = 100;
const TOURS_PAR_CONTROLE = 16;

/** What explaining may take once the user has asked to stop. */
const EXPLICATION_MS = 1000;

/**
 * Steps of polishing: enough for a small instance to settle, bounded for a large one. Counted rather than timed, so
 * that the plan does not depend on the machine (800 entretiens take two to three seconds, 6,600 about ten).
 */
const budget = ({ nEntretiens }: Modele): number =>
  Math.min(60_000_000 + 30_000 * nEntretiens, 80_000 * (nEntretiens + 40));

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

/** Small instances are searched several times from the start: their best plan may lie behind a wall. */
const departsDe = ({ nEntretiens }: Modele): number => {
  if (nEntretiens <= 60) return 8;
  if (nEntretiens <= 120) return 4;
  return nEntretiens <= 250 ? 2 : 1;
};

/** Nothing can be gained on the first three objectives: all placed, no second trip, one day for each collège. */
function isIdeal({ origineDe, candidatDe }: Modele, { objectifs }: Photo): boolean {
  const colleges = new Set(candidatDe.map((candidat) => origineDe[candidat]!)).size;
  return objectifs[NON_PLACES] === 0 && objectifs[TRAJETS] === 0 && objectifs[JOURS_ORIGINES] === colleges;
}

/** Runs the searches and keeps the best plan; `surveiller` is told of it and says whether to go on. */
function chercher(modele: Modele, graine: number, effort: number, surveiller: Surveillance): Photo {
  const departs = effort > 0 ? departsDe(modele) : 1;
  const total = effort * budget(modele);
  let best: Photo | undefined;
  for (let depart = 0; depart < departs; depart++) {
    const recherche = new Recherche(modele, graine + 7919 * depart, departs > 1 && depart % 2 === 0);
    const better = (): Photo =>
      best && compareObjectifs(best.objectifs, recherche.meilleure.objectifs) <= 0 ? best : recherche.meilleure;
    construire(recherche.etat, recherche.insertion, () => surveiller('construction', depart / departs, better()));
    recherche.retenir();
    const from = recherche.travail;
    for (let part = 0; part < 1; part = total > 0 ? (recherche.travail - from) / total : 1) {
      if (!surveiller('amelioration', (depart + part) / departs, better())) return better();
      if (total > 0) for (let k = 0; k < TOURS_PAR_CONTROLE; k++) recherche.tour(part);
    }
    best = better();
    if (isIdeal(modele, best)) break;
  }
  return best ?? new Recherche(modele, graine).meilleure;
}

type Surveillance = (etape: Progression['etape'], part: number, photo: Photo) => boolean;

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
  let asked = false;
  let told = start;
  const surveiller: Surveillance = (etape, part, photo) => {
    const now = maintenant();
    asked ||= shouldStop();
    if (onProgress && now - told >= PROGRES_MS) {
      told = now;
      const bilan = toBilan(modele, photo, now - start);
      onProgress({ etape, part, bilan, placements: () => toPlacements(modele, photo) });
    }
    return !asked && (etape === 'construction' || now - start < limiteMs);
  };
  const photo = chercher(modele, graine, effort, surveiller);
  const found = maintenant();
  const left = instance.entretiens.map((_, e) => e).filter((e) => photo.jury[e]! < 0);
  const sansPlace = findSansPlace(modele, left);
  const shouldStopTrying = (): boolean => !surveiller('explication', 1, photo) && maintenant() - found > EXPLICATION_MS;
  const nonPlaces = expliquerNonPlaces(modele, photo, { left, sansPlace, shouldStop: shouldStopTrying });
  const borne = left.length === 0 ? modele.nEntretiens : findBorne(modele, sansPlace);
  const bilan = { ...toBilan(modele, photo, maintenant() - start), borne };
  return { version: 1, placements: toPlacements(modele, photo), nonPlaces, bilan };
}
