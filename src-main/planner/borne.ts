import { PAS_MINUTES } from '../domain/planning/contraintes.ts';
import { Flot } from './flot.ts';
import { difference, intersection, union, type Intervalles } from './intervalles.ts';
import type { Modele } from './modele.ts';

/** One entretien as units of flow: divisible by the usual lengths, so that little is lost by rounding. */
const UNITE = 5040;

/** A stretch during which a jury is free of figé entretiens. */
interface Libre {
  readonly jury: number;
  readonly jour: number;
  readonly debut: number;
  readonly fin: number;
}

/** Entretiens that may go to the same places. */
interface Groupe {
  nombre: number;
  readonly duree: number;
  readonly jurys: Int32Array;
  /** By day: when the candidats can be there, their figé entretiens and margins taken out. */
  readonly fenetres: readonly Intervalles[];
}

/** How many entretiens of at least `duree` fit between two hours, starts on the grid, pauses made (H7). */
function contenance(modele: Modele, debut: number, fin: number, duree: number): number {
  const length = fin - Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES;
  const step = Math.ceil(duree / PAS_MINUTES) * PAS_MINUTES;
  let count = length < duree ? 0 : 1 + Math.floor((length - duree) / step);
  if (modele.pauseMinutes === 0) return count;
  while (count > 0 && count * duree + (Math.ceil(count / modele.pauseApres) - 1) * modele.pauseMinutes > length)
    count--;
  return count;
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

function findLibres(modele: Modele, busy: readonly number[][]): Libre[] {
  return modele.plages.flatMap((plages, rank) =>
    plages.flatMap(({ debut, fin }) => {
      const left = difference([debut, fin], busy[rank]!);
      return Array.from({ length: left.length / 2 }, (_, k) => ({
        jury: Math.floor(rank / modele.nJours),
        jour: rank % modele.nJours,
        debut: left[2 * k]!,
        fin: left[2 * k + 1]!,
      }));
    }),
  );
}

function findGroupes(modele: Modele, busy: readonly number[][]): Groupe[] {
  const groupes = new Map<string, Groupe>();
  const juryKeys = new Map<Int32Array, number>();
  for (let e = 0; e < modele.nEntretiens; e++) {
    if (modele.fige[e]) continue;
    const candidat = modele.candidatDe[e]!;
    const jurys = modele.jurysDe[e]!;
    const fenetres = modele.jours.map((_, jour) => {
      const rank = candidat * modele.nJours + jour;
      return difference([...modele.fenetres[rank]!], busy[rank]!);
    });
    if (!juryKeys.has(jurys)) juryKeys.set(jurys, juryKeys.size);
    const key = `${juryKeys.get(jurys)} ${modele.duree[e]} ${fenetres.join('|')}`;
    const groupe = groupes.get(key);
    if (groupe) groupe.nombre++;
    else groupes.set(key, { nombre: 1, duree: modele.duree[e]!, jurys, fenetres });
  }
  return [...groupes.values()];
}

/** Sets of jurys of which no two can sit at once: each jury joins the first set that it excludes entirely. */
function findCliques(modele: Modele): Int32Array {
  const members: number[][] = [];
  return Int32Array.from(modele.rivaux, (rivaux, jury) => {
    const known = members.findIndex((clique) => clique.every((other) => rivaux.includes(other)));
    if (known >= 0) {
      members[known]!.push(jury);
      return known;
    }
    return members.push([jury]) - 1;
  });
}

/** Where flow enters a free stretch: for the groups that can be there during the same part of it. */
interface Entree {
  readonly debut: number;
  readonly fin: number;
  readonly groupes: number[];
  duree: number;
}

function findEntrees(libre: Libre, groupes: readonly Groupe[]): Entree[] {
  const entrees = new Map<string, Entree>();
  groupes.forEach((groupe, g) => {
    if (!groupe.jurys.includes(libre.jury)) return;
    const parts = intersection([libre.debut, libre.fin], groupe.fenetres[libre.jour]!);
    for (let k = 0; k < parts.length; k += 2) {
      const debut = parts[k]!;
      const fin = parts[k + 1]!;
      if (fin - Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES < groupe.duree) continue;
      const entree = entrees.get(`${debut} ${fin}`);
      if (entree) {
        entree.groupes.push(g);
        entree.duree = Math.min(entree.duree, groupe.duree);
      } else entrees.set(`${debut} ${fin}`, { debut, fin, groupes: [g], duree: groupe.duree });
    }
  });
  return [...entrees.values()];
}

/** The network between source and sink; see `findBorne` for what it relaxes. */
class Reseau {
  readonly flot = new Flot();
  readonly source = this.flot.noeud();
  readonly puits = this.flot.noeud();
  private readonly modele: Modele;
  private readonly cliques: Int32Array;

  constructor(modele: Modele) {
    this.modele = modele;
    this.cliques = findCliques(modele);
  }

  construire(groupes: readonly Groupe[], libres: readonly Libre[]): void {
    const nodes = groupes.map(({ nombre }) => {
      const node = this.flot.noeud();
      this.flot.arc(this.source, node, nombre * UNITE);
      return node;
    });
    const joined = Map.groupBy(
      libres
        .map((libre) => ({ libre, entrees: findEntrees(libre, groupes) }))
        .filter(({ entrees }) => entrees.length > 0),
      ({ libre }) => this.cliques[libre.jury]! * this.modele.nJours + libre.jour,
    );
    for (const together of joined.values()) {
      const spans = union(together.flatMap(({ libre }) => [libre.debut, libre.fin]));
      const duree = Math.min(...together.flatMap(({ entrees }) => entrees.map((entree) => entree.duree)));
      for (let k = 0; k < spans.length; k += 2) {
        const exit = this.flot.noeud();
        this.flot.arc(
          exit,
          this.puits,
          contenance({ ...this.modele, pauseMinutes: 0 }, spans[k]!, spans[k + 1]!, duree) * UNITE,
        );
        for (const { libre, entrees } of together)
          if (libre.debut >= spans[k]! && libre.fin <= spans[k + 1]!) this.stretch(libre, entrees, nodes, exit);
      }
    }
  }

  private stretch(libre: Libre, entrees: readonly Entree[], nodes: readonly number[], exit: number): void {
    const { flot, modele } = this;
    const duree = Math.min(...entrees.map((entree) => entree.duree));
    const whole = flot.noeud();
    flot.arc(whole, exit, contenance(modele, libre.debut, libre.fin, duree) * UNITE);
    const cuts = [...new Set(entrees.flatMap(({ debut, fin }) => [debut, fin]))].toSorted((one, other) => one - other);
    const segments = cuts.slice(0, -1).map((debut, k) => {
      const fin = cuts[k + 1]!;
      const node = flot.noeud();
      const open = entrees.filter((entree) => entree.debut <= debut && fin <= entree.fin);
      const least = Math.min(...open.map((entree) => entree.duree));
      if (open.length > 0) flot.arc(node, whole, Math.ceil((UNITE * (fin - debut)) / least));
      return { debut, fin, node };
    });
    for (const entree of entrees) {
      const node = flot.noeud();
      const room = contenance(modele, entree.debut, entree.fin, entree.duree) * UNITE;
      for (const groupe of entree.groupes) flot.arc(nodes[groupe]!, node, room);
      const into = flot.noeud();
      flot.arc(node, into, room);
      for (const segment of segments)
        if (entree.debut <= segment.debut && segment.fin <= entree.fin) flot.arc(into, segment.node, room);
    }
  }
}

/**
 * A proved upper bound on the number of entretiens that can be placed: a maximum flow. Take any plan that obeys H1–H7.
 * Each placed entretien that is not figé sends one unit from its group, through the free stretch of the jury in which
 * it lies, shared among the parts of that stretch in proportion to its minutes there. Nothing overflows: a part of m
 * minutes holds at most m / (shortest length) units since the jury receives one entretien at a time; a stretch, a
 * window of it that some groups are confined to, and the time of jurys that exclude each other hold no more whole
 * entretiens than fit one after the other (with the pauses, in one jury). So every plan is a flow, and no plan places more than the
 * greatest flow plus the figé entretiens. What the flow forgets (H3, cutting an entretien between two places) can only
 * make it greater.
 */
export function findBorne(modele: Modele): number {
  const busy = occupationsFigees(modele);
  const groupes = findGroupes(modele, busy.candidats);
  const reseau = new Reseau(modele);
  reseau.construire(groupes, findLibres(modele, busy.jurys));
  const figes = modele.fige.filter((rang) => rang !== undefined).length;
  return figes + Math.floor(reseau.flot.maximum(reseau.source, reseau.puits) / UNITE);
}
