import type { Avis } from '../domain/avis/avis.ts';
import type { EtatCandidature, Niveau, TypeOrigine, Voie } from '../domain/candidature/nomenclature.ts';
import type { Champ } from './champs.ts';

interface OrigineLue {
  readonly uai: string | null;
  readonly nom: string | null;
  readonly type: TypeOrigine | null;
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly ville: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
}

export interface ReferentLu {
  readonly nom: string | null;
  readonly prenom: string | null;
  readonly courriel: string | null;
}

/** One row as it was understood, whatever it lacks: null is an empty cell, an absent column or a value not taken. */
export interface LigneLue {
  /** Row number as a spreadsheet shows it (a cell with line breaks is one row). */
  readonly ligne: number;
  readonly campagne: string | null;
  readonly numero: string | null;
  readonly ine: string | null;
  readonly nom: string | null;
  readonly prenom: string | null;
  /** ISO day. */
  readonly dateNaissance: string | null;
  readonly classe: string | null;
  readonly niveau: Niveau | null;
  readonly origine: OrigineLue;
  readonly referent: ReferentLu;
  readonly domaine: string | null;
  readonly voie: Voie | null;
  readonly formation: string | null;
  readonly codeMef: string | null;
  readonly lieuSouhaite: string | null;
  readonly avisOrigine: Avis | null;
  readonly commentaireOrigine: string | null;
  /** ISO day. */
  readonly dateInscription: string | null;
  readonly etat: EtatCandidature | null;
  /** Cells that were filled but could not be taken: their null must not erase what the store knows. */
  readonly champsEnErreur: readonly Champ[];
}

/** A row that names a pupil and a formation: one candidature (pupil × formation). */
export interface LigneCandidature extends LigneLue {
  readonly nom: string;
  readonly prenom: string;
  readonly formation: string;
}
