import type { Groupe } from './capacite.ts';
import type { Goulet } from './goulets.ts';
import { PAS_PAR_JOUR, pasApres } from '../modele/grille.ts';
import type { Guichet, Offre } from './guichets.ts';
import { Remplisseur } from './remplir-guichet.ts';
import type { Modele } from '../modele/modele.ts';
import type { DemiJournee } from './demi-journees.ts';

/**
 * Prices from 0 to 1, in parts of an entretien: of being one of a group (by rank of the group), then of a step of time in
 * a goulet, then of being received in a half-day whose jury has pauses to make.
 */
export type Prix = Float64Array;

/** A visit of the filling found by `Relaxation.remplir`, with the offer that it takes. */
export interface Reception {
  readonly debut: number;
  readonly offre: Offre;
  readonly groupe: number;
}

/** The price of time that is taken: more than any gain. */
const PRIS = 1000;

/** The free time of jurys. */
export interface Carte {
  readonly guichets: readonly Guichet[];
  readonly goulets: readonly Goulet[];
  /** A remplisseur made for more guichets, which serves for these too. */
  readonly remplisseur?: Remplisseur;
}

interface Passage {
  readonly goulet: Goulet;
  /** Rank of the price of its first step. */
  readonly prix: number;
}

/**
 * How many of some groups can be received at most, given prices: Lagrangian relaxation of « each is placed once » and of
 * what several guichets cannot do at once (H2), or one jury of a guichet without pause (H7). Each guichet is then filled at
 * best for itself, an entretien being worth 1 less its prices, and the prices of all there is to sell are added. Whatever
 * the prices, the sum is never less than the number that any plan places; `descendre` looks for the prices that make it
 * small. H3 is left aside.
 */
export class Relaxation {
  readonly groupes: readonly Groupe[];
  readonly guichets: readonly Guichet[];
  readonly nPrix: number;
  /** By group, how many are still to be received; by guichet, whether it still receives. */
  readonly reste: Float64Array;
  readonly ouvert: Uint8Array;
  /** Steps made so far, as in `Debuts`. */
  travail = 0;
  readonly remplisseur: Remplisseur;
  private readonly passages = new Map<DemiJournee, readonly Passage[]>();
  private readonly goulets: readonly Passage[];
  /** Ranks of the prices of half-days, by half-day. */
  private readonly quotas = new Map<DemiJournee, number>();
  /** Time taken for good, by half-day and step. */
  private readonly pris = new Map<DemiJournee, Uint8Array>();
  private readonly cumul = new Float64Array(2 * PAS_PAR_JOUR + 1);
  private readonly choisis: Int32Array;
  private readonly nDurees: number;

  constructor(modele: Modele, groupes: readonly Groupe[], { guichets, goulets, remplisseur }: Carte) {
    this.groupes = groupes;
    this.guichets = guichets;
    this.reste = Float64Array.from(groupes, ({ entretiens }) => entretiens.length);
    this.ouvert = new Uint8Array(guichets.length).fill(1);
    let rank = groupes.length;
    this.goulets = goulets.map((goulet) => {
      const prix = rank;
      rank += goulet.fin - goulet.debut;
      return { goulet, prix };
    });
    for (const { demiJournees } of guichets)
      for (const demiJournee of demiJournees) {
        this.passages.set(
          demiJournee,
          this.goulets.filter(({ goulet }) => goulet.demiJournees.includes(demiJournee)),
        );
        if (demiJournees.length > 1 && modele.pauseMinutes > 0) this.quotas.set(demiJournee, rank++);
      }
    this.nPrix = rank;
    this.remplisseur =
      remplisseur ?? new Remplisseur(modele, Math.max(1, ...guichets.map(({ durees }) => durees.length)));
    this.nDurees = this.remplisseur.nDurees;
    this.choisis = new Int32Array(this.remplisseur.gains.length);
  }

  /** The sum for some prices; `pente` is filled with its slope: what is to sell less what is bought. */
  evaluer(prix: Prix, pente: Float64Array): number {
    let total = 0;
    this.reste.forEach((count, groupe) => {
      pente[groupe] = count;
      total += count * prix[groupe]!;
    });
    for (const { goulet, prix: from } of this.goulets)
      for (let k = from; k < from + goulet.fin - goulet.debut; k++) {
        pente[k] = goulet.capacite;
        total += goulet.capacite * prix[k]!;
      }
    for (const [{ room }, k] of this.quotas) {
      pente[k] = room;
      total += room * prix[k]!;
    }
    this.guichets.forEach((guichet, rank) => {
      if (this.ouvert[rank]! === 0) return;
      total += this.remplir(guichet, prix);
      for (const reception of this.receptions(guichet)) this.acheter(guichet, reception, pente);
    });
    return total;
  }

