import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import { commencer, descendre } from '../borne/descente.ts';
import type { Etat } from '../modele/etat.ts';
import { pasApres, pasAvant } from '../modele/grille.ts';
import type { Guichet, Offre } from '../borne/guichets.ts';
import type { Insertion } from '../recherche/insertion.ts';
import type { Prix, Reception, Relaxation } from '../borne/relaxation.ts';
import type { DemiJournee } from '../borne/demi-journees.ts';

/**
 * Once a guichet is filled, the prices follow it by so many steps, and aim at this part of what is then proved possible.
 * Chosen with `npm run bench:planning` (« serré »).
 */
const TOURS_PAR_GUICHET = 12;
const ESPOIR = 0.98;

/** How welcome a pupil is on a day: most of all when he comes that day anyway, then when his collège does. */
function merite({ modele, candidatJours, origineJours }: Etat, e: number, jour: number): number {
  const candidat = modele.candidatDe[e]!;
  const comes = candidatJours[candidat * modele.nJours + jour]! > 0 ? 2 : 0;
  return comes + (origineJours[modele.origineDe[candidat]! * modele.nJours + jour]! > 0 ? 1 : 0);
}

/** An hour of a guichet for one of some groups. */
interface Rendezvous {
  readonly guichet: Guichet;
  readonly offre: Offre;
  readonly debut: number;
  readonly groupes: readonly number[];
}

/**
 * Builds a plan from prices: one guichet after the other, those that are worth most first, is filled at best for the
 * prices of the moment, which then follow what is left to receive and where. A crowded campaign is planned much closer to
 * its bound that way than by putting pupils in one after the other; the objectives 2–7 are left to the search.
 */
export class Plongee {
  private readonly etat: Etat;
  private readonly insertion: Insertion;
  private readonly relaxation: Relaxation;
  private readonly groupeDe = new Map<number, number>();

  constructor(etat: Etat, insertion: Insertion, relaxation: Relaxation) {
    this.etat = etat;
    this.insertion = insertion;
    this.relaxation = relaxation;
    relaxation.groupes.forEach(({ entretiens }, groupe) => {
      relaxation.reste[groupe] = entretiens.filter((e) => !etat.estPlace(e)).length;
      for (const e of entretiens) this.groupeDe.set(e, groupe);
    });
    for (const { demiJournees } of relaxation.guichets)
      for (const demiJournee of demiJournees) this.fermer(demiJournee);
  }

  /** Fills the guichets; `prix` follow. */
  plonger(prix: Prix, continuer: () => boolean): void {
    const { relaxation } = this;
    const left = new Set(relaxation.guichets.keys());
    while (left.size > 0 && continuer()) {
      const rank = this.choisir(left, prix);
      const guichet = relaxation.guichets[rank]!;
      relaxation.remplir(guichet, prix);
      for (const reception of relaxation.receptions(guichet)) this.recevoir(guichet, reception);
      relaxation.ouvert[rank] = 0;
      left.delete(rank);
      for (const other of left)
        for (const demiJournee of relaxation.guichets[other]!.demiJournees) this.fermer(demiJournee);
      const descente = commencer(relaxation, prix);
      descendre(relaxation, descente, { cible: descente.valeur * ESPOIR, tours: TOURS_PAR_GUICHET });
    }
  }

  private choisir(left: ReadonlySet<number>, prix: Prix): number {
    let best = -1;
    let greatest = Number.NEGATIVE_INFINITY;
    for (const rank of left) {
      const worth = this.relaxation.remplir(this.relaxation.guichets[rank]!, prix);
      if (worth <= greatest) continue;
      greatest = worth;
      best = rank;
    }
    return best;
  }

  /** Takes the time of a half-day during which a rival already receives somebody. */
  private fermer(demiJournee: DemiJournee): void {
    const { modele, files, debut } = this.etat;
    for (const rival of modele.rivaux[demiJournee.jury]!)
      for (const e of files[rival * modele.nJours + demiJournee.jour]!)
        this.relaxation.prendre(demiJournee, pasAvant(debut[e]!), pasApres(debut[e]! + modele.duree[e]!));
  }

  /** Places somebody of the group, or else whoever could come at that hour for that length. */
  private recevoir(guichet: Guichet, { offre, debut, groupe }: Reception): void {
    if (this.placer({ guichet, offre, debut, groupes: [groupe] })) return;
    for (const twin of guichet.offres)
      if (twin.rang === offre.rang && twin.premier <= debut && debut <= twin.dernier)
        if (this.placer({ guichet, offre: twin, debut, groupes: twin.groupes })) return;
  }

  private placer({ guichet, offre, debut, groupes }: Rendezvous): boolean {
    const { etat, insertion, relaxation } = this;
    const { jury, jour } = guichet.demiJournees[offre.demiJournee]!;
    const minute = debut * PAS_MINUTES;
    const e = groupes
      .flatMap((groupe) => relaxation.groupes[groupe]!.entretiens)
      .filter((one) => !etat.estPlace(one))
      .toSorted((one, other) => merite(etat, other, jour) - merite(etat, one, jour))
      .find((one) => insertion.debuts.accepte(one, jury, jour, minute));
    if (e === undefined) return false;
    etat.place(e, jury, jour, minute);
    const groupe = this.groupeDe.get(e)!;
    relaxation.reste[groupe] = relaxation.reste[groupe]! - 1;
    return true;
  }
}
