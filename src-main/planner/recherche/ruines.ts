import { Chantier } from './chantier.ts';
import type { Etat } from '../modele/etat.ts';
import {
  ATTENTE,
  DEMI_JOURNEES,
  DEPLACES_TOT,
  JOURS_ORIGINES,
  NON_PLACES,
  TRAJETS,
  TROUS,
} from '../modele/objectifs.ts';
import { findFoyers, type Foyers } from './foyers.ts';
import type { Preference } from './insertion.ts';
import type { Random } from '../modele/random.ts';
import { attente, viderDemiJournee } from './ruines-horaires.ts';
import { jourOrigine, retour, trajet } from './ruines-jours.ts';
import { autourDe, echange, voisinage } from './ruines-places.ts';

/** What a ruin took out of the plan, the entretiens it was made for first. */
export interface Ruine {
  readonly retires: number[];
  readonly preference: Preference | undefined;
}

/** A kind of ruin: how often it is drawn, and what it does. */
type Operateur = readonly [poids: number, ruiner: () => Preference | undefined];

/** Takes related entretiens out of a plan, around what could be better in it. */
export class Ruines {
  private readonly chantier: Chantier;
  private readonly deOrigine: readonly number[][];
  private foyers: Foyers;

  constructor(etat: Etat, random: Random) {
    const { nOrigines, candidatDe, origineDe } = etat.modele;
    this.chantier = new Chantier(etat, random);
    this.foyers = findFoyers(etat);
    const deOrigine: number[][] = Array.from({ length: nOrigines }, () => []);
    candidatDe.forEach((candidat, entretien) => deOrigine[origineDe[candidat]!]!.push(entretien));
    this.deOrigine = deOrigine;
  }

  /** Looks over the whole plan for what could be better. */
  observer(): void {
    this.foyers = findFoyers(this.chantier.etat);
  }

  /** Whether somebody still has no place, or comes twice. */
  get urgent(): boolean {
    return this.foyers.nonPlaces.length > 0 || this.foyers.trajets.length > 0;
  }

  /** Whether the shortest of those taken out should come back first. */
  get courts(): boolean {
    return this.chantier.courts;
  }

  /** Quadruples entretien, jury, day, start of what was taken out. */
  get positions(): readonly number[] {
    return this.chantier.positions;
  }

  /**
   * Takes out a few related entretiens; the kind of relation is drawn by what remains to be improved, `trajetsSeuls`
   * leaving the waiting, the half-days and the gaps for later.
   */
  ruiner(trajetsSeuls: boolean): Ruine {
    const { chantier } = this;
    chantier.recommencer();
    const operateurs = [...this.premiers(), ...(trajetsSeuls ? [] : this.derniers())];
    let draw = chantier.random.next() * operateurs.reduce((sum, [poids]) => sum + poids, 0);
    const drawn = operateurs.find(([poids]) => (draw -= poids) < 0) ?? operateurs[0];
    const preference = drawn?.[1]();
    return { retires: [...chantier.retires], preference };
  }

  private ouvert(objectif: number, foyer: readonly number[]): boolean {
    return this.chantier.etat.objectifs[objectif]! > 0 && foyer.length > 0;
  }

  /** The kinds of ruin that serve objectives 1 to 3 and drafts to be kept; weights by `npm run bench:planning`. */
  private premiers(): Operateur[] {
    const { chantier, foyers, deOrigine } = this;
    const { modele, etat, random } = chantier;
    const found: Operateur[] = [[2, () => voisinage(chantier, random.below(modele.nEntretiens))]];
    const { nonPlaces, trajets, deplaces, joursOrigines } = foyers;
    if (this.ouvert(NON_PLACES, nonPlaces)) {
      found.push([8, () => autourDe(chantier, chantier.pick(nonPlaces))]);
      found.push([4, () => echange(chantier, chantier.pick(nonPlaces), nonPlaces)]);
    }
    if (this.ouvert(TRAJETS, trajets)) found.push([5, () => trajet(chantier, chantier.pick(trajets))]);
    if (this.ouvert(DEPLACES_TOT, deplaces)) found.push([6, () => retour(chantier, chantier.pick(deplaces))]);
    if (this.ouvert(JOURS_ORIGINES, joursOrigines))
      found.push([
        5,
        () => {
          const rank = chantier.pickSmall(joursOrigines, etat.origineJours);
          return jourOrigine(chantier, rank, deOrigine[Math.floor(rank / modele.nJours)]!);
        },
      ]);
    return found;
  }

  /** The kinds of ruin that serve objectives 4 and 5. */
  private derniers(): Operateur[] {
    const { chantier, foyers } = this;
    const { attentes, demiJournees, trous } = foyers;
    const found: Operateur[] = [];
    if (this.ouvert(ATTENTE, attentes)) found.push([4, () => attente(chantier, chantier.pick(attentes))]);
    if (this.ouvert(DEMI_JOURNEES, demiJournees))
      found.push([3, () => viderDemiJournee(chantier, chantier.pickSmall(demiJournees, chantier.etat.nombre))]);
    if (this.ouvert(TROUS, trous)) found.push([3, () => viderDemiJournee(chantier, chantier.pick(trous))]);
    return found;
  }
}
