import { findBesoins, type Besoins } from './besoins.ts';
import type { Groupe } from './capacite.ts';
import { ajuster, commencer, descendre, type Descente } from './descente.ts';
import { Ensembles } from './ensembles.ts';
import { findGuichets } from './guichets.ts';
import type { Modele } from '../modele/modele.ts';
import { findSansPlace } from './sans-place.ts';
import { Relaxation, type Carte } from './relaxation.ts';

/** The price of a group at the start, and of everything else; chosen with `npm run bench:planning` (« serré »). */
const PRIX_GROUPE = 0.3;
const PRIX_TEMPS = 0.02;
/** Between counting heads (0) and counting minutes (`PALIERS`). */
const PALIERS = 10;

/** Groups that share jurys, members or rooms with each other and with nobody else, and the best known prices of those. */
export interface Composante {
  readonly groupes: readonly Groupe[];
  readonly entretiens: readonly number[];
  readonly carte: Carte;
  readonly relaxation: Relaxation;
  /** One descent for each way to begin: one may go on where the other is stuck. */
  readonly descentes: readonly Descente[];
}

/** What is known of an instance in which somebody found no place. */
export interface Analyse {
  /** Entretiens that the figé ones alone leave no place. */
  readonly sansPlace: ReadonlySet<number>;
  readonly besoins: Besoins;
  /** The components in which somebody found no place. */
  readonly composantes: readonly Composante[];
}

/** The best known prices. */
export const meilleure = ({ descentes }: Pick<Composante, 'descentes'>): Descente =>
  descentes.reduce((best, other) => (other.valeur < best.valeur ? other : best));

/** At most so many of a component can be placed, as far as its prices prove. */
export const borneDe = (composante: Composante): number =>
  Math.min(composante.entretiens.length, Math.floor(meilleure(composante).valeur + 1e-6));

function ensemblesDeJurys({ nJurys, rivaux }: Modele, groupes: readonly Groupe[]): Ensembles {
  const ensembles = new Ensembles();
  for (const { jurys } of groupes) for (const jury of jurys) ensembles.joindre(jurys[0]!, jury);
  for (let jury = 0; jury < nJurys; jury++) for (const rival of rivaux[jury]!) ensembles.joindre(jury, rival);
  return ensembles;
}

/**
 * Begins twice: with one price for all groups, and with the best of eleven in which the shorter an entretien, the dearer
 * it is.
 */
function prixInitiaux(relaxation: Relaxation): Descente[] {
  const { groupes, nPrix } = relaxation;
  const longest = Math.max(...groupes.map(({ duree }) => duree));
  const equal = new Float64Array(nPrix).fill(PRIX_TEMPS).fill(PRIX_GROUPE, 0, groupes.length);
  const byDuree = Array.from({ length: PALIERS + 1 }, (_, palier) => {
    const prix = new Float64Array(nPrix).fill(PRIX_TEMPS);
    groupes.forEach(({ duree }, k) => (prix[k] = (palier * (longest - duree)) / (PALIERS * longest)));
    return commencer(relaxation, prix);
  });
  return [commencer(relaxation, equal), meilleure({ descentes: byDuree })];
}

/** Looks into an instance of which a plan leaves some entretiens over. */
export function analyser(modele: Modele, left: readonly number[]): Analyse {
  const sansPlace = findSansPlace(modele, left);
  const besoins = findBesoins(modele, sansPlace);
  const missing = new Set(left);
  const asked = besoins.groupes.filter(({ jurys }) => jurys.length > 0);
  const ensembles = ensemblesDeJurys(modele, asked);
  const parts = Map.groupBy(asked, ({ jurys }) => ensembles.racine(jurys[0]!));
  const composantes = [...parts].flatMap(([root, groupes]): Composante[] => {
    const entretiens = groupes.flatMap((groupe) => groupe.entretiens);
    if (!entretiens.some((e) => missing.has(e))) return [];
    const libres = besoins.libres.filter(({ jury }) => ensembles.racine(jury) === root);
    const carte = findGuichets(modele, besoins.figes, { groupes, libres });
    const relaxation = new Relaxation(modele, groupes, carte);
    return [{ groupes, entretiens, carte, relaxation, descentes: prixInitiaux(relaxation) }];
  });
  return { sansPlace, besoins, composantes };
}

/** Looks for better prices, knowing how many of the component a plan places. */
export function affiner(composante: Composante, places: number, tours: number): void {
  const { relaxation, descentes, groupes } = composante;
  const ranks = groupes.map((_, rank) => rank);
  const blocks = [
    ...Map.groupBy(ranks, (rank) => `${groupes[rank]!.jurys.join(' ')}/${groupes[rank]!.duree}`).values(),
  ];
  for (const descente of descentes) {
    if (borneDe(composante) <= places) return;
    descendre(relaxation, descente, { cible: places, tours });
    ajuster(relaxation, descente, blocks);
  }
}
