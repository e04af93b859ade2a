import { MIDI_MINUTES } from '../../domain/planning/consequences.ts';
import type { Modele } from './modele.ts';
import { AU_DELA_DE_LA_PERIODE, EN_RESERVE } from './preferences.ts';
import {
  AU_DELA,
  PERDUS,
  PRIORITES,
  RESERVES,
  NON_PLACES,
  TRAJETS,
  DEPLACES_TOT,
  JOURS_ORIGINES,
  ATTENTE,
  DEMI_JOURNEES,
  TROUS,
  RESERVE,
  JOURS,
  DEPLACES_TARD,
  N_OBJECTIFS,
} from './objectifs.ts';

/**
 * A plan under construction. `place` and `retire` keep the objectives up to date; neither checks a constraint: the
 * caller only places where `Debuts` found room.
 */
export class Etat {
  readonly modele: Modele;
  /** By entretien; -1 = not placed. */
  readonly jury: Int32Array;
  readonly jour: Int32Array;
  readonly debut: Int32Array;
  /** By jury and day: its entretiens by start. */
  readonly files: number[][];
  readonly objectifs: Float64Array;
  /** By day: how many entretiens it holds. */
  readonly jourOccupe: Uint16Array;
  /** How many entretiens a candidat has on a day, how many days he comes, how many entretiens an origine has on a day. */
  readonly candidatJours: Uint16Array;
  readonly nbJours: Uint16Array;
  readonly origineJours: Uint16Array;
  /** By jury, day and half: how many entretiens it holds, their first start, their last end, their minutes. */
  readonly nombre: Int32Array;
  readonly premier: Int32Array;
  readonly dernier: Int32Array;
  readonly occupe: Int32Array;
  private readonly deplaces: number;

  constructor(modele: Modele) {
    const { nEntretiens, nJours, nJurys, nCandidats, nOrigines } = modele;
    this.modele = modele;
    this.jury = new Int32Array(nEntretiens).fill(-1);
    this.jour = new Int32Array(nEntretiens);
    this.debut = new Int32Array(nEntretiens);
    this.files = Array.from({ length: nJurys * nJours }, () => []);
    this.objectifs = new Float64Array(N_OBJECTIFS);
    this.objectifs[NON_PLACES] = nEntretiens;
    this.objectifs[PRIORITES] = modele.priorites.reduce((sum, one) => sum + one, 0);
    this.jourOccupe = new Uint16Array(nJours);
    this.objectifs[PERDUS] = modele.acquis.reduce((sum, one) => sum + one, 0);
    this.deplaces = modele.conserver ? DEPLACES_TOT : DEPLACES_TARD;
    this.objectifs[this.deplaces] = modele.actuel.filter((rang) => rang !== undefined).length;
    this.candidatJours = new Uint16Array(nCandidats * nJours);
    this.nbJours = new Uint16Array(nCandidats);
    this.origineJours = new Uint16Array(nOrigines * nJours);
    const halves = nJurys * nJours * 2;
    this.nombre = new Int32Array(halves);
    this.premier = new Int32Array(halves);
    this.dernier = new Int32Array(halves);
    this.occupe = new Int32Array(halves);
  }

  estPlace(entretien: number): boolean {
    return this.jury[entretien]! >= 0;
  }

  /** Whether that is the place which the entretien has in the draft. */
  estActuel(entretien: number, jury: number, jour: number, debut: number): boolean {
    const actuel = this.modele.actuel[entretien];
    return actuel?.jury === jury && actuel.jour === jour && actuel.debut === debut;
  }

  place(entretien: number, jury: number, jour: number, debut: number): void {
    this.compterAttente(entretien, jour, debut, 1);
    const { modele } = this;
    const file = this.files[jury * modele.nJours + jour]!;
    let at = file.length;
    while (at > 0 && this.debut[file[at - 1]!]! > debut) at--;
    file.splice(at, 0, entretien);
    this.jury[entretien] = jury;
    this.jour[entretien] = jour;
    this.debut[entretien] = debut;
    this.compter(entretien, jury, 1);
    this.ouvrirDemiJournee(entretien, jury, jour, debut);
  }

