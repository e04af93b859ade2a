import type { GraviteControle } from '../domain/echange/controle-avis.ts';

/** One thing missing or inconsistent before the avis are sent, with what to open. */
export interface ProblemeAvisVue {
  readonly code: string;
  readonly gravite: GraviteControle;
  readonly phrase: string;
  readonly titre: string;
  readonly domaineNom: string;
  readonly entretienId: string | null;
  readonly candidatId: string | null;
}

export interface ControleAvisVue {
  /** Rows that would be written. */
  readonly lignes: number;
  readonly entretiens: number;
  readonly problemes: readonly ProblemeAvisVue[];
  /** Whether a reason must be written to export all the same. */
  readonly motifRequis: boolean;
  /** R35. */
  readonly fermeture: string | null;
  readonly ferme: boolean;
}

export interface ExportFait {
  readonly numero: number;
  readonly nomFichier: string;
  /** Base64. */
  readonly contenu: string;
  readonly lignes: number;
  readonly sha256: string;
  /** Entretiens marked as sent. */
  readonly transmis: number;
}
