import { analyser, type Analyse } from './borne/analyse.ts';
import { combler } from './combler/combler.ts';
import { construire } from './recherche/construction.ts';
import {
  AU_DELA,
  compareObjectifs,
  DEPLACES_TOT,
  JOURS_ORIGINES,
  NON_PLACES,
  RESERVES,
  TRAJETS,
} from './modele/objectifs.ts';
import type { Modele } from './modele/modele.ts';
import { Recherche, type Photo } from './recherche/recherche.ts';

export type Etape = 'construction' | 'amelioration' | 'explication';

/** Is told how far the work is, with the best plan so far; answers whether to go on. */
export type Surveillance = (etape: Etape, part: number, photo: Photo) => boolean;

const TOURS_PAR_CONTROLE = 16;

/** The lycées of one year: between those settled in moments and those of a whole académie. */
const LYCEE = { de: 250, a: 1500 };
const TRAVAIL_PAR_ENTRETIEN = 300_000;

/**
 * Steps of polishing: enough for a small instance to settle, what a yearly plan deserves for a lycée, bounded for a large
 * one. Counted rather than timed, so that the plan does not depend on the machine (800 entretiens take some ten seconds).
 */
const budget = ({ nEntretiens }: Modele): number =>
  nEntretiens > LYCEE.de && nEntretiens <= LYCEE.a
    ? TRAVAIL_PAR_ENTRETIEN * nEntretiens
    : Math.min(60_000_000 + 30_000 * nEntretiens, 80_000 * (nEntretiens + 40));

/** Small instances are searched several times from the start: their best plan may lie behind a wall. */
const lancementsDe = ({ nEntretiens }: Modele): number => {
  if (nEntretiens <= 60) return 8;
  if (nEntretiens <= 120) return 4;
  return nEntretiens <= 250 ? 2 : 1;
};

/** Nothing can be gained on the first objectives: all placed, in the shortest period, no second trip, one day for each collège. */
function isIdeal({ origineDe, candidatDe }: Modele, { objectifs }: Photo): boolean {
  const colleges = new Set(candidatDe.map((candidat) => origineDe[candidat]!)).size;
  return (
    objectifs[NON_PLACES] === 0 &&
    objectifs[RESERVES] === 0 &&
    objectifs[AU_DELA] === 0 &&
    objectifs[TRAJETS] === 0 &&
    objectifs[DEPLACES_TOT] === 0 &&
    objectifs[JOURS_ORIGINES] === colleges
  );
}

/** Without a day, or without anybody who may move, nothing can be improved. */
const estVain = ({ nJours, fige }: Modele): boolean => nJours === 0 || fige.every((rang) => rang !== undefined);

/** Work for placing those left over, as a part of the work for all objectives that follows (`npm run bench:planning`). */
const PART_COMBLER = 0.4;

/** The best plan, and what had to be found out about an instance in which somebody found no place. */
export interface Trouvaille {
  readonly photo: Photo;
  readonly analyse: Analyse | undefined;
}

/** Runs the searches and keeps the best plan; `surveiller` is told of it and says whether to go on. */
export function chercher(modele: Modele, graine: number, effort: number, surveiller: Surveillance): Trouvaille {
  const vain = estVain(modele);
  const lancements = effort > 0 && !vain ? lancementsDe(modele) : 1;
  const total = vain ? 0 : effort * budget(modele);
  let analyse: Analyse | undefined;
  let best: Photo | undefined;
  for (let lancement = 0; lancement < lancements; lancement++) {
    const recherche = new Recherche(modele, graine + 7919 * lancement, lancements > 1 && lancement % 2 === 0);
    const better = (): Photo =>
      best && compareObjectifs(best.objectifs, recherche.meilleure.objectifs) <= 0 ? best : recherche.meilleure;
    construire(recherche.etat, recherche.insertion, () => surveiller('construction', lancement / lancements, better()));
    recherche.retenir();
    const left = recherche.nonPlaces();
    if (total > 0 && left.length > 0) {
      analyse ??= analyser(modele, left);
      const continuer = (): boolean => surveiller('amelioration', lancement / lancements, better());
      combler(recherche, analyse.composantes, { graine: graine + lancement, travail: PART_COMBLER * total, continuer });
    }
    const from = recherche.travail;
    for (let part = 0; part < 1; part = total > 0 ? (recherche.travail - from) / total : 1) {
      if (!surveiller('amelioration', (lancement + part) / lancements, better())) return { photo: better(), analyse };
      if (total > 0) for (let k = 0; k < TOURS_PAR_CONTROLE; k++) recherche.tour(part);
    }
    best = better();
    if (isIdeal(modele, best)) break;
  }
  return { photo: best ?? new Recherche(modele, graine).meilleure, analyse };
}
