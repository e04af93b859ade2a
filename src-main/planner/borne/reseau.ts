import { contenanceJury, type Groupe, type Libre } from './capacite.ts';
import { findEntrees, type Entree, type Ouvert } from './entrees.ts';
import { Flot } from './flot.ts';
import { capaciteJournee } from './journee.ts';
import type { Modele } from '../modele/modele.ts';
import {
  capaciteCommune,
  DE_TROP,
  findDemiJournees,
  openings,
  regrouper,
  type Figes,
  type DemiJournee,
} from './demi-journees.ts';

/** Units of flow of one entretien: divisible by the usual lengths, so that rounding loses little. */
export const UNITE = 5040;

/** What an arc out of a full resource belongs to. */
export interface Lieu {
  readonly jurys: readonly number[];
  readonly jour: number;
}

/** The network between source and sink; `findBorne` says what it relaxes. */
export class Reseau {
  readonly flot = new Flot();
  readonly source = this.flot.noeud();
  readonly puits = this.flot.noeud();
  /** By rank, the nodes of the groups. */
  readonly groupes: number[] = [];
  /** By node, the groups left aside: the jurys and the day to which the node belongs. */
  readonly lieux = new Map<number, Lieu>();
  private readonly modele: Modele;
  private readonly figes: Figes;
  private readonly parDuree: boolean;

  /** `parDuree` counts entretiens of different lengths in one stretch better, and those of different hours worse. */
  constructor(modele: Modele, figes: Figes, parDuree: boolean) {
    this.modele = modele;
    this.figes = figes;
    this.parDuree = parDuree;
  }

  construire(groupes: readonly Groupe[], libres: readonly Libre[]): void {
    for (const { entretiens } of groupes) {
      const node = this.flot.noeud();
      this.flot.arc(this.source, node, entretiens.length * UNITE);
      this.groupes.push(node);
    }
    const open = libres
      .map((libre): Ouvert => ({ libre, entrees: findEntrees(libre, groupes) }))
      .filter(({ entrees }) => entrees.length > 0);
    for (const day of Map.groupBy(open, ({ libre }) => libre.jour).values()) this.relier(day);
  }

  /** One day: the half-days of jurys that exclude each other share one queue, the others make the day of their jury. */
  private relier(day: readonly Ouvert[]): void {
    const demiJournees = findDemiJournees(this.modele, this.figes, day);
    const alone: DemiJournee[] = [];
    for (const together of regrouper(this.modele, demiJournees))
      if (together.length > 1) this.file(together, capaciteCommune(this.modele, together));
      else alone.push(...together);
    for (const own of Map.groupBy(alone, ({ jury }) => jury).values()) {
      const { jury, jour, room } = own[0]!;
      const ouvertures = own.flatMap(({ ouverts }) => openings(ouverts));
      const whole = own.length > 1 ? capaciteJournee(this.modele, this.figes(jury, jour), ouvertures) : room;
      this.file(own, Math.min(whole, DE_TROP));
    }
  }

  private file(demiJournees: readonly DemiJournee[], room: number): void {
    const { jour } = demiJournees[0]!;
    const exit = this.noeud({ jurys: [...new Set(demiJournees.map(({ jury }) => jury))], jour });
    this.flot.arc(exit, this.puits, room * UNITE);
    for (const demiJournee of demiJournees) {
      const node = this.noeud({ jurys: [demiJournee.jury], jour });
      this.flot.arc(node, exit, demiJournee.room * UNITE);
      for (const { libre, entrees } of demiJournee.ouverts) this.stretch(libre, entrees, node);
    }
  }

  /** A free stretch; with `parDuree`, the longer entretiens pass through an arc of their own before the shorter ones. */
  private stretch(libre: Libre, entrees: readonly Entree[], exit: number): void {
    const lieu: Lieu = { jurys: [libre.jury], jour: libre.jour };
    const durees = [...new Set(entrees.map(({ duree }) => duree))].toSorted((one, other) => one - other);
    let next = exit;
    for (const duree of this.parDuree ? durees : durees.slice(0, 1)) {
      const whole = this.noeud(lieu);
      this.flot.arc(whole, next, contenanceJury(this.modele, libre, duree) * UNITE);
      this.fenetres(this.parDuree ? entrees.filter((entree) => entree.duree === duree) : entrees, whole, lieu);
      next = whole;
    }
  }

  private fenetres(entrees: readonly Entree[], whole: number, lieu: Lieu): void {
    const { flot, modele } = this;
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
