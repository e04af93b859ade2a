import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import { PAS_PAR_JOUR, pasApres } from '../modele/grille.ts';
import type { Guichet } from './guichets.ts';
import type { Modele } from '../modele/modele.ts';

/** What begins before midnight may end after it. */
const PAS_AU_PLUS = 2 * PAS_PAR_JOUR;

/** Somebody received: start in steps of the grid, rank of his length in the guichet. */
export interface Visite {
  readonly debut: number;
  readonly rang: number;
}

const PERSONNE = -1;
const INTERDIT = -1e9;
const EPSILON = 1e-12;

/** The ends of the figé entretiens of a guichet, by the step of their start. */
const figesParDebut = ({ figes }: Guichet): ReadonlyMap<number, number> =>
  new Map(figes.map(({ debut, fin }) => [pasApres(debut), fin]));

/**
 * Fills one guichet at best: who is received at each start is worth a gain, one at a time (H2), no row longer than
 * `pauseApres` without a pause (H7), rows going through the figés. Exact for the jury alone.
 *
 * Dynamic programming backwards over the grid: the state is the hour and the length of the row so far. Whoever is
 * received is followed at once, the row being one longer, or after a pause, the row being over: a wait shorter than a
 * pause does not end it.
 */
export class Remplisseur {
  /** By start and rank of length: the gain, to be filled in by the caller between `debut` and `fin`. */
  readonly gains: Float64Array;
  private readonly pauseApres: number;
  private readonly pauseMinutes: number;
  private readonly lignes: number;
  private readonly valeur: Float64Array;
  private readonly choix: Int32Array;
  readonly nDurees: number;

  constructor({ pauseApres, pauseMinutes }: Pick<Modele, 'pauseApres' | 'pauseMinutes'>, nDurees: number) {
    this.pauseApres = pauseApres;
    this.pauseMinutes = pauseMinutes;
    this.nDurees = nDurees;
    this.lignes = pauseApres + 1;
    this.gains = new Float64Array(PAS_AU_PLUS * nDurees);
    this.valeur = new Float64Array(PAS_AU_PLUS * this.lignes);
    this.choix = new Int32Array(PAS_AU_PLUS * this.lignes);
  }

  /** The greatest sum of gains. */
  remplir(guichet: Guichet): number {
    const { debut, fin, durees, pauses } = guichet;
    const { lignes, valeur, choix } = this;
    const rows = pauses ? lignes : 1;
    const after = fin + pasApres(this.pauseMinutes + Math.max(...durees));
    valeur.fill(0, fin * lignes, (after + 1) * lignes);
    choix.fill(PERSONNE, fin * lignes, (after + 1) * lignes);
    const figes = figesParDebut(guichet);
    for (let at = fin - 1; at >= debut; at--) {
      const fige = figes.get(at);
      for (let row = 0; row < rows; row++)
        if (fige === undefined) this.choisir(guichet, at, row);
        else this.traverser(guichet, { at, row, fin: fige });
    }
    return valeur[debut * lignes]!;
  }

  /** Who is received in the filling found last. */
  *visites(guichet: Guichet): Generator<Visite> {
    const figes = figesParDebut(guichet);
    let at = guichet.debut;
    let row = 0;
    while (at < guichet.fin) {
      const choice = this.choix[at * this.lignes + row]!;
      const fige = figes.get(at);
      if (choice === PERSONNE && fige === undefined) {
        at++;
        continue;
      }
      const rang = choice >> 1;
      const end = fige ?? at * PAS_MINUTES + guichet.durees[rang]!;
      if (fige === undefined) yield { debut: at, rang };
      const rest = (choice & 1) === 1;
      at = pasApres(rest ? end + this.pauseMinutes : end);
      row = rest || !guichet.pauses ? 0 : row + 1;
    }
  }

  private choisir(guichet: Guichet, at: number, row: number): void {
    const { durees, pauses } = guichet;
    const { lignes, valeur, gains, nDurees } = this;
    let best = valeur[(at + 1) * lignes + row]!;
    let choice = PERSONNE;
    if (!pauses || row < this.pauseApres)
      for (let rang = 0; rang < durees.length; rang++) {
        const gain = gains[at * nDurees + rang]!;
        if (gain <= 0) continue;
        const end = at * PAS_MINUTES + durees[rang]!;
        const next = gain + valeur[pasApres(end) * lignes + (pauses ? row + 1 : 0)]!;
        if (next > best + EPSILON) {
          best = next;
          choice = 2 * rang;
        }
        if (!pauses) continue;
        const rested = gain + this.apresPause(guichet, end);
        if (rested > best + EPSILON) {
          best = rested;
          choice = 2 * rang + 1;
        }
      }
    valeur[at * lignes + row] = best;
    this.choix[at * lignes + row] = choice;
  }

  /** What follows a pause; no figé may fall into it. */
  private apresPause({ figes }: Guichet, end: number): number {
    const rested = end + this.pauseMinutes;
    if (figes.some(({ debut }) => end <= debut && debut < rested)) return INTERDIT;
    return this.valeur[pasApres(rested) * this.lignes]!;
  }

  /** A figé entretien is received whatever the gain; it makes the row longer too. */
  private traverser(guichet: Guichet, { at, row, fin }: { at: number; row: number; fin: number }): void {
    const { lignes, valeur } = this;
    const allowed = row < this.pauseApres;
    const next = allowed ? valeur[pasApres(fin) * lignes + row + 1]! : INTERDIT;
    const rested = allowed ? this.apresPause(guichet, fin) : INTERDIT;
    valeur[at * lignes + row] = Math.max(next, rested);
    this.choix[at * lignes + row] = rested > next ? 1 : 0;
  }
}