  retire(entretien: number): void {
    const jury = this.jury[entretien]!;
    const jour = this.jour[entretien]!;
    const file = this.files[jury * this.modele.nJours + jour]!;
    file.splice(file.indexOf(entretien), 1);
    this.compter(entretien, jury, -1);
    this.fermerDemiJournee(entretien, jury, jour);
    this.jury[entretien] = -1;
    this.compterAttente(entretien, jour, this.debut[entretien]!, -1);
  }

  /** Waiting added for the candidat by an entretien that is not placed yet (objective 4). */
  attenteAjoutee(entretien: number, jour: number, debut: number): number {
    const { modele, debut: debuts } = this;
    const candidat = modele.candidatDe[entretien]!;
    if (this.candidatJours[candidat * modele.nJours + jour]! === 0) return 0;
    const fin = debut + modele.duree[entretien]!;
    let before = -1;
    let after = -1;
    for (const other of modele.entretiensDe[candidat]!) {
      if (other === entretien || this.jury[other]! < 0 || this.jour[other]! !== jour) continue;
      const at = debuts[other]!;
      if (at <= debut) {
        if (before < 0 || at > debuts[before]!) before = other;
      } else if (after < 0 || at < debuts[after]!) after = other;
    }
    const finBefore = before < 0 ? 0 : debuts[before]! + modele.duree[before]!;
    const left = before < 0 ? 0 : Math.max(0, debut - finBefore - modele.marge);
    const right = after < 0 ? 0 : Math.max(0, debuts[after]! - fin - modele.marge);
    const across = before < 0 || after < 0 ? 0 : Math.max(0, debuts[after]! - finBefore - modele.marge);
    return left + right - across;
  }

  private add(objectif: number, amount: number): void {
    this.objectifs[objectif] = this.objectifs[objectif]! + amount;
  }

  /** Objective 4: the least waiting, in minutes beyond the margin; to be called while the entretien is not placed. */
  private compterAttente(entretien: number, jour: number, debut: number, sign: 1 | -1): void {
    this.add(ATTENTE, sign * this.attenteAjoutee(entretien, jour, debut));
  }

  /** Objective 1: the most entretiens placed, and nobody who had a place left over for somebody else. */
  private compterPlace(entretien: number, sign: 1 | -1): void {
    this.add(NON_PLACES, -sign);
    this.add(PERDUS, -sign * this.modele.acquis[entretien]!);
    this.add(PRIORITES, -sign * this.modele.priorites[entretien]!);
  }

  /** Objective 2: the fewest second trips; for each candidat, his days but the first. */
  private compterTrajet(entretien: number, jour: number, sign: 1 | -1): void {
    const { candidatDe, nJours } = this.modele;
    const candidat = candidatDe[entretien]!;
    const ofDay = candidat * nJours + jour;
    const before = this.candidatJours[ofDay]!;
    this.candidatJours[ofDay] = before + sign;
    if (before !== (sign > 0 ? 0 : 1)) return;
    const days = this.nbJours[candidat]!;
    this.nbJours[candidat] = days + sign;
    if (days >= (sign > 0 ? 1 : 2)) this.add(TRAJETS, sign);
  }

  /** Objective 3: a collège comes on as few days as possible. */
  private compterJourOrigine(entretien: number, jour: number, sign: 1 | -1): void {
    const { candidatDe, origineDe, nJours } = this.modele;
    const ofOrigine = origineDe[candidatDe[entretien]!]! * nJours + jour;
    const count = this.origineJours[ofOrigine]!;
    this.origineJours[ofOrigine] = count + sign;
    if (count === (sign > 0 ? 0 : 1)) this.add(JOURS_ORIGINES, sign);
  }

