import type { Groupe, Libre } from './capacite.ts';
import { difference, morceaux } from '../../domain/date/intervalles.ts';
import type { Rangee } from './journee.ts';
import type { Modele } from '../modele/modele.ts';
import type { Figes } from './demi-journees.ts';

/** Who asks for a place, and the time that the figé entretiens leave free. */
export interface Besoins {
  readonly groupes: readonly Groupe[];
  readonly libres: readonly Libre[];
  readonly figes: Figes;
}

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
      return morceaux(left).map(([debut, fin]): Libre => {
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

/**
 * What an instance asks for and offers. `exclus` are entretiens known to have no place beside the figé ones alone: other
 * entretiens never make room.
 */
export function findBesoins(modele: Modele, exclus: ReadonlySet<number>): Besoins {
  const busy = occupationsFigees(modele);
  return {
    groupes: findGroupes(modele, busy.candidats, exclus),
    libres: findLibres(modele, busy.jurys),
    figes: (jury, jour) => figesDuJury(modele, jury, jour),
  };
}
