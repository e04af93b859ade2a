import { compareTextes } from '../texte/format.ts';
import type { Bilan, LigneBilan } from './bilan.ts';

/** safety.md §4: no count of fewer than so many is kept. */
export const EFFECTIF_MIN = 5;

/** Counts of one domaine, one collège, or of several that were too small to stand alone. */
interface Groupe {
  readonly nom: string;
  /** How many are counted together. */
  readonly lignes: number;
}

export interface StatistiquesPar {
  readonly effectifs: readonly (Groupe & { readonly eleves: number })[];
  /** R28. `manques`: appointments not kept, whatever came after. */
  readonly presences: readonly (Groupe & { readonly recus: number; readonly manques: number })[];
  /** R30: mean, in the unit of the campaign, rounded to a tenth. */
  readonly delais: readonly (Groupe & { readonly complets: number; readonly delaiMoyen: number | null })[];
}

export interface Statistiques {
  readonly unite: Bilan['unite'];
  readonly parDomaine: StatistiquesPar;
  readonly parCollege: StatistiquesPar;
}

type Mesure = 'eleves' | 'recus' | 'manques' | 'complets';
type Comptee = Groupe & Pick<LigneBilan, Mesure> & { readonly jours: number };

const MESURES: readonly Mesure[] = ['eleves', 'recus', 'manques', 'complets'];

const somme = (lignes: readonly Comptee[], de: (ligne: Comptee) => number): number =>
  lignes.reduce((total, ligne) => total + de(ligne), 0);

const reunir = (lignes: readonly Comptee[]): Comptee => ({
  nom: 'Autres, réunis',
  lignes: somme(lignes, (ligne) => ligne.lignes),
  jours: somme(lignes, ({ jours }) => jours),
  ...(Object.fromEntries(MESURES.map((mesure) => [mesure, somme(lignes, (ligne) => ligne[mesure])])) as Pick<
    LigneBilan,
    Mesure
  >),
});

/** Somebody, and too few to be told. */
const estATaire = (ligne: Comptee, mesures: readonly Mesure[]): boolean =>
  mesures.some((mesure) => ligne[mesure] > 0 && ligne[mesure] < EFFECTIF_MIN);

/**
 * The lines as they may be told: those too small are counted together, with the next smallest as long as that is not enough.
 * They share the whole out: a total less the others gives one of them, never what is inside. None when all of it is too small.
 */
function regrouper(lignes: readonly Comptee[], mesures: readonly Mesure[]): Comptee[] {
  const taille = (ligne: Comptee): number => Math.min(...mesures.map((mesure) => ligne[mesure]));
  const rangees = lignes.toSorted((a, b) => taille(a) - taille(b) || compareTextes(a.nom, b.nom));
  const reunies = rangees.filter((ligne) => estATaire(ligne, mesures));
  const seules = rangees.filter((ligne) => !reunies.includes(ligne));
  while (reunies.length > 0 && estATaire(reunir(reunies), mesures)) {
    const suivante = seules.shift();
    if (!suivante) return [];
    reunies.push(suivante);
  }
  return [...seules.toSorted((a, b) => compareTextes(a.nom, b.nom)), ...(reunies.length > 0 ? [reunir(reunies)] : [])];
}

function resumer(bilan: readonly LigneBilan[]): StatistiquesPar {
  const lignes = bilan.map((ligne): Comptee => ({
    ...ligne,
    lignes: 1,
    jours: (ligne.delaiMoyen ?? 0) * ligne.complets,
  }));
  return {
    effectifs: regrouper(lignes, ['eleves']).map(({ nom, lignes: combien, eleves }) => ({
      nom,
      lignes: combien,
      eleves,
    })),
    presences: regrouper(lignes, ['recus', 'manques']).map(({ nom, lignes: combien, recus, manques }) => ({
      nom,
      lignes: combien,
      recus,
      manques,
    })),
    delais: regrouper(lignes, ['complets']).map(({ nom, lignes: combien, complets, jours }) => ({
      nom,
      lignes: combien,
      complets,
      delaiMoyen: complets === 0 ? null : Math.round((10 * jours) / complets) / 10,
    })),
  };
}

/**
 * safety.md §4: what is kept of a campaign once its data are erased: how many pupils, how many came, how long comptes rendus
 * took, per domaine and per collège; no count of fewer than five.
 */
export const anonymiser = ({ unite, parDomaine, parOrigine }: Bilan): Statistiques => ({
  unite,
  parDomaine: resumer(parDomaine),
  parCollege: resumer(parOrigine),
});