  private idle(half: number): number {
    if (this.nombre[half]! === 0) return 0;
    return Math.max(0, this.dernier[half]! - this.premier[half]! - this.occupe[half]!);
  }

  /** Objective 5: the fewest half-days of a jury, then the least idle time in them, in minutes. */
  private ouvrirDemiJournee(entretien: number, jury: number, jour: number, debut: number): void {
    const half = (jury * this.modele.nJours + jour) * 2 + (debut < MIDI_MINUTES ? 0 : 1);
    const duree = this.modele.duree[entretien]!;
    this.add(TROUS, -this.idle(half));
    const count = this.nombre[half]!;
    if (count === 0) this.add(DEMI_JOURNEES, 1);
    this.nombre[half] = count + 1;
    this.premier[half] = count === 0 ? debut : Math.min(this.premier[half]!, debut);
    this.dernier[half] = count === 0 ? debut + duree : Math.max(this.dernier[half]!, debut + duree);
    this.occupe[half] = this.occupe[half]! + duree;
    this.add(TROUS, this.idle(half));
  }

  /** Objective 5 the other way: called once the entretien has left its file. */
  private fermerDemiJournee(entretien: number, jury: number, jour: number): void {
    const rank = jury * this.modele.nJours + jour;
    const morning = this.debut[entretien]! < MIDI_MINUTES;
    const half = rank * 2 + (morning ? 0 : 1);
    this.add(TROUS, -this.idle(half));
    let first = 0;
    let last = 0;
    for (const other of this.files[rank]!) {
      const debut = this.debut[other]!;
      if (debut < MIDI_MINUTES !== morning) continue;
      if (last === 0) first = debut;
      last = Math.max(last, debut + this.modele.duree[other]!);
    }
    this.premier[half] = first;
    this.dernier[half] = last;
    this.nombre[half] = this.nombre[half]! - 1;
    this.occupe[half] = this.occupe[half]! - this.modele.duree[entretien]!;
    if (this.nombre[half]! === 0) this.add(DEMI_JOURNEES, -1);
    this.add(TROUS, this.idle(half));
  }

  /** Objective 6: plages in reserve are used last. */
  private compterReserve(rank: number, debut: number, sign: 1 | -1): void {
    for (const plage of this.modele.plages[rank]!)
      if (plage.reserve && plage.debut <= debut && debut < plage.fin) this.add(RESERVE, sign);
  }

  /** Objective 2: the days kept for the absents, and those beyond the period that is enough; last of all, earlier days first. */
  private compterJour(jour: number, sign: 1 | -1): void {
    this.add(JOURS, sign * jour);
    const where = this.modele.periode[jour]!;
    if (where === EN_RESERVE) this.add(RESERVES, sign);
    const count = this.jourOccupe[jour]!;
    this.jourOccupe[jour] = count + sign;
    if (where === AU_DELA_DE_LA_PERIODE && count === (sign > 0 ? 0 : 1)) this.add(AU_DELA, sign);
  }

  /** The fewest drafts moved: after objective 1 where a draft is to be kept, else after all the others. */
  private compterDeplace(entretien: number, jury: number, sign: 1 | -1): void {
    if (this.estActuel(entretien, jury, this.jour[entretien]!, this.debut[entretien]!)) this.add(this.deplaces, -sign);
  }

  /** Updates all objectives but the waiting and the half-days: those two are told before or after the entretien is written down. */
  private compter(entretien: number, jury: number, sign: 1 | -1): void {
    const jour = this.jour[entretien]!;
    this.compterPlace(entretien, sign);
    this.compterTrajet(entretien, jour, sign);
    this.compterJourOrigine(entretien, jour, sign);
    this.compterReserve(jury * this.modele.nJours + jour, this.debut[entretien]!, sign);
    this.compterJour(jour, sign);
    this.compterDeplace(entretien, jury, sign);
  }
}
