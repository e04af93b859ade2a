import { contientMots, motsDe, rendreCherchable } from '../ui/recherche.ts';

export interface Cible {
  readonly cle: string;
  readonly groupe: 'Pages' | 'Actions' | 'Candidats' | 'Établissements d’origine' | 'Membres et salles';
  readonly libelle: string;
  readonly detail: string;
  /** The label alone, ready to be searched. */
  readonly cherchable: string;
  /** Label and detail, ready to be searched. */
  readonly cherchableEntier: string;
  readonly aller: () => void;
}

export const cible = (champs: Omit<Cible, 'cherchable' | 'cherchableEntier'>): Cible => ({
  ...champs,
  cherchable: rendreCherchable(champs.libelle),
  cherchableEntier: rendreCherchable(champs.libelle, champs.detail),
});

const MAX = 40;

/** A collège is few lines and its pupils are many: it goes before them when both answer as well. */
const GROUPES: readonly Cible['groupe'][] = [
  'Pages',
  'Actions',
  'Établissements d’origine',
  'Membres et salles',
  'Candidats',
];

/**
 * Every typed word is found in the label or the detail, accents and case aside. Groups stay whole: first those where a
 * label answers, and in each the labels that answer before the details. Nothing typed: pages and actions.
 */
export function chercherCibles(cibles: readonly Cible[], texte: string): Cible[] {
  const mots = motsDe(texte);
  if (mots.length === 0) return cibles.filter(({ groupe }) => groupe === 'Pages' || groupe === 'Actions');
  const groupes = GROUPES.map((groupe) => {
    const found = cibles.filter((autre) => autre.groupe === groupe && contientMots(autre.cherchableEntier, mots));
    const parLibelle = found.filter(({ cherchable }) => contientMots(cherchable, mots));
    const parDetail = found.filter((autre) => !parLibelle.includes(autre));
    return { repond: parLibelle.length > 0, cibles: [...parLibelle, ...parDetail] };
  });
  return [...groupes.filter(({ repond }) => repond), ...groupes.filter(({ repond }) => !repond)]
    .flatMap((groupe) => groupe.cibles)
    .slice(0, MAX);
}
