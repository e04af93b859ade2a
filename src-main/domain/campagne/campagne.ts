/** R06: how the entretiens of a domaine are held. `selon établissement` is only a catalogue value, to be chosen by the lycée. */
export const MODES = ['individuel', 'collectif'] as const;
export type Mode = (typeof MODES)[number];

/** R16: what the campaign says of the pupil's letter. */
export const LETTRES = ['obligatoire', 'facultative', 'aucune'] as const;
export type Lettre = (typeof LETTRES)[number];

/** R30: how the days of the compte rendu delay are counted. */
export const UNITES_DELAI = ['calendaires', 'ouvrés'] as const;
export type UniteDelai = (typeof UNITES_DELAI)[number];

/** The host lycée (établissement d'accueil-référent). One row, its id is always `etablissement`. */
export interface Etablissement {
  readonly id: string;
  readonly uai: string;
  readonly nom: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly telephone: string;
  readonly courriel: string;
  /** How to come: bus, gate, floor. Printed on the convocation. */
  readonly acces: string;
  readonly chefEtablissement: string;
}

/** Settings of procedure.md §4. One row, its id is always `campagne`. Days are ISO; null = not filled in. */
export interface Campagne {
  readonly id: string;
  readonly nom: string;
  readonly annee: number;
  /** R10: registration window, last day inclusive. */
  readonly inscriptionsDebut: string | null;
  readonly inscriptionsFin: string | null;
  /** R20: planning window, soft. */
  readonly planificationDebut: string | null;
  readonly planificationFin: string | null;
  readonly convocationsFin: string | null;
  /** R24: interview window, a hard limit. */
  readonly entretiensDebut: string;
  readonly entretiensFin: string;
  /** R34, R35. */
  readonly ficheFin: string | null;
  readonly fermeture: string | null;
  /** R30. */
  readonly delaiCompteRendu: number;
  readonly delaiUnite: UniteDelai;
  readonly lettre: Lettre;
  readonly entretiensCollectifs: boolean;
  /** R33. */
  readonly avisAjoute: boolean;
  /** R40, R42. */
  readonly avisFinal: boolean;
  /** R32. */
  readonly validationChef: boolean;
  /** R14: the interviewers read what the origin said only once they have given their own avis [D]. */
  readonly avisOrigineMasque: boolean;
  /** R35: instant at which the lycée closed its campaign; null while it is open. */
  readonly closeLe: string | null;
  /** Planner settings, minutes (planning-instance: margeMinutes, pauseApres, pauseMinutes). */
  readonly margeMinutes: number;
  readonly pauseApres: number;
  readonly pauseMinutes: number;
  /** safety.md §4: day by which personal data are erased; null: the usual one (`domain/campagne/conservation`). */
  readonly conservation: string | null;
  /** How to reach the académie's délégué à la protection des données. */
  readonly dpd: string;
}

/** A span of days without class (holidays of the zone, bridges); inclusive. */
export interface JourSansClasse {
  readonly id: string;
  readonly debut: string;
  readonly fin: string;
  readonly libelle: string;
}

/** R05, R06: a domaine of the campaign's catalogue. */
export interface Domaine {
  readonly id: string;
  readonly nom: string;
  /** null while the lycée has not chosen (hôtellerie-restauration). */
  readonly mode: Mode | null;
  /** Whether this lycée is référent for it. */
  readonly accueilli: boolean;
  readonly dureeMinutes: number;
  /** 0–11: place in the colour-blind-safe set. */
  readonly couleur: number;
}

/** R05: a formation of a domaine. */
export interface Formation {
  readonly id: string;
  readonly domaineId: string;
  readonly voie: string;
  readonly intitule: string;
  readonly precision: string;
  readonly codeMef: string | null;
  /** R05: where it is taught, one place per line, « Lycée Langevin, Créteil (94) »; empty when the catalogue does not say. */
  readonly lieux: string;
}
