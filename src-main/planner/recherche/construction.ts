import type { Etat } from '../modele/etat.ts';
import { compareObjectifs } from '../modele/objectifs.ts';
import type { Insertion } from './insertion.ts';

/** How many days are tried for a collège, those with most room for it first (`npm run bench:planning`). */
const JOURS_ESSAYES = 4;

/** Keeps every draft place that still obeys the constraints: re-planning starts from the plan that people know. */
export function garderActuels(etat: Etat, { debuts }: Insertion): void {
  etat.modele.actuel.forEach((actuel, e) => {
    if (!actuel || etat.estPlace(e) || !etat.modele.jurysDe[e]!.includes(actuel.jury)) return;
    debuts.chercher(e, actuel.jury, actuel.jour);
    if (debuts.trouves.includes(actuel.debut)) etat.place(e, actuel.jury, actuel.jour, actuel.debut);
  });
}

/** The pupils of each collège that still have something to place, the biggest collège first. */
function collegesAPlacer(etat: Etat): number[][][] {
  const { modele } = etat;
  const colleges: number[][][] = Array.from({ length: modele.nOrigines }, () => []);
  modele.entretiensDe.forEach((list, candidat) => {
    const left = [...list].filter((e) => !etat.estPlace(e));
    if (left.length > 0) colleges[modele.origineDe[candidat]!]!.push(left);
  });
  const size = (pupils: readonly number[][]): number => pupils.reduce((sum, pupil) => sum + pupil.length, 0);
  return colleges
    .filter((pupils) => pupils.length > 0)
    .map((pupils) => pupils.toSorted((one, other) => other.length - one.length))
    .toSorted((one, other) => size(other) - size(one));
}

/**
 * The days with most free minutes in the jurys that the pupils need, counted only as far as they need them; those beyond
 * the period that is enough only once it is full.
 */
function joursLesPlusLibres(etat: Etat, pupils: readonly number[][]): number[] {
  const { modele } = etat;
  const needs = new Map<Int32Array, number>();
  for (const e of pupils.flat()) {
    const jurys = modele.jurysDe[e]!;
    needs.set(jurys, (needs.get(jurys) ?? 0) + modele.duree[e]!);
  }
  const room = Array.from({ length: modele.nJours }, (_, jour) => {
    let sum = 0;
    for (const [jurys, need] of needs) {
      let free = 0;
      for (const jury of jurys) {
        const rank = jury * modele.nJours + jour;
        for (const plage of modele.plages[rank]!) free += plage.fin - plage.debut;
        free -= etat.occupe[rank * 2]! + etat.occupe[rank * 2 + 1]!;
      }
      sum += Math.min(need, free);
    }
    return { jour, sum };
  });
  const open = room.filter(({ sum }) => sum > 0);
  const first = Math.min(...open.map(({ jour }) => modele.periode[jour]!));
  return open
    .filter(({ jour }) => modele.periode[jour] === first)
    .toSorted((one, other) => other.sum - one.sum || one.jour - other.jour)
    .map(({ jour }) => jour);
}

function retirer(etat: Etat, pupils: readonly number[][]): void {
  for (const pupil of pupils) for (const e of pupil) if (etat.estPlace(e)) etat.retire(e);
}

/** Puts whole pupils of a collège on one day, as many as fit; answers with those left. */
function remplirJour(etat: Etat, insertion: Insertion, pupils: readonly number[][], jour: number): number[][] {
  return pupils.filter((pupil) => {
    if (insertion.essayer(pupil, jour)) return false;
    retirer(etat, [pupil]);
    return true;
  });
}

/** Brings a collège on the day that takes most of its pupils, then on the next best one, until nothing more fits. */
function placerCollege(etat: Etat, insertion: Insertion, college: readonly number[][]): void {
  let left = college;
  while (left.length > 0) {
    let best: { jour: number; count: number; objectifs: Float64Array } | undefined;
    for (const jour of joursLesPlusLibres(etat, left).slice(0, JOURS_ESSAYES)) {
      const count = left.length - remplirJour(etat, insertion, left, jour).length;
      const objectifs = etat.objectifs.slice();
      retirer(etat, left);
      if (!best || count > best.count || (count === best.count && compareObjectifs(objectifs, best.objectifs) < 0))
        best = { jour, count, objectifs };
    }
    if (!best || best.count === 0) break;
    left = remplirJour(etat, insertion, left, best.jour);
  }
  for (const pupil of left) insertion.insererCandidat(pupil);
}

/** A first complete plan, collège by collège; `continuer` is asked between two of them. */
export function construire(etat: Etat, insertion: Insertion, continuer: () => boolean): void {
  garderActuels(etat, insertion);
  for (const college of collegesAPlacer(etat)) {
    if (!continuer()) return;
    placerCollege(etat, insertion, college);
  }
}
