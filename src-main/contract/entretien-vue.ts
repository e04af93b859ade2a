import type { Avis } from '../domain/avis/avis.ts';
import type { Mode } from '../domain/campagne/campagne.ts';
import type { Presence } from '../domain/planning/entretien.ts';
import type { Statut } from '../domain/planning/statut.ts';

/** One requested (or added, R33) formation of an entretien, with both avis. */
export interface FormationDemandee {
  readonly formationId: string;
  readonly voie: string;
  readonly intitule: string;
  readonly candidatureId: string | null;
  readonly numero: string | null;
  readonly avisOrigine: Avis | null;
  readonly commentaireOrigine: string;
  readonly avis: Avis | null;
  readonly lettrePresentee: boolean | null;
  readonly ajoute: boolean;
}

/** One entretien with all that lists, planner, convocations and forms show of it. */
export interface EntretienVue {
  readonly id: string;
  readonly candidatId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: string;
  readonly dateNaissance: string | null;
  readonly tempsMajore: boolean;
  readonly accesPmr: boolean;
  readonly origineId: string;
  readonly origineNom: string;
  readonly domaineId: string;
  readonly domaineNom: string;
  readonly mode: Mode;
  readonly formations: readonly FormationDemandee[];
  readonly juryId: string | null;
  readonly seanceId: string | null;
  readonly jour: string | null;
  readonly debut: string | null;
  /** Minutes: as placed, else what it would take. */
  readonly dureeMinutes: number;
  /** Room where it takes place; empty when not placed or when the jury has none. */
  readonly lieu: string;
  readonly epingle: boolean;
  readonly motifForce: string | null;
  readonly presence: Presence | null;
  readonly arrivee: string | null;
  readonly compteRendu: string;
  readonly saisiLe: string | null;
  readonly valideLe: string | null;
  readonly transmisLe: string | null;
  readonly saisiAcademieLe: string | null;
  readonly statut: Statut;
  /** The last convocation issued, if any. */
  readonly convocation: {
    readonly rang: number;
    readonly jour: string;
    readonly debut: string;
    readonly emiseLe: string;
    readonly issue: 'absent' | 'excusé' | null;
  } | null;
}

/** The columns named, and nothing else: what a screen does not show is not carried to it. */
export function neGarder<C extends keyof EntretienVue>(vue: EntretienVue, colonnes: readonly C[]) {
  const garde: { -readonly [K in C]?: EntretienVue[K] } = {};
  for (const colonne of colonnes) garde[colonne] = vue[colonne];
  return garde as Pick<EntretienVue, C>;
}
