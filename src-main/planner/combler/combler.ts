import { affiner, borneDe, meilleure, type Composante } from '../borne/analyse.ts';
import { compareObjectifs, laisseMoins } from '../modele/objectifs.ts';
import { Plongee } from './plongee.ts';
import { createRandom } from '../modele/random.ts';
import type { Recherche } from '../recherche/recherche.ts';
import { Relaxation } from '../borne/relaxation.ts';
import { Remaniement } from './remaniement.ts';

/**
 * Steps of the prices before they are first used. The constants of this file weigh the number placed against the time on
 * the instances « serré » of `npm run bench:planning`.
 */
const TOURS_PRIX = 600;
const LARGEUR_MAX = 6;
/** Tries without anybody more placed before giving up, and before planning the component anew. */
const PATIENCE = 400;
const PATIENCE_AVANT = 40;

const placesDe = ({ etat }: Recherche, { entretiens }: Composante): number =>
  entretiens.filter((e) => etat.estPlace(e)).length;

/** Empties a component and plans it anew from its prices; keeps what it was unless more are placed. */
function replonger(recherche: Recherche, composante: Composante, continuer: () => boolean): void {
  const { entretiens, groupes, carte } = composante;
  const { etat, insertion } = recherche;
  const before = recherche.photographier();
  for (const e of entretiens) if (etat.estPlace(e)) etat.retire(e);
  const relaxation = new Relaxation(etat.modele, groupes, carte);
  new Plongee(etat, insertion, relaxation).plonger(meilleure(composante).prix.slice(), continuer);
  insertion.debuts.travail += relaxation.travail;
  for (const e of entretiens) if (!etat.estPlace(e)) insertion.inserer(e);
  if (!laisseMoins(etat.objectifs, before.objectifs)) recherche.reprendre(before);
}

/** How far to go. */
export interface Ardeur {
  readonly graine: number;
  /** Steps of work for all components together; each gets its part by its size. */
  readonly travail: number;
  readonly continuer: () => boolean;
}

interface Essais {
  /** Tries without anybody more placed before giving up. */
  readonly patience: number;
  /** Whether to go on from plans that place as many. */
  readonly egal: boolean;
  readonly continuer: () => boolean;
}

/** Re-packs a few guichets again and again; ends with the most placed. */
function remanier(recherche: Recherche, remaniement: Remaniement, { patience, egal, continuer }: Essais): void {
  const { etat } = recherche;
  let best = recherche.photographier();
  for (let turn = 0, vain = 0; vain < patience && continuer(); turn++) {
    remaniement.essayer(1 + (turn % LARGEUR_MAX), egal);
    const better = laisseMoins(etat.objectifs, best.objectifs);
    vain = better ? 0 : vain + 1;
    if (better) best = recherche.photographier();
  }
  if (compareObjectifs(best.objectifs, etat.objectifs) < 0) recherche.reprendre(best);
}

/**
 * Objective 1 in a crowded plan: places those left over as far as the bound allows, component by component, first by
 * disturbing few, then from the prices alone. A draft that is to be kept is only touched where more are placed.
 */
export function combler(recherche: Recherche, composantes: readonly Composante[], ardeur: Ardeur): void {
  const egal = !recherche.etat.modele.conserver;
  const random = createRandom(ardeur.graine);
  const size = composantes.reduce((sum, { entretiens }) => sum + entretiens.length, 0);
  for (const composante of composantes) {
    affiner(composante, placesDe(recherche, composante), TOURS_PRIX);
    const lacking = (): boolean => placesDe(recherche, composante) < borneDe(composante);
    const remaniement = new Remaniement(recherche, composante, random);
    const limit = recherche.travail + (ardeur.travail * composante.entretiens.length) / size;
    const continuer = (): boolean => lacking() && recherche.travail < limit && ardeur.continuer();
    remanier(recherche, remaniement, { patience: PATIENCE_AVANT, egal: false, continuer });
    if (egal && lacking()) replonger(recherche, composante, ardeur.continuer);
    remanier(recherche, remaniement, { patience: PATIENCE, egal, continuer });
  }
  recherche.retenir();
}
