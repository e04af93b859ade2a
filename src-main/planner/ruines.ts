import { MIDI_MINUTES } from '../domain/planning/consequences.ts';
import { ATTENTE, DEMI_JOURNEES, DEPLACES_TOT, JOURS_ORIGINES, NON_PLACES, TRAJETS, TROUS, type Etat } from './etat.ts';
import { findFoyers, type Foyers } from './foyers.ts';
import type { Preference } from './insertion.ts';
import type { Modele } from './modele.ts';
import type { Random } from './random.ts';

/** What a ruin took out of the plan, the entretiens it was made for first. */
export interface Ruine {
  readonly retires: number[];
  readonly preference: Preference | undefined;
}

const LARGEUR_MAX = 28;

/** Takes related entretiens out of a plan, around what could be better in it. */
export class Ruines {
  private readonly etat: Etat;
  private readonly modele: Modele;
  private readonly random: Random;
  private readonly deOrigine: readonly number[][];
  private foyers: Foyers;
  private readonly retires: number[] = [];

  constructor(etat: Etat, random: Random) {
    this.etat = etat;
    this.modele = etat.modele;
    this.random = random;
    this.foyers = findFoyers(etat);
    const deOrigine: number[][] = Array.from({ length: this.modele.nOrigines }, () => []);
    this.modele.candidatDe.forEach((candidat, entretien) =>
      deOrigine[this.modele.origineDe[candidat]!]!.push(entretien),
    );
    this.deOrigine = deOrigine;
  }

  /** Looks over the whole plan for what could be better. */
  observer(): void {
    this.foyers = findFoyers(this.etat);
  }

  /** Whether somebody still has no place, or comes twice. */
  get urgent(): boolean {
    return this.foyers.nonPlaces.length > 0 || this.foyers.trajets.length > 0;
  }

  /**
   * Takes out a few related entretiens; the kind of relation is drawn by what remains to be improved, `trajetsSeuls`
   * leaving the waiting, the half-days and the gaps for later.
   */
  ruiner(trajetsSeuls: boolean): Ruine {
    this.retires.length = 0;
    this.positions.length = 0;
    this.courts = false;
    const preference = this.choisir(trajetsSeuls)();
    return { retires: [...this.retires], preference };
  }

