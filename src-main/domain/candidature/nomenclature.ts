/** procedure.md §2: levels a candidat may come from; `autre` draws the warning of R01. */
export const NIVEAUX = ['3e', '3e SEGPA', '3e prépa-métiers', 'UPE2A/EANA', 'MLDS', 'autre'] as const;
export type Niveau = (typeof NIVEAUX)[number];

/** procedure.md §2: training paths of a candidature. */
export const VOIES = ['1CAP2', '1CAP2A', '2de Pro', '2de ProA', '2de techno'] as const;
export type Voie = (typeof VOIES)[number];

const VOIES_EN_CLAIR: Readonly<Record<Voie, string>> = {
  '1CAP2': '1re année de CAP',
  '1CAP2A': '1re année de CAP (agricole)',
  '2de Pro': '2de professionnelle',
  '2de ProA': '2de professionnelle (agricole)',
  '2de techno': '2de technologique',
};

/** A training path as a family reads it: « 1re année de CAP ». */
export const nommerVoie = (voie: string): string =>
  Object.hasOwn(VOIES_EN_CLAIR, voie) ? VOIES_EN_CLAIR[voie as Voie] : voie;

/** procedure.md §2: kinds of établissement d'origine (R08: the last three may have neither UAI nor académie mail). */
export const TYPES_ORIGINE = ['public', 'privé sous contrat', 'hors contrat', 'CFA', 'hors académie'] as const;
export type TypeOrigine = (typeof TYPES_ORIGINE)[number];

/** R17: a candidature withdrawn by the origin is `renoncée`; one that vanished from a list waits for confirmation. */
export const ETATS_CANDIDATURE = ['inscrite', 'renoncée', 'renoncement à confirmer'] as const;
export type EtatCandidature = (typeof ETATS_CANDIDATURE)[number];
