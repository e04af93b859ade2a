import { meilleure, type Composante } from '../borne/analyse.ts';
import { commencer, descendre } from '../borne/descente.ts';
import { compareObjectifs, NON_PLACES } from '../modele/objectifs.ts';
import type { Guichet } from '../borne/guichets.ts';
import { Plongee } from './plongee.ts';
import type { Random } from '../modele/random.ts';
import type { Recherche } from '../recherche/recherche.ts';
import { Relaxation, type Prix } from '../borne/relaxation.ts';

/** Steps of the prices before the guichets are filled; chosen, as what follows, with `npm run bench:planning` (« serré »). */
const TOURS = 12;
const PRIX_TEMPS = 0.05;
/** Prices are drawn anew within this, so that two tries differ. */
const ECART_PRIX = 0.2;
/** How often a guichet that excludes one of those chosen joins them, rather than one that could receive the same pupil. */
const PART_VOISINS = 0.7;

/** What was taken out of the plan. */
interface Depot {
  readonly e: number;
  readonly jury: number;
  readonly jour: number;
  readonly debut: number;
}

/**
 * Makes room in a crowded plan: a few guichets that exclude each other, around somebody who has no place, are emptied and
 * filled again from prices (`Plongee`), those who had none among the others.
 */
export class Remaniement {
  private readonly recherche: Recherche;
  private readonly composante: Composante;
  private readonly random: Random;
  /** By guichet, those that cannot always sit at the same time. */
  private readonly voisins: readonly (readonly number[])[];
  /** By group, the guichets that can receive it. */
  private readonly recoivent: readonly (readonly number[])[];

  constructor(recherche: Recherche, composante: Composante, random: Random) {
    this.recherche = recherche;
    this.composante = composante;
    this.random = random;
    const { groupes, carte } = composante;
    const guichetDe = new Map(
      carte.guichets.flatMap(({ demiJournees }, k) => demiJournees.map((one) => [one, k] as const)),
    );
    const neighbours = carte.guichets.map(() => new Set<number>());
    for (const { demiJournees } of carte.goulets)
      for (const one of demiJournees)
        for (const other of demiJournees) neighbours[guichetDe.get(one)!]!.add(guichetDe.get(other)!);
    this.voisins = neighbours.map((set, k) => [...set].filter((other) => other !== k));
    const receiving: number[][] = groupes.map(() => []);
    carte.guichets.forEach(({ offres }, k) => {
      for (const groupe of new Set(offres.flatMap((offre) => offre.groupes))) receiving[groupe]!.push(k);
    });
    this.recoivent = receiving;
  }

  /** Empties and fills at most `largeur` guichets again. A plan that places as many is kept only if `egal`. */
  essayer(largeur: number, egal: boolean): void {
    const { recherche } = this;
    const { etat, insertion } = recherche;
    const guichets = this.choisir(largeur);
    if (guichets.length === 0) return;
    const before = etat.objectifs.slice();
    const taken = this.vider(guichets);
    const local = this.restreindre(guichets);
    const prix = this.prixDe(local);
    const descente = commencer(local, prix);
    descendre(local, descente, { cible: taken.length, tours: TOURS });
    new Plongee(etat, insertion, local).plonger(prix, () => true);
    insertion.debuts.travail += local.travail;
    for (const { e } of taken) if (!etat.estPlace(e)) insertion.inserer(e);
    const order = compareObjectifs(etat.objectifs, before, NON_PLACES + 1);
    if (order < 0 || (egal && order === 0)) return;
    this.vider(guichets);
    for (const { e } of taken) if (etat.estPlace(e)) etat.retire(e);
    for (const { e, jury, jour, debut } of taken) etat.place(e, jury, jour, debut);
  }

  private pick<T>(items: readonly T[]): T | undefined {
    return items[this.random.below(items.length)];
  }

  private choisir(largeur: number): Guichet[] {
    const { groupes, carte } = this.composante;
    const { etat } = this.recherche;
    const waiting = groupes.flatMap(({ entretiens }, groupe) =>
      entretiens.filter((e) => !etat.estPlace(e)).map(() => groupe),
    );
    const groupe = this.pick(waiting);
    const own = groupe === undefined ? [] : this.recoivent[groupe]!;
    const first = this.pick(own);
    if (first === undefined) return [];
    const chosen = new Set([first]);
    for (let k = 0; k < 4 * largeur && chosen.size < largeur; k++) {
      const near = this.voisins[this.pick([...chosen])!]!;
      chosen.add(this.pick(near.length > 0 && this.random.next() < PART_VOISINS ? near : own)!);
    }
    return [...chosen].map((k) => carte.guichets[k]!);
  }

  private vider(guichets: readonly Guichet[]): Depot[] {
    const { etat } = this.recherche;
    const { modele, files } = etat;
    const taken = guichets.flatMap(({ demiJournees }) =>
      demiJournees.flatMap(({ jury, jour, ouverts }) =>
        files[jury * modele.nJours + jour]!.filter((e) =>
          ouverts.some(({ libre }) => libre.debut <= etat.debut[e]! && etat.debut[e]! < libre.fin),
        ).map((e): Depot => ({ e, jury, jour, debut: etat.debut[e]! })),
      ),
    );
    for (const { e } of taken) etat.retire(e);
    return taken;
  }

  /** The relaxation of a few guichets only; what is placed elsewhere stays there. */
  private restreindre(guichets: readonly Guichet[]): Relaxation {
    const { groupes, carte, relaxation } = this.composante;
    const own = new Set(guichets.flatMap(({ demiJournees }) => demiJournees));
    const goulets = carte.goulets
      .map((goulet) => ({ ...goulet, demiJournees: goulet.demiJournees.filter((demiJournee) => own.has(demiJournee)) }))
      .filter(({ demiJournees, capacite }) => demiJournees.length > capacite);
    return new Relaxation(this.recherche.etat.modele, groupes, {
      guichets,
      goulets,
      remplisseur: relaxation.remplisseur,
    });
  }

  private prixDe(local: Relaxation): Prix {
    const { groupes } = this.composante;
    const known = meilleure(this.composante).prix;
    const prix = new Float64Array(local.nPrix).fill(PRIX_TEMPS);
    for (let k = 0; k < groupes.length; k++) {
      const drawn = known[k]! + ECART_PRIX * (this.random.next() - 0.5);
      prix[k] = Math.min(1, Math.max(0, drawn));
    }
    return prix;
  }
}