  private choisir(trajetsSeuls: boolean): () => Preference | undefined {
    const { foyers, etat } = this;
    const open = (objectif: number, foyer: readonly number[]): boolean =>
      etat.objectifs[objectif]! > 0 && foyer.length > 0;
    const choices: (readonly [number, () => Preference | undefined])[] = [[2, () => this.voisinage(this.auHasard())]];
    if (open(NON_PLACES, foyers.nonPlaces)) {
      choices.push([8, () => this.autourDe(this.pick(foyers.nonPlaces))]);
      choices.push([4, () => this.echange(this.pick(foyers.nonPlaces))]);
    }
    if (open(TRAJETS, foyers.trajets)) choices.push([5, () => this.trajet(this.pick(foyers.trajets))]);
    if (open(DEPLACES_TOT, foyers.deplaces)) choices.push([6, () => this.retour(this.pick(foyers.deplaces))]);
    if (open(JOURS_ORIGINES, foyers.joursOrigines))
      choices.push([5, () => this.jourOrigine(this.pickSmall(foyers.joursOrigines, etat.origineJours))]);
    if (!trajetsSeuls && open(ATTENTE, foyers.attentes))
      choices.push([4, () => this.attente(this.pick(foyers.attentes))]);
    if (!trajetsSeuls && open(DEMI_JOURNEES, foyers.demiJournees))
      choices.push([3, () => this.demiJournee(this.pickSmall(foyers.demiJournees, etat.nombre))]);
    if (!trajetsSeuls && open(TROUS, foyers.trous)) choices.push([3, () => this.demiJournee(this.pick(foyers.trous))]);
    let draw = this.random.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, operateur] of choices) if ((draw -= weight) < 0) return operateur;
    return () => this.voisinage(this.auHasard());
  }

  private pick(items: readonly number[]): number {
    return items[this.random.below(items.length)]!;
  }

  /** The smaller of two drawn at random: easier to empty. */
  private pickSmall(items: readonly number[], sizes: ArrayLike<number>): number {
    const one = this.pick(items);
    const other = this.pick(items);
    return sizes[one]! <= sizes[other]! ? one : other;
  }

  private auHasard(): number {
    return this.random.below(this.modele.nEntretiens);
  }

  private retirer(entretien: number): void {
    if (!this.etat.estPlace(entretien)) {
      if (!this.retires.includes(entretien)) this.retires.push(entretien);
      return;
    }
    if (this.modele.fige[entretien]) return;
    this.positions.push(entretien, this.etat.jury[entretien]!, this.etat.jour[entretien]!, this.etat.debut[entretien]!);
    this.etat.retire(entretien);
    this.retires.push(entretien);
  }

  /** Whether the shortest of those taken out should come back first. */
  courts = false;

  /** Quadruples entretien, jury, day, start of what was taken out: what `remettre` puts back. */
  readonly positions: number[] = [];

  /** Takes a run of entretiens of a jury out, around an hour. */
  private chaine(jury: number, jour: number, debut: number, length: number): void {
    if (this.retires.length >= LARGEUR_MAX) return;
    const file = this.etat.files[jury * this.modele.nJours + jour]!;
    let near = 0;
    while (near < file.length - 1 && this.etat.debut[file[near]!]! < debut) near++;
    const from = Math.max(0, near - this.random.below(length));
    for (const entretien of file.slice(from, from + length)) this.retirer(entretien);
  }

  private candidatDuJour(candidat: number, jour: number): void {
    for (const e of this.modele.entretiensDe[candidat]!)
      if (this.etat.estPlace(e) && this.etat.jour[e]! === jour) this.retirer(e);
  }

  /** A pupil's entretiens of a day and what stands around them in the jurys of the same domaines. */
  private voisinage(entretien: number): undefined {
    if (!this.etat.estPlace(entretien)) return this.autourDe(entretien);
    const jour = this.etat.jour[entretien]!;
    const debut = this.etat.debut[entretien]!;
    this.candidatDuJour(this.modele.candidatDe[entretien]!, jour);
    for (const e of this.retires.slice())
      for (const jury of this.modele.jurysDe[e]!)
        if (this.random.next() < 0.7) this.chaine(jury, jour, debut, 1 + this.random.below(5));
    return undefined;
  }

  /** Room for an entretien that has none: a run of each of one or two jurys that could hold it, at a random hour. */
  private autourDe(entretien: number): undefined {
    const { modele, random } = this;
    this.retirer(entretien);
    const jurys = modele.jurysDe[entretien]!;
    if (jurys.length === 0) return undefined;
    for (let k = 0; k < 2; k++) {
      const jury = jurys[random.below(jurys.length)]!;
      const jour = random.below(modele.nJours);
      const fenetres = modele.fenetres[modele.candidatDe[entretien]! * modele.nJours + jour]!;
      const plages = modele.plages[jury * modele.nJours + jour]!;
      if (fenetres.length === 0 || plages.length === 0) continue;
      const plage = plages[random.below(plages.length)]!;
      const debut = plage.debut + random.below(Math.max(1, plage.fin - plage.debut));
      const length = 1 + random.below(6);
      this.chaine(jury, jour, debut, length);
      for (const rival of modele.rivaux[jury]!) this.chaine(rival, jour, debut, 1 + random.below(3));
    }
    return undefined;
  }

  /** A half-day of a jury emptied, for those who wait for such a jury: shorter ones may be more numerous in it. */
  private echange(entretien: number): undefined {
    const { etat, modele, random } = this;
    this.courts = true;
    const jurys = modele.jurysDe[entretien]!;
    if (jurys.length === 0) return undefined;
    const jury = jurys[random.below(jurys.length)]!;
    const half = 2 * (jury * modele.nJours + random.below(modele.nJours)) + random.below(2);
    if (etat.nombre[half] === 0) return undefined;
    this.demiJournee(half);
    this.retirer(entretien);
    for (const other of this.foyers.nonPlaces)
      if (this.retires.length < LARGEUR_MAX && modele.jurysDe[other]!.includes(jury)) this.retirer(other);
    return undefined;
  }

  /** All the entretiens of a pupil who comes twice, and room on one of the days. */
  private trajet(candidat: number): undefined {
    const { modele, etat, random } = this;
    for (const e of modele.entretiensDe[candidat]!) this.retirer(e);
    const own = [...this.retires];
    const stays = own.find((e) => modele.jurysDe[e]!.length > 0);
    if (stays === undefined) return undefined;
    const days = Array.from({ length: modele.nJours }, (_, day) => day).filter(
      (day) =>
        etat.candidatJours[candidat * modele.nJours + day]! > 0 ||
        etat.origineJours[modele.origineDe[candidat]! * modele.nJours + day]! > 0,
    );
    const jour = days.length > 0 && random.next() < 0.7 ? this.pick(days) : random.below(modele.nJours);
    const debut = 8 * 60 + random.below(10 * 60);
    for (const e of own)
      for (const jury of modele.jurysDe[e]!)
        if (random.next() < 0.7) this.chaine(jury, jour, debut, 1 + random.below(5));
    return undefined;
  }

  /** An entretien that has left its draft place, with his others of that day, and who stands there now. */
  private retour(entretien: number): undefined {
    const { modele, random } = this;
    this.retirer(entretien);
    const actuel = modele.actuel[entretien];
    if (!actuel) return undefined;
    this.candidatDuJour(modele.candidatDe[entretien]!, actuel.jour);
    for (const jury of [actuel.jury, ...modele.rivaux[actuel.jury]!])
      this.chaine(jury, actuel.jour, actuel.debut, 1 + random.below(3));
    return undefined;
  }

  /** All the entretiens of a collège on one day, and room on another day for them. */
  private jourOrigine(rank: number): Preference | undefined {
    const { modele, etat, random } = this;
    const origine = Math.floor(rank / modele.nJours);
    const jour = rank % modele.nJours;
    const others = this.deOrigine[origine]!;
    for (const e of others) {
      if (etat.estPlace(e) && etat.jour[e]! === jour) this.retirer(e);
      if (this.retires.length >= LARGEUR_MAX) break;
    }
    const days = Array.from({ length: modele.nJours }, (_, day) => day).filter(
      (day) => day !== jour && etat.origineJours[origine * modele.nJours + day]! > 0,
    );
    const cible = days.length > 0 && random.next() < 0.8 ? this.pick(days) : random.below(modele.nJours);
    this.faireDeLaPlace([...this.retires], cible);

    return { origine, jour: cible };
  }

  /** A run or two in the jurys that the entretiens need on a day. */
  private faireDeLaPlace(entretiens: readonly number[], jour: number): void {
    const debut = 8 * 60 + this.random.below(10 * 60);
    for (const e of entretiens) {
      const jurys = this.modele.jurysDe[e]!;
      if (jurys.length > 0 && this.random.next() < 0.8)
        this.chaine(jurys[this.random.below(jurys.length)]!, jour, debut, 1 + this.random.below(4));
    }
  }

  /** A pupil who waits, and what stands around his entretiens. */
  private attente(candidat: number): undefined {
    const { etat, modele, random } = this;
    const placed = [...modele.entretiensDe[candidat]!].filter((e) => etat.estPlace(e));
    const seats = placed.map((e) => ({
      jury: etat.jury[e]!,
      jour: etat.jour[e]!,
      debut: etat.debut[e]!,
    }));
    for (const e of placed) this.retirer(e);
    for (const { jury, jour, debut } of seats) {
      this.chaine(jury, jour, debut, 1 + random.below(4));
      this.chaine(jury, jour, seats[random.below(seats.length)]!.debut, 1 + random.below(3));
    }
    return undefined;
  }

  /** A whole half-day of a jury, with a neighbouring run of another jury of one of its domaines. */
  private demiJournee(half: number): undefined {
    const { modele, etat, random } = this;
    const rank = half >> 1;
    const jour = rank % modele.nJours;
    const morning = (half & 1) === 0;
    const from = etat.premier[half]!;
    for (const e of etat.files[rank]!.slice())
      if (etat.debut[e]! < MIDI_MINUTES === morning && this.retires.length < LARGEUR_MAX) this.retirer(e);
    const first = this.retires[0];
    if (first === undefined) return undefined;
    const jurys = modele.jurysDe[first]!;
    if (random.next() < 0.6)
      this.chaine(
        jurys[random.below(jurys.length)]!,
        random.next() < 0.5 ? jour : random.below(modele.nJours),
        from + random.below(240),
        1 + random.below(6),
      );
    return undefined;
  }
}
