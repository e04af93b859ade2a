import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import { MIDI_MINUTES } from '../../domain/planning/consequences.ts';
import { membresReposes, origineTenue } from './accords.ts';
import type { Etat } from './etat.ts';

const up = (minutes: number): number => Math.ceil(minutes / PAS_MINUTES) * PAS_MINUTES;
const down = (minutes: number): number => Math.floor(minutes / PAS_MINUTES) * PAS_MINUTES;

/**
 * Finds starts at which an entretien can be placed without breaking H1–H5 and H7, written a second time for speed: the
 * rules are those of `domain/planning/contraintes.ts`, and property tests hold both to an independent checker. Not every start: those at the edges
 * of the free time (of the jury and of the candidat), those that leave a whole number of lengths beside them, those
 * just after a pause, the noon border and the draft's place. Other starts only shift the same plan by a few minutes.
 */
export class Debuts {
  /** The starts found by the last `chercher`. */
  readonly trouves: number[] = [];
  /** Steps made so far: a clock that does not depend on the machine. */
  travail = 0;
  private readonly etat: Etat;
  private readonly obstacles: number[] = [];

  constructor(etat: Etat) {
    this.etat = etat;
  }

  /** Fills `trouves` for one jury on one day. */
  chercher(entretien: number, jury: number, jour: number): void {
    const { modele } = this.etat;
    this.trouves.length = 0;
    const plages = modele.ouvertures[jury * modele.nJours + jour]!;
    if (plages.length === 0) return;
    const fenetres = modele.fenetres[modele.candidatDe[entretien]! * modele.nJours + jour]!;
    if (fenetres.length === 0) return;
    this.collect(entretien, jury, jour);
    const duree = modele.duree[entretien]!;
    for (const plage of plages)
      for (let k = 0; k < fenetres.length; k += 2) {
        const from = Math.max(plage.debut, fenetres[k]!);
        const to = Math.min(plage.fin, fenetres[k + 1]!);
        if (to - from >= duree) this.sweep({ entretien, jury, jour, duree, bornes: plage }, from, to);
      }
  }

  /** Whether an entretien can be placed at a start that obeys H4 and H5 without breaking another rule. */
  accepte(entretien: number, jury: number, jour: number, debut: number): boolean {
    const { modele } = this.etat;
    const fin = debut + modele.duree[entretien]!;
    if (!modele.ouvertures[jury * modele.nJours + jour]!.some((one) => one.debut <= debut && fin <= one.fin))
      return false;
    this.collect(entretien, jury, jour);
    for (let k = 0; k < this.obstacles.length; k += 3)
      if (this.obstacles[k]! < fin && debut < this.obstacles[k + 1]!) return false;
    return this.permis(entretien, jury, jour, debut);
  }

  /** The rules that look at more than free time: pauses (H7, H10), an origine together (H11), an hour told today (H13). */
  private permis(entretien: number, jury: number, jour: number, debut: number): boolean {
    const { modele } = this.etat;
    const fin = debut + modele.duree[entretien]!;
    return (
      (jour !== modele.aujourdhui || debut >= modele.plancher[entretien]!) &&
      this.pauseGardee(jury * modele.nJours + jour, debut, fin) &&
      membresReposes(this.etat, jury, jour, { debut, fin }) &&
      origineTenue(this.etat, entretien, jour, { debut, fin })
    );
  }

  /** Whether the jury still makes its pauses with one more entretien (H7). */
  pauseGardee(rank: number, debut: number, fin: number): boolean {
    const { modele, files, debut: debuts } = this.etat;
    const file = files[rank]!;
    if (modele.pauseMinutes === 0 || file.length < modele.pauseApres) return true;
    let at = 0;
    while (at < file.length && debuts[file[at]!]! <= debut) at++;
    let run = 1;
    for (let left = at - 1, edge = debut; left >= 0; left--) {
      const other = file[left]!;
      const otherDebut = debuts[other]!;
      if (edge - otherDebut - modele.duree[other]! >= modele.pauseMinutes) break;
      edge = otherDebut;
      run++;
    }
    for (let right = at, edge = fin; right < file.length; right++) {
      const other = file[right]!;
      if (debuts[other]! - edge >= modele.pauseMinutes) break;
      edge = debuts[other]! + modele.duree[other]!;
      run++;
    }
    return run <= modele.pauseApres;
  }

