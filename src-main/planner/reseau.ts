import { PAS_MINUTES } from '../domain/planning/contraintes.ts';
import { contenance, contenanceJury, type Groupe, type Libre } from './capacite.ts';
import { Flot } from './flot.ts';
import { intersection, union } from './intervalles.ts';
import { capaciteJournee, type Ouverture, type Rangee } from './journee.ts';
import type { Modele } from './modele.ts';

/** One entretien as units of flow: divisible by the usual lengths, so that little is lost by rounding. */
export const UNITE = 5040;

/** Stands for no limit at all, small enough for exact sums. */
const DE_TROP = 1_000_000;

/** The figé entretiens of a jury on a day, by start. */
export type Figes = (jury: number, jour: number) => readonly Rangee[];

/** Every variant gives a true bound; which one is the tightest depends on the instance. */
export interface Variante {
  /** In which jurys that exclude each other are put together. */
  readonly ordre: readonly number[];
  readonly parJury: boolean;
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

const openings = (open: readonly Ouvert[]): Ouverture[] => open.flatMap(({ entrees }) => entrees);

/** What an arc out of a full resource belongs to. */
export interface Lieu {
  readonly jurys: readonly number[];
  readonly jour: number;
}

interface Ouvert {
  readonly libre: Libre;
  readonly entrees: readonly Entree[];
}

/** The network between source and sink; `findBorne` says what it relaxes. */
export class Reseau {
  readonly flot = new Flot();
  readonly source = this.flot.noeud();
  readonly puits = this.flot.noeud();
  /** By rank, the nodes of the groups. */
  readonly groupes: number[] = [];
  /** Of every other node. */
  readonly lieux = new Map<number, Lieu>();
  private readonly modele: Modele;
  private readonly cliques: Int32Array;
  private readonly figes: Figes;
  private readonly parJury: boolean;

  constructor(modele: Modele, figes: Figes, { ordre, parJury }: Variante) {
    this.modele = modele;
    this.cliques = findCliques(modele, ordre);
    this.figes = figes;
    this.parJury = parJury;
  }

  construire(groupes: readonly Groupe[], libres: readonly Libre[]): void {
    for (const { entretiens } of groupes) {
      const node = this.flot.noeud();
      this.flot.arc(this.source, node, entretiens.length * UNITE);
      this.groupes.push(node);
    }
    const joined = Map.groupBy(
      libres
        .map((libre): Ouvert => ({ libre, entrees: findEntrees(libre, groupes) }))
        .filter(({ entrees }) => entrees.length > 0),
      ({ libre }) => this.cliques[libre.jury]! * this.modele.nJours + libre.jour,
    );
    for (const together of joined.values()) this.relier(together);
  }

  /**
   * The free time of jurys that exclude each other flows into their common day, either through the day of each jury
   * (with its pauses) or through the stretches in which one of them at least is free: the two cannot both be asked.
   */
  private relier(together: readonly Ouvert[]): void {
    const { pauseApres } = this.modele;
    const lieu: Lieu = { jurys: [...new Set(together.map(({ libre }) => libre.jury))], jour: together[0]!.libre.jour };
    const parJury = this.parJury || lieu.jurys.length === 1;
    const day = this.noeud(lieu);
    const room = capaciteJournee({ pauseApres, pauseMinutes: 0 }, [], openings(together));
    this.flot.arc(day, this.puits, room * UNITE);
    if (parJury) for (const own of Map.groupBy(together, ({ libre }) => libre.jury).values()) this.journee(own, day);
    else this.creneaux(together, day);
  }

  private journee(own: readonly Ouvert[], exit: number): void {
    const { jury, jour } = own[0]!.libre;
    const day = this.noeud({ jurys: [jury], jour });
    const room = capaciteJournee(this.modele, this.figes(jury, jour), openings(own));
    this.flot.arc(day, exit, Math.min(room, DE_TROP) * UNITE);
    for (const { libre, entrees } of own) this.stretch(libre, entrees, day);
  }

  private creneaux(together: readonly Ouvert[], day: number): void {
    const lieu = this.lieux.get(day)!;
    const spans = union(together.flatMap(({ libre }) => [libre.debut, libre.fin]));
    const duree = Math.min(...together.flatMap(({ entrees }) => entrees.map((entree) => entree.duree)));
    for (let k = 0; k < spans.length; k += 2) {
      const exit = this.noeud(lieu);
      this.flot.arc(exit, day, contenance(spans[k]!, spans[k + 1]!, duree) * UNITE);
      for (const { libre, entrees } of together)
        if (libre.debut >= spans[k]! && libre.fin <= spans[k + 1]!) this.stretch(libre, entrees, exit);
    }
  }

  private stretch(libre: Libre, entrees: readonly Entree[], exit: number): void {
    const { flot, modele } = this;
    const lieu: Lieu = { jurys: [libre.jury], jour: libre.jour };
    const duree = Math.min(...entrees.map((entree) => entree.duree));
    const whole = this.noeud(lieu);
    flot.arc(whole, exit, contenanceJury(modele, libre, duree) * UNITE);
    const cuts = [...new Set(entrees.flatMap(({ debut, fin }) => [debut, fin]))].toSorted((one, other) => one - other);
    const segments = cuts.slice(0, -1).map((debut, k) => {
      const fin = cuts[k + 1]!;
      const node = this.noeud(lieu);
      const open = entrees.filter((entree) => entree.debut <= debut && fin <= entree.fin);
      const least = Math.min(...open.map((entree) => entree.duree));
      if (open.length > 0) flot.arc(node, whole, Math.ceil((UNITE * (fin - debut)) / least));
      return { debut, fin, node };
    });
    for (const entree of entrees) {
      const node = this.noeud(lieu);
      const room = contenanceJury(modele, { ...entree, avant: 0, apres: 0 }, entree.duree) * UNITE;
      for (const groupe of entree.groupes) flot.arc(this.groupes[groupe]!, node, room);
      const into = this.noeud(lieu);
      flot.arc(node, into, room);
      for (const segment of segments)
        if (entree.debut <= segment.debut && segment.fin <= entree.fin) flot.arc(into, segment.node, room);
    }
  }

  private noeud(lieu: Lieu): number {
    const node = this.flot.noeud();
    this.lieux.set(node, lieu);
    return node;
  }
}