  /** Fills one guichet at best for some prices. */
  remplir(guichet: Guichet, prix: Prix): number {
    const { nDurees, choisis } = this;
    const { gains } = this.remplisseur;
    gains.fill(0, guichet.debut * nDurees, guichet.fin * nDurees);
    let priced = -1;
    guichet.offres.forEach((offre, rank) => {
      if (offre.demiJournee !== priced)
        this.compter(guichet.demiJournees[(priced = offre.demiJournee)]!, guichet, prix);
      const worth = this.gainDe(offre, prix) - this.prixDe(guichet.demiJournees[offre.demiJournee]!, prix);
      if (worth <= 0) return;
      const length = pasApres(guichet.durees[offre.rang]!);
      for (let at = offre.premier; at <= offre.dernier; at++) {
        const gain = worth - this.cumul[at + length]! + this.cumul[at]!;
        const k = at * nDurees + offre.rang;
        if (gain <= gains[k]!) continue;
        gains[k] = gain;
        choisis[k] = rank;
      }
    });
    this.travail += Math.ceil(
      ((guichet.fin - guichet.debut) * (guichet.offres.length + guichet.durees.length * 8)) / 9,
    );
    return this.remplisseur.remplir(guichet);
  }

  /** Who is received in the filling found last. */
  *receptions(guichet: Guichet): Generator<Reception> {
    for (const { debut, rang } of this.remplisseur.visites(guichet)) {
      const offre = guichet.offres[this.choisis[debut * this.nDurees + rang]!]!;
      yield { debut, offre, groupe: this.dernierChoix.get(offre)! };
    }
  }

  /** The half-day can receive nobody between two steps any more. */
  prendre(demiJournee: DemiJournee, debut: number, fin: number): void {
    const taken = this.pris.get(demiJournee) ?? new Uint8Array(2 * PAS_PAR_JOUR);
    taken.fill(1, debut, fin);
    this.pris.set(demiJournee, taken);
  }

  /** The group of each offer that is worth most, as `remplir` last saw it. */
  private readonly dernierChoix = new Map<Offre, number>();

  private gainDe(offre: Offre, prix: Prix): number {
    let best = 0;
    for (const groupe of offre.groupes) {
      if (this.reste[groupe]! <= 0 || 1 - prix[groupe]! <= best) continue;
      best = 1 - prix[groupe]!;
      this.dernierChoix.set(offre, groupe);
    }
    return best;
  }

  private prixDe(demiJournee: DemiJournee, prix: Prix): number {
    const quota = this.quotas.get(demiJournee);
    return quota === undefined ? 0 : prix[quota]!;
  }

  /** Sums up what the time of a half-day costs, from the opening of its guichet to each step. */
  private compter(demiJournee: DemiJournee, { debut, fin }: Guichet, prix: Prix): void {
    const { cumul } = this;
    cumul.fill(0, debut, fin + 1);
    for (const { goulet, prix: from } of this.passages.get(demiJournee)!)
      for (let at = Math.max(debut, goulet.debut); at < Math.min(fin, goulet.fin); at++)
        cumul[at + 1] = cumul[at + 1]! + prix[from + at - goulet.debut]!;
    const taken = this.pris.get(demiJournee);
    for (let at = debut; at < fin; at++) {
      const own = taken === undefined ? 0 : PRIS * taken[at]!;
      cumul[at + 1] = cumul[at + 1]! + cumul[at]! + own;
    }
  }

  private acheter(guichet: Guichet, { debut, offre, groupe }: Reception, pente: Float64Array): void {
    pente[groupe] = pente[groupe]! - 1;
    const demiJournee = guichet.demiJournees[offre.demiJournee]!;
    const end = debut + pasApres(guichet.durees[offre.rang]!);
    for (const { goulet, prix } of this.passages.get(demiJournee)!)
      for (let at = Math.max(debut, goulet.debut); at < Math.min(end, goulet.fin); at++) {
        const k = prix + at - goulet.debut;
        pente[k] = pente[k]! - 1;
      }
    const quota = this.quotas.get(demiJournee);
    if (quota !== undefined) pente[quota] = pente[quota]! - 1;
  }
}
