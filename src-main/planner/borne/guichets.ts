import type { Groupe, Libre } from './capacite.ts';
import { pasApres, pasAvant } from '../modele/grille.ts';
import { findEntrees, type Ouvert } from './entrees.ts';
import { figesSeContredisent, type Rangee } from './journee.ts';
import { findGoulets, type Goulet } from './goulets.ts';
import type { Modele } from '../modele/modele.ts';
import { findDemiJournees, regrouper, type Figes, type DemiJournee } from './demi-journees.ts';

/** Groups that one of the jurys of a guichet can receive for the same length, from one start to another (in steps of the grid). */
export interface Offre {
  /** Rank of the half-day in the guichet. */
  readonly demiJournee: number;
  /** Rank of the length among those of the guichet. */
  readonly rang: number;
  readonly premier: number;
  readonly dernier: number;
  readonly groupes: readonly number[];
}

/** Half-days of jurys of which no two can sit at once (H2): together they receive one pupil after the other. */
export interface Guichet {
  readonly demiJournees: readonly DemiJournee[];
  /** Lengths in minutes. */
  readonly durees: readonly number[];
  readonly offres: readonly Offre[];
  /** Steps of the grid between which somebody can be received. */
  readonly debut: number;
  readonly fin: number;
  /** Figé entretiens between which a jury alone makes its pauses (H7); a guichet of several jurys minds no pause. */
  readonly figes: readonly Rangee[];
  readonly pauses: boolean;
}

function offresDe(demiJournees: readonly DemiJournee[], durees: readonly number[]): Offre[] {
  return demiJournees.flatMap(({ ouverts }, demiJournee) =>
    ouverts.flatMap(({ entrees }) =>
      entrees.map(({ debut, fin, duree, groupes }): Offre => ({
        demiJournee,
        rang: durees.indexOf(duree),
        premier: pasApres(debut),
        dernier: pasAvant(fin - duree),
        groupes,
      })),
    ),
  );
}

function ouvrir(modele: Modele, figesDe: Figes, demiJournees: readonly DemiJournee[]): Guichet {
  const entrees = demiJournees.flatMap(({ ouverts }) => ouverts.flatMap((ouvert) => ouvert.entrees));
  const durees = [...new Set(entrees.map(({ duree }) => duree))].toSorted((one, other) => one - other);
  const { jury, jour } = demiJournees[0]!;
  const own = demiJournees.length === 1 ? figesDe(jury, jour) : [];
  const pauses = demiJournees.length === 1 && modele.pauseMinutes > 0 && !figesSeContredisent(own, modele);
  // A figé entretien shorter than a step of the grid is left aside: the bound only gets greater.
  const figes = pauses ? own.filter(({ debut, fin }) => pasApres(debut) < pasApres(fin)) : [];
  const offres = offresDe(demiJournees, durees);
  return {
    demiJournees,
    durees,
    offres,
    debut: Math.min(...offres.map(({ premier }) => premier), ...figes.map(({ debut }) => pasApres(debut))),
    fin: Math.max(...entrees.map(({ fin }) => pasApres(fin)), ...figes.map(({ fin }) => pasApres(fin))),
    figes,
    pauses,
  };
}

/** The free time of the jurys as guichets, and what those cannot do at once. */
export function findGuichets(
  modele: Modele,
  figes: Figes,
  { groupes, libres }: { readonly groupes: readonly Groupe[]; readonly libres: readonly Libre[] },
): { readonly guichets: Guichet[]; readonly goulets: Goulet[] } {
  const open = libres
    .map((libre): Ouvert => ({ libre, entrees: findEntrees(libre, groupes) }))
    .filter(({ entrees }) => entrees.length > 0);
  const days = [...Map.groupBy(open, ({ libre }) => libre.jour).values()].map((day) =>
    regrouper(modele, findDemiJournees(modele, figes, day)).map((demiJournees) => ouvrir(modele, figes, demiJournees)),
  );
  const goulets = days.flatMap((guichets) => {
    const of = new Map(
      guichets.flatMap((guichet) => guichet.demiJournees.map((demiJournee) => [demiJournee, guichet] as const)),
    );
    return findGoulets(modele, [...of.keys()], (one, other) => of.get(one) === of.get(other));
  });
  return { guichets: days.flat(), goulets };
}
