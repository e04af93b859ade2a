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
  /** Figé entretiens of the jury in a row that end, or begin, right where the stretch begins, or ends (H7). */
  readonly avant: number;
  readonly apres: number;
}

/** Entretiens that may go to the same places. */
interface Groupe {
  nombre: number;
  readonly duree: number;
  readonly jurys: Int32Array;
  /** By day: when the candidats can be there, their figé entretiens and margins taken out. */
  readonly fenetres: readonly Intervalles[];
}

/** How many entretiens of at least `duree` fit between two hours, starts on the grid. */
function contenance(debut: number, fin: number, duree: number): number {
  const length = fin - Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES;
  const step = Math.ceil(duree / PAS_MINUTES) * PAS_MINUTES;
  return length < duree ? 0 : 1 + Math.floor((length - duree) / step);
}

/**
 * The same for one jury, which also makes its pauses (H7). With p pauses there are p + 1 rows; the first goes on with
 * the `avant` figés before, the last with the `apres` figés after, and none is longer than `pauseApres`.
 */
function contenanceJury(modele: Modele, libre: Omit<Libre, 'jury' | 'jour'>, duree: number): number {
  const { pauseApres, pauseMinutes } = modele;
  const { debut, fin, avant, apres } = libre;
  let count = contenance(debut, fin, duree);
  if (pauseMinutes === 0) return count;
  const room = (pauses: number): number =>
    pauses === 0
      ? pauseApres - avant - apres
      : Math.max(0, pauseApres - avant) + Math.max(0, pauseApres - apres) + (pauses - 1) * pauseApres;
  const length = (wanted: number): number => {
    let pauses = 0;
    while (room(pauses) < wanted) pauses++;
    return wanted * duree + pauses * pauseMinutes;
  };
  while (count > 0 && length(count) > fin - debut) count--;
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

interface Rangee {
  readonly debut: number;
  readonly fin: number;
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
    if (groupe) groupe.nombre++;
    else groupes.set(key, { nombre: 1, duree: modele.duree[e]!, jurys, fenetres });
  }
  return [...groupes.values()];
}

/** Sets of jurys of which no two can sit at once: each jury in turn joins the first set that it excludes entirely. */
function findCliques(modele: Modele, order: readonly number[]): Int32Array {
  const members: number[][] = [];
  const cliques = new Int32Array(modele.nJurys);
  for (const jury of order) {
    const known = members.findIndex((clique) => clique.every((other) => modele.rivaux[jury]!.includes(other)));
    if (known >= 0) members[known]!.push(jury);
    cliques[jury] = known >= 0 ? known : members.push([jury]) - 1;
  }
  return cliques;
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

  constructor(modele: Modele, order: readonly number[]) {
    this.modele = modele;
    this.cliques = findCliques(modele, order);
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
        this.flot.arc(exit, this.puits, contenance(spans[k]!, spans[k + 1]!, duree) * UNITE);
        for (const { libre, entrees } of together)
          if (libre.debut >= spans[k]! && libre.fin <= spans[k + 1]!) this.stretch(libre, entrees, nodes, exit);
      }
    }
  }

  private stretch(libre: Libre, entrees: readonly Entree[], nodes: readonly number[], exit: number): void {
    const { flot, modele } = this;
    const duree = Math.min(...entrees.map((entree) => entree.duree));
    const whole = flot.noeud();
    flot.arc(whole, exit, contenanceJury(modele, libre, duree) * UNITE);
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
      const room = contenanceJury(modele, { ...entree, avant: 0, apres: 0 }, entree.duree) * UNITE;
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
 * entretiens than fit one after the other (with the pauses, in one jury). So every plan is a flow, and no plan places
 * more than the greatest flow plus the figé entretiens. What the flow forgets (H3, cutting an entretien between two
 * places, jurys that share with several others) can only make it greater.
 *
 * `exclus` are entretiens known to have no place beside the figé ones alone: other entretiens never make room.
 */
export function findBorne(modele: Modele, exclus: ReadonlySet<number>): number {
  const busy = occupationsFigees(modele);
  const groupes = findGroupes(modele, busy.candidats, exclus);
  const libres = findLibres(modele, busy.jurys);
  const jurys = Array.from({ length: modele.nJurys }, (_, jury) => jury);
  const flows = [jurys, jurys.toReversed()].map((order) => {
    const reseau = new Reseau(modele, order);
    reseau.construire(groupes, libres);
    return Math.floor(reseau.flot.maximum(reseau.source, reseau.puits) / UNITE);
  });
  return modele.fige.filter((rang) => rang !== undefined).length + Math.min(...flows);
}
