import type { Prix, Relaxation } from './relaxation.ts';

/**
 * How much of the newest slope goes into the mean one that is followed, and the length of a step. The constants of the
 * descent were chosen by the bounds of the instances « serré » of `npm run bench:planning`, beside the optimum of HiGHS.
 */
const PART_NOUVELLE = 0.1;
const PAS_INITIAL = 0.5;
const PAS_MAX = 2;
const PAS_MIN = 0.0005;
/** Tries without progress before the steps shrink. */
const PATIENCE = 8;

/** Where the descent stands: the best prices so far, what they prove and the slope there. */
export interface Descente {
  readonly prix: Prix;
  readonly pente: Float64Array;
  valeur: number;
  pas: number;
}

/** Prices to begin with. */
export function commencer(relaxation: Relaxation, prix: Prix): Descente {
  const pente = new Float64Array(relaxation.nPrix);
  return { prix, pente, valeur: relaxation.evaluer(prix, pente), pas: PAS_INITIAL };
}

/**
 * Moves the prices so that less and less is proved possible (volume algorithm of Barahona and Anbil: a subgradient
 * descent that follows the mean slope). Stops after `tours` steps, when steps are of no more use, or when less than
 * `cible` + 1 is proved, `cible` being the number that a plan is known to place.
 */
export function descendre(
  relaxation: Relaxation,
  descente: Descente,
  { cible, tours }: { cible: number; tours: number },
): void {
  const { prix, pente } = descente;
  const trial = new Float64Array(relaxation.nPrix);
  const here = new Float64Array(relaxation.nPrix);
  let failures = 0;
  for (let turn = 0; turn < tours && descente.pas >= PAS_MIN && descente.valeur >= cible + 1; turn++) {
    let norm = 0;
    for (let k = 0; k < prix.length; k++) if (pente[k]! > 0 ? prix[k]! > 0 : prix[k]! < 1) norm += pente[k]! ** 2;
    const step = (descente.pas * Math.max(0.3, descente.valeur - cible)) / Math.max(1e-9, norm);
    for (let k = 0; k < prix.length; k++) trial[k] = Math.min(1, Math.max(0, prix[k]! - step * pente[k]!));
    const value = relaxation.evaluer(trial, here);
    let accord = 0;
    for (let k = 0; k < prix.length; k++) accord += pente[k]! * here[k]!;
    if (value < descente.valeur - 1e-6) {
      descente.valeur = value;
      prix.set(trial);
      failures = 0;
      if (accord > 0) descente.pas = Math.min(PAS_MAX, 1.2 * descente.pas);
    } else if (++failures >= PATIENCE) {
      descente.pas *= 0.7;
      failures = 0;
    }
    for (let k = 0; k < prix.length; k++) pente[k] = PART_NOUVELLE * here[k]! + (1 - PART_NOUVELLE) * pente[k]!;
  }
}

/** Amounts by which the prices of a block are moved together, the largest first. */
const ECARTS = [0.2, 0.05, 0.01];

/**
 * Moves the prices of whole blocks of groups (those of one domaine and one length) up and down together as long as less is
 * proved possible: where many groups stand for the same pupils, a slope sees one of them at a time and goes nowhere.
 */
export function ajuster(relaxation: Relaxation, descente: Descente, blocs: readonly (readonly number[])[]): void {
  const here = new Float64Array(relaxation.nPrix);
  for (const block of blocs)
    for (const gap of ECARTS)
      for (const direction of [gap, -gap]) {
        const trial = descente.prix.slice();
        for (const k of block) trial[k] = Math.min(1, Math.max(0, trial[k]! + direction));
        const value = relaxation.evaluer(trial, here);
        if (value >= descente.valeur - 1e-6) continue;
        descente.prix.set(trial);
        descente.valeur = value;
      }
}
