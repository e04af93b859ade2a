import { toHeure, toMinutes } from '../../domain/date/heure.ts';
import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import type { Position } from '../../domain/planning/instance.ts';
import type { Remede, RemedeSimple } from '../../domain/planning/non-place.ts';
import { appliquer } from './changements.ts';
import { compileInstance, type Modele } from '../modele/modele.ts';
import { Recherche, type Photo } from '../recherche/recherche.ts';
import type { Combinaison } from './remedes.ts';

/** Ruins and recreations by which a change may prove itself; weighed against time with `npm run bench:planning`. */
const TOURS_PAR_EPREUVE = 120;

/** What came out of a trial: the change as it turned out, and the place that it gives each of those it is proposed for. */
export interface Conclusion {
  readonly changement: Remede;
  readonly places: ReadonlyMap<number, Position>;
}

/**
 * A change put to the test: the plan found, in the instance that the change would make. Entretiens are added one after
 * the other and stay, so that all those it is proposed for are placed by it together.
 */
export class Epreuve {
  private readonly depart: Modele;
  private readonly photo: Photo;
  private readonly remede: Combinaison;
  private readonly modele: Modele;
  private readonly recherche: Recherche;
  private readonly servis: number[] = [];
  private garde: Photo;

  constructor(modele: Modele, photo: Photo, remede: Combinaison) {
    this.depart = modele;
    this.photo = photo;
    this.remede = remede;
    this.modele = compileInstance(remede.reduce(appliquer, modele.instance), modele.conserver);
    this.recherche = new Recherche(this.modele, 1);
    this.recherche.reprendre(photo);
    this.garde = this.recherche.meilleure;
  }

  /** Places one more where there is room, a figé entretien let loose first; nobody else moves. */
  ajouter(e: number): boolean {
    const { etat, insertion } = this.recherche;
    const [loose] = this.liberes();
    if (loose === undefined) return insertion.inserer(e) && this.servir(e);
    if (this.servis.length > 0) return false;
    etat.retire(loose);
    if (insertion.inserer(e) && insertion.inserer(loose)) return this.servir(e);
    this.recherche.reprendre(this.garde);
    return false;
  }

  /** Places one more by re-planning the plan around him; whoever was placed before stays placed. */
  replanifier(e: number): boolean {
    const { recherche, garde } = this;
    const { etat } = recherche;
    const solved = (): boolean =>
      etat.estPlace(e) && garde.jury.every((jury, other) => jury < 0 || etat.estPlace(other));
    for (let turn = 0; turn < TOURS_PAR_EPREUVE && !solved(); turn++) recherche.tour(1);
    if (solved()) return this.servir(e);
    recherche.reprendre(garde);
    return false;
  }

  /** To be called once all those it is proposed for have been added. */
  conclure(): Conclusion {
    return this.suffisante() ?? this.conclusion();
  }

  /** The change where a figé entretien went, and with the earliest hour that is needed of a collège. */
  private conclusion(): Conclusion {
    const turned = this.remede.map((one): RemedeSimple => {
      if (one.changement === 'pas-avant' && one.suffit === undefined)
        return { ...one, suffit: this.premiere(one.origine) };
      if (one.changement !== 'fige') return one;
      return { ...one, vers: this.position(this.rang(one.entretien)) };
    });
    const [only, ...others] = turned;
    return {
      changement: only && others.length === 0 ? only : { changement: 'ensemble', changements: turned },
      places: new Map(this.servis.map((e) => [e, this.position(e)])),
    };
  }

  private position(e: number): Position {
    const { instance, jours } = this.modele;
    const { jury, jour, debut } = this.garde;
    return { jury: instance.jurys[jury[e]!]!.id, jour: jours[jour[e]!]!, debut: toHeure(debut[e]!) };
  }

  private rang(id: string): number {
    return this.modele.instance.entretiens.findIndex((one) => one.id === id);
  }

  private premiere(origine: string): string {
    const { instance, candidatDe, origineDe } = this.modele;
    const own = this.servis.filter((e) => instance.origines[origineDe[candidatDe[e]!]!]!.id === origine);
    return toHeure(Math.min(...own.map((e) => this.garde.debut[e]!)));
  }

  /** The latest hour of arrival that is still enough for all of them, where they need no more than room. */
  private suffisante(): Conclusion | undefined {
    const rank = this.remede.findIndex(({ changement }) => changement === 'pas-avant');
    const arrivee = this.remede[rank];
    if (arrivee?.changement !== 'pas-avant' || arrivee.suffit !== undefined) return undefined;
    let low = toMinutes(this.premiere(arrivee.origine)) / PAS_MINUTES;
    let high = Math.ceil(toMinutes(arrivee.pasAvant) / PAS_MINUTES);
    let best: Conclusion | undefined;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const suffit = toHeure(middle * PAS_MINUTES);
      const essai = new Epreuve(this.depart, this.photo, this.remede.with(rank, { ...arrivee, suffit }));
      if (this.servis.every((e) => essai.ajouter(e))) {
        best = essai.conclusion();
        low = middle;
      } else high = middle;
    }
    return best;
  }

  private liberes(): number[] {
    return this.remede.flatMap((one) => (one.changement === 'fige' ? [this.rang(one.entretien)] : []));
  }

  private servir(e: number): true {
    this.servis.push(e);
    this.garde = this.recherche.photographier();
    return true;
  }
}
