import type { Groupe, Libre } from './capacite.ts';
import { difference } from './intervalles.ts';
import type { Modele } from './modele.ts';
import type { Rangee } from './journee.ts';
import { Reseau } from './reseau.ts';
import { resserrer } from './longueurs-melees.ts';
import { findSaturations, type Saturation } from './saturation.ts';
import type { Figes } from './seances-jury.ts';

/** Figé occupations by jury and day, and by candidat and day with the margin. */
function occupationsFigees(modele: Modele) {
  const { nJurys, nJours, nCandidats, fige, duree, rivaux, candidatDe, marge } = modele;
  const jurys: number[][] = Array.from({ length: nJurys * nJours }, () => []);
  const candidats: number[][] = Array.from({ length: nCandidats * nJours }, () => []);
  fige.forEach((rang, e) => {
    if (!rang) return;
    const fin = rang.debut + duree[e]!;
    for (const jury of [rang.jury, ...rivaux[rang.jury]!]) jurys[jury * nJours + rang.jour]!.push(rang.debut, fin);
    candidats[candidatDe[e]! * nJours + rang.jour]!.push(rang.debut - marge, fin + marge);
  });
  return { jurys, candidats };
}

/** The length of the row of figés that ends (`sens` -1) or begins (1) at an hour. */
function rangee(modele: Modele, own: readonly Rangee[], hour: number, sens: -1 | 1): number {
  let count = 0;
  let edge = hour;
  for (const { debut, fin } of sens < 0 ? own.toReversed() : own) {
    const gap = sens < 0 ? edge - fin : debut - edge;
    if (gap < 0) continue;
    if (gap > 0 && (count === 0 || gap >= modele.pauseMinutes)) break;
    count++;
    edge = sens < 0 ? debut : fin;
  }
  return count;
}

function figesDuJury({ fige, duree }: Modele, jury: number, jour: number): Rangee[] {
  return fige
    .flatMap((rang, e) =>
      rang?.jury === jury && rang.jour === jour ? [{ debut: rang.debut, fin: rang.debut + duree[e]! }] : [],
    )
    .toSorted((one, other) => one.debut - other.debut);
}

function findLibres(modele: Modele, busy: readonly number[][]): Libre[] {
  return modele.plages.flatMap((plages, rank) => {
    const jury = Math.floor(rank / modele.nJours);
    const jour = rank % modele.nJours;
    const own = busy[rank]!.length > 0 && modele.pauseMinutes > 0 ? figesDuJury(modele, jury, jour) : [];
    return plages.flatMap((plage) => {
      const left = difference([plage.debut, plage.fin], busy[rank]!);
      return Array.from({ length: left.length / 2 }, (_, k): Libre => {
        const debut = left[2 * k]!;
        const fin = left[2 * k + 1]!;
        return { jury, jour, debut, fin, avant: rangee(modele, own, debut, -1), apres: rangee(modele, own, fin, 1) };
      });
    });
  });
}

function findGroupes(modele: Modele, busy: readonly number[][], exclus: ReadonlySet<number>): Groupe[] {
  const groupes = new Map<string, Groupe>();
  const juryKeys = new Map<Int32Array, number>();
  for (let e = 0; e < modele.nEntretiens; e++) {
    if (modele.fige[e] || exclus.has(e)) continue;
    const candidat = modele.candidatDe[e]!;
    const jurys = modele.jurysDe[e]!;
    const fenetres = modele.jours.map((_, jour) => {
      const rank = candidat * modele.nJours + jour;
      return difference([...modele.fenetres[rank]!], busy[rank]!);
    });
    if (!juryKeys.has(jurys)) juryKeys.set(jurys, juryKeys.size);
    const key = `${juryKeys.get(jurys)} ${modele.duree[e]} ${fenetres.join('|')}`;
    const groupe = groupes.get(key);
    if (groupe) groupe.entretiens.push(e);
    else groupes.set(key, { entretiens: [e], duree: modele.duree[e]!, jurys, fenetres });
  }
  return [...groupes.values()];
}

/** How many entretiens can be placed at most, and why not more. */
export interface Borne {
  readonly borne: number;
  readonly saturations: readonly Saturation[];
}

/**
 * A proved upper bound on the number of entretiens that can be placed: a maximum flow. Take any plan that obeys H1–H7.
 * Each placed entretien that is not figé sends one unit from its group, through the free stretch of the jury in which
 * it lies, shared among the parts of that stretch in proportion to its minutes there. Nothing overflows: a part of m
 * minutes holds at most m / (shortest length) units since the jury receives one entretien at a time; a stretch, a
 * window of it that some groups are confined to, the day of a jury with its figés and its pauses, and the day of jurys
 * that exclude each other hold no more whole entretiens than fit one after the other. So every plan is a flow, and no
 * plan places more than the greatest flow plus the figé entretiens. The least cut says which entretiens exceed which
 * places; where their lengths are mixed, they are counted otherwise too (`resserrer`). What the flow forgets (H3, cutting an entretien
 * between two places, jurys that share with several others) can only make it greater.
 *
 * `exclus` are entretiens known to have no place beside the figé ones alone: other entretiens never make room.
 */
export function findBorne(modele: Modele, exclus: ReadonlySet<number>): Borne {
  const busy = occupationsFigees(modele);
  const groupes = findGroupes(modele, busy.candidats, exclus);
  const libres = findLibres(modele, busy.jurys);
  const figes: Figes = (jury, jour) => figesDuJury(modele, jury, jour);
  const bornes = [false, true].map((parDuree): Borne => {
    const reseau = new Reseau(modele, figes, parDuree);
    reseau.construire(groupes, libres);
    reseau.flot.maximum(reseau.source, reseau.puits);
    const saturations = resserrer(findSaturations(reseau, groupes), groupes, { modele, figes, libres });
    const refused = saturations.reduce(
      (sum, { entretiens, places }) => sum + Math.max(0, entretiens.length - places),
      0,
    );
    return { borne: modele.nEntretiens - exclus.size - refused, saturations };
  });
  return bornes.reduce((best, other) => (other.borne < best.borne ? other : best));
}
