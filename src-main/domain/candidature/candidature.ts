import type { Avis } from '../avis/avis.ts';
import type { IdentiteCandidat } from './champs-candidat.ts';
import type { EtatCandidature, TypeOrigine, Voie } from './nomenclature.ts';
import type { IndisponibiliteSaisie } from '../organisation/disponibilites.ts';

/** Établissement d'origine: the collège that registers, convenes and hands over (R08, R21). */
export interface Origine {
  readonly id: string;
  readonly uai: string | null;
  readonly nom: string;
  readonly type: TypeOrigine;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly telephone: string;
  readonly courriel: string;
  /** Earliest hour (`HH:MM`) at which its pupils can be at the lycée (H4). */
  readonly pasAvant: string | null;
  /** When the last of them must be done (H11). */
  readonly depart: string | null;
}

/** A pupil. */
export interface Candidat extends IdentiteCandidat {
  readonly id: string;
  readonly origineId: string;
}

/** One pupil × one formation. `numero` is the académie's « N° candidature »; null when typed in by hand (R08). */
export interface Candidature {
  readonly id: string;
  readonly candidatId: string;
  readonly domaineId: string;
  readonly formationId: string;
  readonly numero: string | null;
  readonly voie: Voie;
  readonly lieuSouhaite: string;
  readonly avisOrigine: Avis | null;
  readonly commentaireOrigine: string;
  readonly dateInscription: string | null;
  readonly etat: EtatCandidature;
}

/** Whose absence it is: of a candidat or a whole origine (H4), of a member of the jurys or a room (H8). */
export interface IndisponibiliteRow extends IndisponibiliteSaisie {
  readonly id: string;
  readonly candidatId: string | null;
  readonly origineId: string | null;
  readonly membreId: string | null;
  readonly salleId: string | null;
}
