import { MIDI_MINUTES } from '../../domain/planning/consequences.ts';
import { Debuts } from '../modele/debuts.ts';
import type { Etat } from '../modele/etat.ts';
import { compareObjectifs } from '../modele/objectifs.ts';
import { AU_DELA_DE_LA_PERIODE, EN_RESERVE } from '../modele/preferences.ts';
import type { Random } from '../modele/random.ts';

/** Where an insertion would like to put entretiens, beyond what the objectives say. */
export interface Preference {
  /** For pupils of this origine … */
  readonly origine: number;
  /** … coming on this day costs no new day. */
  readonly jour: number;
}

/** How many steps of cost there are among days: `palier` says to which one a day belongs. */
const PALIERS = 32;

/** Cost of moving a draft that is to be kept: more than the objectives 4 to 7 of any place. */
const DEPLACEMENT = 1e12;

/** Puts entretiens back into a plan, one pupil at a time, at the best place that the objectives see. */
export class Insertion {
  readonly debuts: Debuts;
  preference: Preference | undefined;
  /** How much of the places is overlooked on purpose, from 0 to 1, so that two insertions into the same plan differ. */
  oubli = 0;
  /** Whether the draft is to be kept now: not while room is sought for somebody who has none. */
  conserver: boolean;
  private readonly etat: Etat;
  private readonly random: Random;
  /** The best place found by the last `chercher`; jury -1 = none. */
  private meilleurJury = -1;
  private meilleurJour = 0;
  private meilleurDebut = 0;
  private meilleurCout = 0;

  constructor(etat: Etat, random: Random) {
    this.etat = etat;
    this.random = random;
    this.debuts = new Debuts(etat);
    this.conserver = etat.modele.conserver;
  }

  /** Places one entretien at its best place, on one day if given. False when there is none. */
  inserer(entretien: number, jour = -1): boolean {
    this.meilleurJury = -1;
    if (jour >= 0) this.chercherJour(entretien, jour);
    else
      for (let palier = 0; palier < PALIERS && this.meilleurJury < 0; palier++)
        for (let day = 0; day < this.etat.modele.nJours; day++)
          if (this.palier(entretien, day) === palier) this.chercherJour(entretien, day);
    if (this.meilleurJury < 0) return false;
    this.etat.place(entretien, this.meilleurJury, this.meilleurJour, this.meilleurDebut);
    return true;
  }

  /**
   * Places the entretiens of one pupil, all on the same day if one day takes them; what no place takes stays out.
   * Every day of the cheapest step (no new trip, no new day of the collège) is tried before the next step.
   */
  insererCandidat(entretiens: readonly number[]): void {
    const first = entretiens[0];
    if (first === undefined) return;
    if (entretiens.length > 1) {
      const jour = this.jourCommun(entretiens, first);
      if (jour >= 0) {
        this.essayer(entretiens, jour);
        return;
      }
    }
    for (const entretien of entretiens) this.inserer(entretien);
  }

  /** Places as many as possible of one pupil's entretiens on one day, in the better of two orders. */
  essayer(entretiens: readonly number[], jour: number): boolean {
    if (entretiens.length === 1) return this.toutInserer(entretiens, jour);
    const reversed = entretiens.toReversed();
    this.toutInserer(entretiens, jour);
    const straight = this.etat.objectifs.slice();
    this.retirerTout(entretiens);
    const all = this.toutInserer(reversed, jour);
    if (compareObjectifs(this.etat.objectifs, straight) <= 0) return all;
    this.retirerTout(reversed);
    return this.toutInserer(entretiens, jour);
  }

  private toutInserer(entretiens: readonly number[], jour: number): boolean {
    let all = true;
    for (const entretien of entretiens) if (!this.inserer(entretien, jour)) all = false;
    return all;
  }

  private retirerTout(entretiens: readonly number[]): void {
    for (const entretien of entretiens) if (this.etat.estPlace(entretien)) this.etat.retire(entretien);
  }

