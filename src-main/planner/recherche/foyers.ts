import type { Etat } from '../modele/etat.ts';

/** The pupils, days and half-days that keep a plan from being better: ruins are made around them. */
export interface Foyers {
  readonly nonPlaces: readonly number[];
  /** Candidats who come on several days. */
  readonly trajets: readonly number[];
  /** Entretiens that stand elsewhere than in the draft, where that counts. */
  readonly deplaces: readonly number[];
  /** Origine and day, as `origine * nJours + jour`, of collèges that come on several days. */
  readonly joursOrigines: readonly number[];
  /** Candidats who wait between two entretiens. */
  readonly attentes: readonly number[];
  /** Half-days that are open, as ranked in `Etat.nombre`, and those of them with idle time. */
  readonly demiJournees: readonly number[];
  readonly trous: readonly number[];
}

const ranks = (count: number): number[] => Array.from({ length: count }, (_, rank) => rank);

function attend(etat: Etat, candidat: number): boolean {
  const { modele, debut, nbJours } = etat;
  const placed = [...modele.entretiensDe[candidat]!].filter((e) => etat.estPlace(e));
  if (placed.length < 2 || nbJours[candidat]! > 1) return false;
  const first = Math.min(...placed.map((e) => debut[e]!));
  const last = Math.max(...placed.map((e) => debut[e]! + modele.duree[e]!));
  const busy = placed.reduce((sum, e) => sum + modele.duree[e]! + modele.marge, -modele.marge);
  return last - first > busy;
}

function joursEnTrop({ modele, origineJours }: Etat): number[] {
  return ranks(modele.nOrigines).flatMap((origine) => {
    const days = ranks(modele.nJours)
      .map((jour) => origine * modele.nJours + jour)
      .filter((rank) => origineJours[rank]! > 0);
    return days.length > 1 ? days : [];
  });
}

const estDeplace = (etat: Etat, e: number): boolean =>
  etat.estPlace(e) &&
  etat.modele.actuel[e] !== undefined &&
  !etat.estActuel(e, etat.jury[e]!, etat.jour[e]!, etat.debut[e]!);

/** Looks over the whole plan for what could be better. */
export function findFoyers(etat: Etat): Foyers {
  const { modele, nbJours, nombre, premier, dernier, occupe } = etat;
  const candidats = ranks(modele.nCandidats);
  const demiJournees = ranks(nombre.length).filter((half) => nombre[half]! > 0);
  return {
    nonPlaces: ranks(modele.nEntretiens).filter((e) => !etat.estPlace(e) && modele.jurysDe[e]!.length > 0),
    trajets: candidats.filter((candidat) => nbJours[candidat]! > 1),
    deplaces: modele.conserver ? ranks(modele.nEntretiens).filter((e) => estDeplace(etat, e)) : [],
    joursOrigines: joursEnTrop(etat),
    attentes: candidats.filter((candidat) => modele.entretiensDe[candidat]!.length > 1 && attend(etat, candidat)),
    demiJournees,
    trous: demiJournees.filter((half) => dernier[half]! - premier[half]! > occupe[half]!),
  };
}
