import { PAS_MINUTES } from '../domain/planning/contraintes.ts';
import type { Groupe, Libre } from './capacite.ts';
import { findEntrees, type Ouvert } from './entrees.ts';
import { figesSeContredisent, type Rangee } from './journee.ts';
import type { Modele } from './modele.ts';
import { findSeances, regrouper, type Figes, type Seance } from './seances-jury.ts';

/** The first step of the grid at or after a minute. */
export const pasApres = (minute: number): number => Math.ceil(minute / PAS_MINUTES);

/** Groups that one of the jurys of a guichet can receive for the same length, from one start to another (in steps of the grid). */
export interface Offre {
  /** Rank of the séance in the guichet. */
  readonly seance: number;
  /** Rank of the length among those of the guichet. */
  readonly rang: number;
  readonly premier: number;
  readonly dernier: number;
  readonly groupes: readonly number[];
}

/** Half-days of jurys of which no two can sit at once (H2): together they receive one pupil after the other. */
export interface Guichet {
  readonly seances: readonly Seance[];
  /** Lengths in minutes. */
  readonly durees: readonly number[];
  readonly offres: readonly Offre[];
  /** Steps of the grid between which somebody can be received. */
  readonly debut: number;
  readonly fin: number;
  /** Of a guichet of one jury: what counts for its pauses (H7). Without pauses when there are several. */
  readonly figes: readonly Rangee[];
  readonly pauses: boolean;
}

/** Guichets that cannot sit at once either, between two steps of the grid: they take turns. */
export interface Goulet {
  readonly seances: readonly Seance[];
  readonly debut: number;
  readonly fin: number;
}

function offresDe(seances: readonly Seance[], durees: readonly number[]): Offre[] {
  return seances.flatMap(({ ouverts }, seance) =>
    ouverts.flatMap(({ entrees }) =>
      entrees.map(({ debut, fin, duree, groupes }): Offre => ({
        seance,
        rang: durees.indexOf(duree),
        premier: pasApres(debut),
        dernier: Math.floor((fin - duree) / PAS_MINUTES),
        groupes,
      })),
    ),
  );
}

function ouvrir(modele: Modele, figesDe: Figes, seances: readonly Seance[]): Guichet {
  const entrees = seances.flatMap(({ ouverts }) => ouverts.flatMap((ouvert) => ouvert.entrees));
  const durees = [...new Set(entrees.map(({ duree }) => duree))].toSorted((one, other) => one - other);
  const { jury, jour } = seances[0]!;
  const own = seances.length === 1 ? figesDe(jury, jour) : [];
  const pauses = seances.length === 1 && modele.pauseMinutes > 0 && !figesSeContredisent(own, modele);
  const figes = pauses ? own : [];
  const offres = offresDe(seances, durees);
  return {
    seances,
    durees,
    offres,
    debut: Math.min(...offres.map(({ premier }) => premier), ...figes.map(({ debut }) => pasApres(debut))),
    fin: Math.max(...entrees.map(({ fin }) => pasApres(fin)), ...figes.map(({ fin }) => pasApres(fin))),
    figes,
    pauses,
  };
}

const debutDe = ({ ouverts }: Seance): number => Math.min(...ouverts.map(({ libre }) => libre.debut));
const finDe = ({ ouverts }: Seance): number => Math.max(...ouverts.map(({ libre }) => libre.fin));

/** Whether two half-days of different jurys overlap although a member or a room is the same. */
export const rivales = ({ rivaux }: Modele, one: Seance, other: Seance): boolean =>
  rivaux[one.jury]!.includes(other.jury) && debutDe(one) < finDe(other) && debutDe(other) < finDe(one);

/** Sets of rival half-days of one day that hold every pair of rivals which no guichet holds. */
function findGoulets(modele: Modele, guichets: readonly Guichet[]): Goulet[] {
  const seances = guichets.flatMap((guichet) => guichet.seances.map((seance) => ({ seance, guichet })));
  const pairs = seances.flatMap((one, rank) =>
    seances
      .slice(rank + 1)
      .filter((other) => one.guichet !== other.guichet && rivales(modele, one.seance, other.seance))
      .map((other) => [one.seance, other.seance] as const),
  );
  const held = new Map<Seance, Set<Seance>>(seances.map(({ seance }) => [seance, new Set()]));
  return pairs.flatMap(([one, other]): Goulet[] => {
    if (held.get(one)!.has(other)) return [];
    const together = [one, other];
    for (const { seance } of seances)
      if (!together.includes(seance) && together.every((member) => rivales(modele, member, seance)))
        together.push(seance);
    for (const a of together) for (const b of together) held.get(a)!.add(b);
    const debut = Math.min(...together.map(debutDe));
    return [
      { seances: together, debut: Math.floor(debut / PAS_MINUTES), fin: pasApres(Math.max(...together.map(finDe))) },
    ];
  });
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
    regrouper(modele, findSeances(modele, figes, day)).map((seances) => ouvrir(modele, figes, seances)),
  );
  return { guichets: days.flat(), goulets: days.flatMap((guichets) => findGoulets(modele, guichets)) };
}
