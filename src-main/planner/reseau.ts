import { PAS_MINUTES } from '../domain/planning/contraintes.ts';
import { contenance, contenanceJury, type Groupe, type Libre } from './capacite.ts';
import { Flot } from './flot.ts';
import { intersection, union } from './intervalles.ts';
import type { Modele } from './modele.ts';

/** One entretien as units of flow: divisible by the usual lengths, so that little is lost by rounding. */
export const UNITE = 5040;

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

/** The network between source and sink; `findBorne` says what it relaxes. */
export class Reseau {
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
