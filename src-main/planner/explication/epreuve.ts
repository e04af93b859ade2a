import { toHeure } from '../../domain/date/heure.ts';
import type { Remede } from '../../domain/planning/non-place.ts';
import { appliquer } from './changements.ts';
import { compileInstance, type Modele } from '../modele/modele.ts';
import { Recherche, type Photo } from '../recherche/recherche.ts';
import type { Combinaison } from './remedes.ts';

/** Ruins and recreations by which a change may prove itself; weighed against time with `npm run bench:planning`. */
const TOURS_PAR_EPREUVE = 120;

/**
 * A change put to the test: the plan found, in the instance that the change would make. Entretiens are added one after
 * the other and stay, so that all those it is proposed for are placed by it together.
 */
export class Epreuve {
  private readonly remede: Combinaison;
  private readonly modele: Modele;
  private readonly recherche: Recherche;
  private garde: Photo;
  private servis = 0;

  constructor(modele: Modele, photo: Photo, remede: Combinaison) {
    this.remede = remede;
    this.modele = compileInstance(remede.reduce(appliquer, modele.instance), modele.conserver);
    this.recherche = new Recherche(this.modele, 1);
    this.recherche.reprendre(photo);
    this.garde = this.recherche.meilleure;
  }

  get utile(): boolean {
    return this.servis > 0;
  }

  /** Places one more where there is room, a figé entretien let loose first; nobody else moves. */
  ajouter(e: number): boolean {
    const { etat, insertion } = this.recherche;
    const [loose] = this.liberes();
    if (loose === undefined) return insertion.inserer(e) && this.servir();
    if (this.utile) return false;
    etat.retire(loose);
    if (insertion.inserer(e) && insertion.inserer(loose)) return this.servir();
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
    if (solved()) return this.servir();
    recherche.reprendre(garde);
    return false;
  }

  /** The change as it turned out: where a figé entretien went. */
  changement(): Remede {
    const { etat } = this.recherche;
    const { instance, jours } = this.modele;
    const turned = this.remede.map((one) => {
      if (one.changement !== 'fige') return one;
      const e = instance.entretiens.findIndex(({ id }) => id === one.entretien);
      const jury = instance.jurys[etat.jury[e]!]!.id;
      return { ...one, vers: { jury, jour: jours[etat.jour[e]!]!, debut: toHeure(etat.debut[e]!) } };
    });
    const [only, ...others] = turned;
    return only && others.length === 0 ? only : { changement: 'ensemble', changements: turned };
  }

  private liberes(): number[] {
    return this.remede.flatMap((one) =>
      one.changement === 'fige' ? [this.modele.instance.entretiens.findIndex(({ id }) => id === one.entretien)] : [],
    );
  }

  private servir(): true {
    this.servis++;
    this.garde = this.recherche.photographier();
    return true;
  }
}
