import { Epreuve, type Conclusion } from './epreuve.ts';
import type { Modele } from '../modele/modele.ts';
import type { Photo } from '../recherche/recherche.ts';
import { findRemedes, type Combinaison } from './remedes.ts';

/** Asked between two trials: whether to do without re-planning, or to give up. */
export type Arret = () => 'continuer' | 'abreger' | 'arreter';

/** Trials that re-plan; the others only look for room. */
const REPLANIFICATIONS = 60;

/** Trials kept at hand for those who come next; each holds a plan of the whole instance. */
const EPREUVES_GARDEES = 40;

/** Trials in all, new jurys apart: each costs a model of the whole instance. */
const essaisPermis = ({ nEntretiens }: Modele): number =>
  Math.max(40, Math.min(600, Math.floor(300_000 / (nEntretiens + 1))));

/** The smaller first; `findRemedes` proposes no capacity. */
const POIDS = {
  indisponibilite: 0,
  seance: 0,
  'pas-avant': 1,
  salle: 1,
  membre: 1,
  plage: 2,
  fige: 3,
  capacite: 4,
  'nouveau-jury': 4,
} as const;
const NOUVEAU_JURY = POIDS['nouveau-jury'];
const poids = (remede: Combinaison): number =>
  remede.length > 1 ? NOUVEAU_JURY + 1 + remede.length : POIDS[remede[0]!.changement];

/**
 * Finds for one entretien after the other the smallest change that would place it. Every change is tried on the plan
 * found, so that it is known to work; one that has worked is tried first for the next entretien, on top of those whom
 * it places already. Trials are counted, not timed. Once they are used up, only new jurys are looked at: one trial of
 * those serves many.
 */
export class ChercheurRemedes {
  private readonly modele: Modele;
  private readonly photo: Photo;
  private readonly arret: Arret;
  private readonly epreuves = new Map<string, Epreuve>();
  /** By entretien, what was found to place him: the key of a trial, and what came out of those no longer at hand. */
  private readonly trouves = new Map<number, string>();
  private readonly conclusions = new Map<string, Conclusion>();
  /** Changes that did not help a collège in a domaine, and those whose plan is not at hand any more. */
  private readonly ecartes = new Set<string>();
  private permis: number;
  private replanifications = REPLANIFICATIONS;

  constructor(modele: Modele, photo: Photo, arret: Arret) {
    this.modele = modele;
    this.photo = photo;
    this.arret = arret;
    this.permis = essaisPermis(modele);
  }

  /** To be asked once all have been searched for: who comes later may change what is enough for all. */
  conclusion(e: number): Conclusion | undefined {
    const key = this.trouves.get(e);
    if (key === undefined) return undefined;
    const known = this.conclusions.get(key) ?? this.epreuves.get(key)?.conclure();
    if (known) this.conclusions.set(key, known);
    return known;
  }

  chercher(e: number): void {
    const choices = [...findRemedes(this.modele, this.photo, e)].map((remede) => {
      const key = JSON.stringify(remede);
      return { remede, key, rank: 2 * poids(remede) + (this.epreuves.has(key) ? 0 : 1) };
    });
    for (const { remede, key } of choices.toSorted((one, other) => one.rank - other.rank)) {
      if (!this.essayer(remede, key, e)) continue;
      this.trouves.set(e, key);
      return;
    }
  }

  private essayer(remede: Combinaison, key: string, e: number): boolean {
    const arret = this.arret();
    if (arret === 'arreter') return false;
    const known = this.epreuves.get(key);
    if (known) return known.ajouter(e);
    const last = poids(remede) >= NOUVEAU_JURY;
    const failed = `${this.famille(e)} ${key}`;
    if (this.ecartes.has(key) || this.ecartes.has(failed) || (!last && this.permis-- <= 0)) return false;
    const epreuve = new Epreuve(this.modele, this.photo, remede);
    const replan = !last && arret === 'continuer' && this.replanifications > 0;
    if (epreuve.ajouter(e) || (replan && this.replanifier(epreuve, e))) return this.garder(key, epreuve);
    if (!last) this.ecartes.add(failed);
    return false;
  }

  private replanifier(epreuve: Epreuve, e: number): boolean {
    this.replanifications--;
    return epreuve.replanifier(e);
  }

  private garder(key: string, epreuve: Epreuve): true {
    this.epreuves.set(key, epreuve);
    if (this.epreuves.size > EPREUVES_GARDEES)
      for (const [oldest, done] of [...this.epreuves].slice(0, 1)) {
        this.conclusions.set(oldest, done.conclure());
        this.epreuves.delete(oldest);
        this.ecartes.add(oldest);
      }
    return true;
  }

  /** Entretiens with the same jurys and collège: what does not help one hardly helps another. */
  private famille(e: number): string {
    const { instance, candidatDe, origineDe } = this.modele;
    const candidat = candidatDe[e]!;
    return `${instance.entretiens[e]!.domaine} ${origineDe[candidat]} ${instance.candidats[candidat]!.pmr === true}`;
  }
}