  /** Busy times by start: triples start, end, whether the jury itself (or its rivals) is taken. */
  private collect(entretien: number, jury: number, jour: number): void {
    const { modele, files, debut, jury: jurys, jour: jours } = this.etat;
    this.obstacles.length = 0;
    const addFile = (other: number): void => {
      const ecart = modele.ecarts?.[jury * modele.nJurys + other] ?? 0;
      for (const busy of files[other * modele.nJours + jour]!)
        this.insert(debut[busy]! - ecart, debut[busy]! + modele.duree[busy]! + ecart, 1);
    };
    addFile(jury);
    for (const rival of modele.rivaux[jury]!) addFile(rival);
    const candidat = modele.candidatDe[entretien]!;
    if (this.etat.candidatJours[candidat * modele.nJours + jour]! > 0)
      for (const other of modele.entretiensDe[candidat]!)
        if (other !== entretien && jurys[other]! >= 0 && jours[other]! === jour) {
          const at = debut[other]!;
          const marge = modele.marge + (modele.trajets?.[jury * modele.nJurys + jurys[other]!] ?? 0);
          this.insert(at - marge, at + modele.duree[other]! + marge, 0);
        }
    this.travail += 4 + this.obstacles.length;
  }

  private insert(debut: number, fin: number, taken: 0 | 1): void {
    const { obstacles } = this;
    let at = obstacles.length;
    obstacles.push(debut, fin, taken);
    while (at > 0 && obstacles[at - 3]! > debut) {
      for (let k = 0; k < 3; k++) obstacles[at + k] = obstacles[at - 3 + k]!;
      at -= 3;
    }
    obstacles[at] = debut;
    obstacles[at + 1] = fin;
    obstacles[at + 2] = taken;
  }

  /** Walks through the obstacles between two hours and offers every free stretch. */
  private sweep(question: Question, from: number, to: number): void {
    const { obstacles } = this;
    let free = from;
    let edge = question.bornes.debut;
    for (let k = 0; k < obstacles.length; k += 3) {
      const debut = obstacles[k]!;
      const fin = obstacles[k + 1]!;
      if (debut >= to) break;
      if (debut - free >= question.duree) this.offer(question, { free, to: debut, edge });
      free = Math.max(free, fin);
      if (obstacles[k + 2]! === 1) edge = Math.max(edge, fin);
    }
    if (to - free >= question.duree) this.offer(question, { free, to, edge });
  }

  /** Where the jury's own free time ends, at or after an hour. */
  private endOfGap(after: number, fin: number): number {
    for (let k = 0; k < this.obstacles.length; k += 3)
      if (this.obstacles[k + 2]! === 1 && this.obstacles[k]! >= after) return Math.min(fin, this.obstacles[k]!);
    return fin;
  }

  private offer(question: Question, stretch: Stretch): void {
    const { entretien, jury, jour, duree } = question;
    const { modele } = this.etat;
    const first = up(stretch.free);
    const last = down(stretch.to - duree);
    if (first > last) return;
    const step = up(duree);
    const low = up(stretch.edge);
    const end = this.endOfGap(stretch.to, question.bornes.fin);
    const high = down(end - duree);
    const from = this.trouves.length;
    const add = (debut: number): void => {
      if (debut < first || debut > last) return;
      for (let k = from; k < this.trouves.length; k++) if (this.trouves[k] === debut) return;
      if (this.permis(entretien, jury, jour, debut)) this.trouves.push(debut);
    };
    add(first);
    add(last);
    add(low + Math.ceil((first - low) / step) * step);
    add(high - Math.ceil((high - last) / step) * step);
    if (modele.pauseMinutes > 0) {
      add(up(stretch.edge + modele.pauseMinutes));
      add(down(end - modele.pauseMinutes - duree));
    }
    add(MIDI_MINUTES);
    const actuel = modele.actuel[entretien];
    if (actuel?.jury === jury && actuel.jour === jour && actuel.debut % PAS_MINUTES === 0) add(actuel.debut);
    // A lunch, a most at once, an hour told: the edges say nothing of these.
    if (
      this.trouves.length === from &&
      (modele.membres[jury]!.length > 0 ||
        modele.groupes[modele.origineDe[modele.candidatDe[entretien]!]!] ||
        jour === modele.aujourdhui)
    )
      for (let debut = first; debut <= last && this.trouves.length === from; debut += PAS_MINUTES) add(debut);
    this.travail += 2 * (this.trouves.length - from) + 2;
  }
}

interface Question {
  readonly entretien: number;
  readonly jury: number;
  readonly jour: number;
  readonly duree: number;
  /** The plage walked through. */
  readonly bornes: { readonly debut: number; readonly fin: number };
}

interface Stretch {
  /** Free for the jury and for the candidat between `free` and `to`. */
  readonly free: number;
  readonly to: number;
  /** Where the free time of the jury began. */
  readonly edge: number;
}
