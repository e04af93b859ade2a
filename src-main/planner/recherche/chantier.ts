import type { Etat } from '../modele/etat.ts';
import type { Modele } from '../modele/modele.ts';
import type { Random } from '../modele/random.ts';

/** Entretiens taken out at once, at most: beyond it putting them back costs more than it finds. */
export const LARGEUR_MAX = 28;

/** A plan from which entretiens are taken out, with what it takes to put them back. */
export class Chantier {
  readonly etat: Etat;
  readonly modele: Modele;
  readonly random: Random;
  readonly retires: number[] = [];
  /** Quadruples entretien, jury, day, start of what was taken out. */
  readonly positions: number[] = [];
  /** Whether the shortest of those taken out should come back first. */
  courts = false;

  constructor(etat: Etat, random: Random) {
    this.etat = etat;
    this.modele = etat.modele;
    this.random = random;
  }

  recommencer(): void {
    this.retires.length = 0;
    this.positions.length = 0;
    this.courts = false;
  }

  get plein(): boolean {
    return this.retires.length >= LARGEUR_MAX;
  }

  pick(items: ArrayLike<number>): number {
    return items[this.random.below(items.length)]!;
  }

  /** The smaller of two drawn at random: easier to empty. */
  pickSmall(items: readonly number[], sizes: ArrayLike<number>): number {
    const one = this.pick(items);
    const other = this.pick(items);
    return sizes[one]! <= sizes[other]! ? one : other;
  }

  /** An hour of the day at random, in minutes. */
  heure(): number {
    return 8 * 60 + this.random.below(10 * 60);
  }

  jours(keep: (jour: number) => boolean): number[] {
    return Array.from({ length: this.modele.nJours }, (_, jour) => jour).filter(keep);
  }

  /** Takes one entretien out; one that has no place is noted too, so that it is put in with the others. */
  retirer(entretien: number): void {
    const { etat } = this;
    if (!etat.estPlace(entretien)) {
      if (!this.retires.includes(entretien)) this.retires.push(entretien);
      return;
    }
    if (this.modele.fige[entretien]) return;
    this.positions.push(entretien, etat.jury[entretien]!, etat.jour[entretien]!, etat.debut[entretien]!);
    etat.retire(entretien);
    this.retires.push(entretien);
  }

  /** Takes a run of entretiens of a jury out, around an hour. */
  chaine(jury: number, jour: number, { debut, length }: { readonly debut: number; readonly length: number }): void {
    if (this.plein) return;
    const file = this.etat.files[jury * this.modele.nJours + jour]!;
    let near = 0;
    while (near < file.length - 1 && this.etat.debut[file[near]!]! < debut) near++;
    const from = Math.max(0, near - this.random.below(length));
    for (const entretien of file.slice(from, from + length)) this.retirer(entretien);
  }

  candidatDuJour(candidat: number, jour: number): void {
    for (const e of this.modele.entretiensDe[candidat]!)
      if (this.etat.estPlace(e) && this.etat.jour[e]! === jour) this.retirer(e);
  }
}
