import { toHeure } from '../domain/date/heure.ts';
import { phraseEcart, type EcartBorne } from '../domain/planning/ecart.ts';
import type { BilanPlanning, Instance, Placement, Solution } from '../domain/planning/instance.ts';
import { affiner, analyser, type Analyse } from './borne/analyse.ts';
import { findBorne, type Borne } from './borne/borne.ts';
import { findEcarts } from './explication/ecarts.ts';
import type { Arret } from './explication/chercheur-remedes.ts';
import { chercherDeNeuf } from './chercher-de-neuf.ts';
import { chercher, type Etape, type Surveillance } from './chercher.ts';
import { direContradictions, type ContradictionDite } from './explication/contradictions.ts';
import { ATTENTE, DEMI_JOURNEES, JOURS_ORIGINES, NON_PLACES, TRAJETS, TROUS } from './modele/objectifs.ts';
import { IDENTIFIANTS } from './explication/identifiants.ts';
import { compileInstance, type Modele } from './modele/modele.ts';
import { expliquerNonPlaces } from './explication/non-places.ts';
import type { Photo } from './recherche/recherche.ts';

/** A plan, with what is wrong in the places that it had to keep. */
export interface SolutionPlanifiee extends Solution {
  /** Absent when the figé entretiens agree with each other. */
  readonly contradictions?: readonly ContradictionDite[];
  /** Why fewer are placed than the bound; absent when as many are. */
  readonly ecarts?: readonly (EcartBorne & { readonly phrase: string })[];
}

/** How far the planner is, with the best plan so far. */
export interface Progres {
  readonly etape: Etape;
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
  /**
   * Whether a draft (`actuel`) is to be kept: fewest moves then comes right after most placed, before the second trips.
   * False plans as if from nothing, fewest moves last. By default true as soon as an
   * entretien that may move has a draft place.
   */
  readonly conserver?: boolean;
  readonly onProgress?: (progression: Progres) => void;
  /** Asked often; true keeps the best plan so far and returns it. */
  readonly shouldStop?: () => boolean;
  /** Milliseconds; only the time limit, the rhythm of progress and `dureeMs` read it. */
  readonly maintenant?: () => number;
}

const PROGRES_MS = 100;
/** Steps of the prices by which the bound is proved (see `descendre`; `npm run bench:planning`). */
const TOURS_PREUVE = 1000;
/** What explaining may take once the user has asked to stop. */
const EXPLICATION_MS = 1000;

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
  places: modele.nEntretiens - objectifs[NON_PLACES]!,
  secondsTrajets: objectifs[TRAJETS]!,
  joursOrigines: objectifs[JOURS_ORIGINES]!,
  attenteMinutes: objectifs[ATTENTE]!,
  demiJournees: objectifs[DEMI_JOURNEES]!,
  trousMinutes: objectifs[TROUS]!,
  dureeMs: Math.round(dureeMs),
});

/** What is proved of those left over; what the search had to find out is used again as long as it knows them all. */
function prouver(modele: Modele, photo: Photo, analyse: Analyse | undefined): Preuve {
  const left = Array.from(photo.jury.keys()).filter((e) => photo.jury[e]! < 0);
  if (left.length === 0)
    return { left, borne: modele.nEntretiens, bornes: new Map(), saturations: [], sansPlace: new Set(), ecarts: [] };
  const known = new Set(
    analyse && [...analyse.sansPlace, ...analyse.composantes.flatMap(({ entretiens }) => entretiens)],
  );
  const sure = analyse && left.every((e) => known.has(e)) ? analyse : analyser(modele, left);
  for (const composante of sure.composantes)
    affiner(composante, composante.entretiens.filter((e) => photo.jury[e]! >= 0).length, TOURS_PREUVE);
  const proof = findBorne(modele, sure);
  const complete = modele.nEntretiens - left.length >= proof.borne;
  return { ...proof, left, sansPlace: sure.sansPlace, ecarts: complete ? [] : findEcarts(modele, photo, proof) };
}

interface Preuve extends Borne, Pick<Analyse, 'sansPlace'> {
  readonly left: readonly number[];
  readonly ecarts: readonly EcartBorne[];
}

/**
 * Plans an instance: H1–H7 always hold, figé entretiens stay where they are. A first complete plan comes fast; polishing
 * then follows the objectives in their order. A draft whose place still stands never loses it to somebody else. It has
 * been read, spoken of, perhaps copied by hand: it only moves to place more (1), not to spare a second trip, a day of a
 * collège, waiting, gaps or half-days; `conserver: false` plans anew. Figé entretiens that contradict each
 * other are kept as they are and told; nothing is added to the contradiction.
 */
export function planifier(instance: Instance, options: OptionsPlanification = {}): SolutionPlanifiee {
  const { graine = 1, effort = 1, limiteMs = Number.POSITIVE_INFINITY, onProgress, shouldStop = () => false } = options;
  const maintenant = options.maintenant ?? Date.now;
  const start = maintenant();
  const { conserver = instance.entretiens.some(({ fige, actuel }) => !fige && actuel) } = options;
  const modele = compileInstance(instance, conserver);
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
    // A first complete plan comes fast, and is the least that « keep the best » can mean.
    return etape === 'construction' || (!asked && now - start < limiteMs);
  };
  const { photo, analyse } = (conserver ? chercher : chercherDeNeuf)(modele, graine, effort, surveiller);
  const found = maintenant();
  const { left, borne, saturations, sansPlace, ecarts } = prouver(modele, photo, analyse);
  const arret: Arret = () => {
    if (surveiller('explication', 1, photo)) return 'continuer';
    return maintenant() - found > EXPLICATION_MS ? 'arreter' : 'abreger';
  };
  const placements = toPlacements(modele, photo);
  const nonPlaces = expliquerNonPlaces(modele, photo, { left, placements, sansPlace, saturations, arret });
  const bilan = { ...toBilan(modele, photo, maintenant() - start), borne };
  const contradictions = direContradictions(instance, IDENTIFIANTS);
  return {
    version: 1,
    placements,
    nonPlaces,
    bilan,
    ...(contradictions.length > 0 && { contradictions }),
    ...(ecarts.length > 0 && {
      ecarts: ecarts.map((ecart) => ({ ...ecart, phrase: phraseEcart(ecart, IDENTIFIANTS) })),
    }),
  };
}