  /** The day that takes all the entretiens at the least cost, or -1. */
  private jourCommun(entretiens: readonly number[], first: number): number {
    let best = -1;
    let bestObjectifs: Float64Array | undefined;
    for (let palier = 0; palier < PALIERS && best < 0; palier++)
      for (let jour = 0; jour < this.etat.modele.nJours; jour++) {
        if (this.palier(first, jour) !== palier) continue;
        const all = this.toutInserer(entretiens, jour);
        if (all && (!bestObjectifs || compareObjectifs(this.etat.objectifs, bestObjectifs) < 0)) {
          bestObjectifs = this.etat.objectifs.slice();
          best = jour;
        }
        this.retirerTout(entretiens);
      }
    return best;
  }

  /**
   * 0 to 31: whether the day is kept for the absents (16) or opens beyond the period that is enough (8), means a draft
   * moved (4) where it counts, a trip more (2), a day more for the collège (1).
   */
  private palier(entretien: number, jour: number): number {
    const { modele, candidatJours, nbJours, origineJours, jourOccupe } = this.etat;
    const candidat = modele.candidatDe[entretien]!;
    const origine = modele.origineDe[candidat]!;
    const trip = nbJours[candidat]! > 0 && candidatJours[candidat * modele.nJours + jour]! === 0 ? 2 : 0;
    const actuel = this.conserver ? modele.actuel[entretien] : undefined;
    const moved = actuel && actuel.jour !== jour ? 4 : 0;
    const wished = this.preference?.origine === origine && this.preference.jour === jour;
    const where = modele.periode[jour]!;
    const late = where === AU_DELA_DE_LA_PERIODE && jourOccupe[jour] === 0 ? 8 : 0;
    return (
      (where === EN_RESERVE ? 16 : late) +
      trip +
      moved +
      (wished || origineJours[origine * modele.nJours + jour]! > 0 ? 0 : 1)
    );
  }

  private chercherJour(entretien: number, jour: number): void {
    const { etat, debuts } = this;
    for (const jury of etat.modele.jurysDe[entretien]!) {
      debuts.chercher(entretien, jury, jour);
      for (const debut of debuts.trouves) {
        if (this.oubli > 0 && this.random.next() < this.oubli) continue;
        const cost = this.cout(entretien, jury, jour, debut);
        if (this.meilleurJury >= 0 && cost >= this.meilleurCout) continue;
        this.meilleurJury = jury;
        this.meilleurJour = jour;
        this.meilleurDebut = debut;
        this.meilleurCout = cost;
      }
    }
  }

  /** Objectives 4 to 7 of one place as one number, the more important in the higher digits; the draft above or below. */
  private cout(entretien: number, jury: number, jour: number, debut: number): number {
    const { etat } = this;
    const { modele } = etat;
    const fin = debut + modele.duree[entretien]!;
    const rank = jury * modele.nJours + jour;
    const half = rank * 2 + (debut < MIDI_MINUTES ? 0 : 1);
    const opened = etat.nombre[half]! > 0;
    const first = etat.premier[half]!;
    const last = etat.dernier[half]!;
    const idle = opened ? Math.max(last, fin) - Math.min(first, debut) - (last - first) - (fin - debut) : 0;
    let reserve = 0;
    for (const plage of modele.plages[rank]!)
      if (plage.reserve && plage.debut <= debut && fin <= plage.fin) reserve = 1;
    const moved = modele.actuel[entretien] && !etat.estActuel(entretien, jury, jour, debut) ? 1 : 0;
    const attente = etat.attenteAjoutee(entretien, jour, debut);
    const demiJournee = (attente * 2 + (opened ? 0 : 1)) * 4096 + idle;
    const kept = moved && this.conserver ? DEPLACEMENT : moved;
    return ((demiJournee * 2 + reserve) * 128 + jour) * 2 + kept + this.random.next() * 0.5 + (debut / 1440) * 0.4;
  }
}
