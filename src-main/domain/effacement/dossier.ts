/** One thing known of a pupil, as it is printed. */
export interface ChampConnu {
  readonly libelle: string;
  readonly valeur: string;
}

/** What is known together: one candidature, one entretien. */
export interface FicheConnue {
  /** Empty when the section has one only. */
  readonly titre: string;
  readonly champs: readonly ChampConnu[];
}

export interface SectionConnue {
  readonly titre: string;
  readonly fiches: readonly FicheConnue[];
}

/** safety.md §4 (art. 15): everything that the application knows of one pupil. The paper and the JSON say the same. */
export interface DossierEleve {
  readonly eleve: string;
  readonly sections: readonly SectionConnue[];
}

type Valeur = string | number | boolean | null | undefined;

/** Fields that say something; what is empty is unknown, and is left out. */
export const champsConnus = (champs: Readonly<Record<string, Valeur>>): ChampConnu[] =>
  Object.entries(champs).flatMap(([libelle, valeur]) => {
    if (valeur === null || valeur === undefined || valeur === '') return [];
    return [{ libelle, valeur: typeof valeur === 'boolean' ? (valeur ? 'oui' : 'non') : String(valeur) }];
  });

/** Sections that hold something. */
export const sectionsConnues = (sections: readonly SectionConnue[]): SectionConnue[] =>
  sections
    .map(({ titre, fiches }) => ({ titre, fiches: fiches.filter(({ champs }) => champs.length > 0) }))
    .filter(({ fiches }) => fiches.length > 0);
