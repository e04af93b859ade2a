import { Etat } from '../modele/etat.ts';
import { compareObjectifs, JOURS_ORIGINES, N_OBJECTIFS } from '../modele/objectifs.ts';
import { Insertion } from './insertion.ts';
import type { Modele } from '../modele/modele.ts';
import { createRandom, shuffle, type Random } from '../modele/random.ts';
import { Ruines } from './ruines.ts';

/** A plan kept aside. */
export interface Photo {
  readonly jury: Int32Array;
  readonly jour: Int32Array;
  readonly debut: Int32Array;
  readonly objectifs: Float64Array;
}

/**
 * By objective, how much worse a plan may get for a while at the start of the search. Both tables and what follows were
 * chosen with `npm run bench:planning`: the large instances for the first, the « exact » ones (HiGHS) for the second.
 */
const FROIDES = [0.05, 0.15, 0.3, 0.3, 0.3, 6, 0.3, 0.4, 12, 0.3, 10, 0.4, 2, 1];
/** The same table for small instances: they have few plans of each kind, and more has to be undone to go from one to another. */
const CHAUDES = [0.05, 0.2, 0.3, 0.3, 0.3, 6, 0.5, 2, 12, 0.3, 10, 0.4, 2, 1];

/**
 * During this part of the search only the first objectives (placed, trips, drafts kept, days of the collèges) decide: minding the
 * waiting and the gaps too would forbid the detours by which a collège moves to another day.
 */
const PART_TRAJETS = 0.6;

const OBSERVER_TOUS_LES = 60;
const TRAVAIL_PAR_TOUR = 50;

/**
 * Ruin and recreate: takes a few related entretiens out of the plan, puts them back in another order, and keeps the
 * result when it is no worse in the order of the objectives (or, early on, only a little worse). Every plan on the way
 * obeys H1–H7; the best one is always at hand.
 */
export class Recherche {
  readonly etat: Etat;
  readonly insertion: Insertion;
  private readonly modele: Modele;
  private readonly random: Random;
  private readonly ruines: Ruines;
  private readonly avant = new Float64Array(N_OBJECTIFS);
  private readonly temperatures: readonly number[];
  private tours = 0;
  private photo: Photo;

  constructor(modele: Modele, graine: number, chaude = false) {
    this.modele = modele;
    this.temperatures = chaude ? CHAUDES : FROIDES;
    this.random = createRandom(graine);
    this.etat = new Etat(modele);
    this.insertion = new Insertion(this.etat, this.random);
    this.ruines = new Ruines(this.etat, this.random);
    modele.fige.forEach((rang, e) => rang && this.etat.place(e, rang.jury, rang.jour, rang.debut));
    this.photo = this.photographier();
  }

  get travail(): number {
    return this.insertion.debuts.travail;
  }

  get meilleure(): Photo {
    return this.photo;
  }

  /** The entretiens that have no place now. */
  nonPlaces(): number[] {
    return Array.from(this.etat.jury, (_, e) => e).filter((e) => !this.etat.estPlace(e));
  }

  /** Takes up a plan: what is not figé goes where the photo says. */
  reprendre(photo: Pick<Photo, 'jury' | 'jour' | 'debut'>): void {
    const { etat, modele } = this;
    for (let e = 0; e < modele.nEntretiens; e++) if (etat.estPlace(e) && !modele.fige[e]) etat.retire(e);
    for (let e = 0; e < modele.nEntretiens; e++)
      if (!etat.estPlace(e) && photo.jury[e]! >= 0) etat.place(e, photo.jury[e]!, photo.jour[e]!, photo.debut[e]!);
    this.retenir();
  }

  /** Keeps the present plan as the best one. */
  retenir(): void {
    this.photo = this.photographier();
  }

  /** Makes one ruin and recreates it. `part` is how much of the search is done, from 0 (loose) to 1 (strict). */
  tour(part: number): void {
    const { etat, ruines, insertion, random } = this;
    if (this.tours++ % OBSERVER_TOUS_LES === 0) ruines.observer();
    // A tour that finds nothing to move costs too: the budget must run out.
    insertion.debuts.travail += TRAVAIL_PAR_TOUR;
    this.avant.set(etat.objectifs);
    const { retires, preference } = ruines.ruiner(part < PART_TRAJETS);
    insertion.preference = random.next() < 0.8 ? preference : undefined;
    insertion.conserver = this.modele.conserver && (!ruines.urgent || random.next() < 0.6);
    insertion.oubli = random.next() < 0.5 ? 0 : 0.04;
    for (const pupil of this.byPupil(retires)) insertion.insererCandidat(pupil);
    insertion.preference = undefined;
    if (!this.accepter(part)) this.remettre(retires);
    else if (compareObjectifs(etat.objectifs, this.photo.objectifs) < 0) this.photo = this.photographier();
  }

  photographier(): Photo {
    const { jury, jour, debut, objectifs } = this.etat;
    return { jury: jury.slice(), jour: jour.slice(), debut: debut.slice(), objectifs: objectifs.slice() };
  }

  /** Groups by pupil, in one of three orders: as taken out, those with most entretiens first, at random. */
  private byPupil(retires: readonly number[]): number[][] {
    const { random, modele } = this;
    const byCandidat = new Map<number, number[]>();
    for (const e of retires) {
      const candidat = modele.candidatDe[e]!;
      const pupil = byCandidat.get(candidat);
      if (pupil) pupil.push(e);
      else byCandidat.set(candidat, [e]);
    }
    const pupils = [...byCandidat.values()];
    if (this.ruines.courts) {
      shuffle(pupils, random);
      const length = (pupil: readonly number[]): number => pupil.reduce((sum, e) => sum + modele.duree[e]!, 0);
      return pupils.sort((one, other) => length(one) - length(other));
    }
    const draw = random.next();
    if (draw < 0.35) return pupils;
    shuffle(pupils, random);
    for (const pupil of pupils) if (pupil.length > 2) shuffle(pupil, random);
    return draw < 0.65 ? pupils.sort((one, other) => other.length - one.length) : pupils;
  }

  private accepter(part: number): boolean {
    const heat = (1 - part) ** 2;
    for (let k = 0; k < N_OBJECTIFS; k++) {
      const worse = this.etat.objectifs[k]! - this.avant[k]!;
      if (worse < 0) return true;
      if (worse > 0 && k > JOURS_ORIGINES && part < PART_TRAJETS) return true;
      if (worse > 0) return this.random.next() < Math.exp(-worse / (this.temperatures[k]! * heat));
    }
    return true;
  }

  private remettre(retires: readonly number[]): void {
    const { etat } = this;
    const { positions } = this.ruines;
    for (const e of retires) if (etat.estPlace(e)) etat.retire(e);
    for (let k = 0; k < positions.length; k += 4)
      etat.place(positions[k]!, positions[k + 1]!, positions[k + 2]!, positions[k + 3]!);
  }
}
