import { borneDe, meilleure, type Analyse, type Composante } from './analyse.ts';
import type { Besoins } from './besoins.ts';
import type { Modele } from '../modele/modele.ts';
import { Reseau } from './reseau.ts';
import { findSaturations, type Saturation } from './saturation.ts';

/** How many entretiens can be placed at most, and why not more. */
export interface Borne {
  readonly borne: number;
  /** By component in which somebody found no place: how many of its entretiens can be placed at most. */
  readonly bornes: ReadonlyMap<Composante, number>;
  readonly saturations: readonly Saturation[];
}

/** Prices nearer to 1 than this are 1: their groups do not compete. */
const PRESQUE_UN = 1e-3;

/**
 * The least cut of a maximum flow. Take any plan that obeys H1–H7.
 * Each placed entretien that is not figé sends one unit from its group, through the free stretch of the jury in which
 * it lies, shared among the parts of that stretch in proportion to its minutes there. Nothing overflows: a part of m
 * minutes holds at most m / (shortest length) units since the jury receives one entretien at a time; a stretch, a
 * window of it that some groups are confined to, the day of a jury with its figés and its pauses, and the day of jurys
 * that exclude each other hold no more whole entretiens than fit one after the other. So every plan is a flow, and no
 * plan places more than the greatest flow plus the figé entretiens. The least cut says which entretiens exceed which
 * places. What the flow forgets (H3, cutting an entretien between two places, mixed lengths, jurys that share with
 * several others) can only make it greater.
 */
function coupes(modele: Modele, { groupes, libres, figes }: Besoins): Saturation[][] {
  return [false, true].map((parDuree) => {
    const reseau = new Reseau(modele, figes, parDuree);
    reseau.construire(groupes, libres);
    reseau.flot.maximum(reseau.source, reseau.puits);
    return findSaturations(reseau, groupes);
  });
}

/** What prices prove: the groups that compete, and how many of them can be placed. */
function parPrix(composante: Composante): Saturation {
  const { groupes, carte, relaxation } = composante;
  const prix = meilleure(composante).prix.map((one, rank) => (rank < groupes.length && one > 1 - PRESQUE_UN ? 1 : one));
  const value = relaxation.evaluer(prix, new Float64Array(prix.length));
  const competing = groupes.filter((_, rank) => prix[rank]! < 1);
  const others = groupes.reduce((sum, { entretiens }, rank) => sum + (prix[rank]! < 1 ? 0 : entretiens.length), 0);
  const demiJournees = carte.guichets.flatMap((guichet) => guichet.demiJournees);
  const sorted = (ranks: readonly number[]): number[] => [...new Set(ranks)].toSorted((one, other) => one - other);
  return {
    entretiens: sorted(competing.flatMap(({ entretiens }) => entretiens)),
    places: Math.floor(value - others + 1e-6),
    jurys: sorted(demiJournees.map(({ jury }) => jury)),
    jours: sorted(demiJournees.map(({ jour }) => jour)),
  };
}

const refuses = (saturations: readonly Saturation[]): number =>
  saturations.reduce((sum, { entretiens, places }) => sum + Math.max(0, entretiens.length - places), 0);

/**
 * A proved upper bound on the number of entretiens that can be placed: for each component the best that two flows and the
 * prices (`Relaxation`) prove. The flows say in the fewest words what is full; the prices mind mixed lengths and members
 * or rooms that several jurys share.
 */
export function findBorne(modele: Modele, { sansPlace, besoins, composantes }: Analyse): Borne {
  const cuts = coupes(modele, besoins);
  const found = composantes.map((composante) => {
    const own = new Set(composante.entretiens);
    const pieces = cuts.map((cut) => cut.filter(({ entretiens }) => own.has(entretiens[0]!)));
    const best = pieces.reduce((one, other) => (refuses(other) > refuses(one) ? other : one));
    const total = composante.entretiens.length;
    const saturations = total - borneDe(composante) > refuses(best) ? [parPrix(composante)] : best;
    return { composante, saturations, refused: Math.max(refuses(best), total - borneDe(composante)) };
  });
  return {
    borne: modele.nEntretiens - sansPlace.size - found.reduce((sum, { refused }) => sum + refused, 0),
    bornes: new Map(found.map(({ composante, refused }) => [composante, composante.entretiens.length - refused])),
    saturations: found.flatMap(({ saturations }) => saturations),
  };
}
