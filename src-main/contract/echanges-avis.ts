import type { GraviteControle } from '../domain/echange/controle-avis.ts';
import type { PorteeAvis } from '../domain/echange/portee-avis.ts';
import type { ExportRow, ImportRow } from '../domain/echange/historique.ts';

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

/** One line of the history of exports: it stays whatever is undone. */
export interface ExportVue extends ExportRow {
  /** The marks « transmis » that it had put were taken back by « Annuler ». */
  readonly annule: boolean;
}

/** One list that came in, and whether its import was undone. */
export interface ImportVue extends ImportRow {
  readonly annule: boolean;
}

export type FichierReconnu =
  | { readonly sens: 'entré'; readonly ligne: ImportVue }
  | { readonly sens: 'sorti'; readonly ligne: ExportVue };

export interface ControleAvisVue {
  /** What was asked for; else everything before the first export, then what was not sent as it stands. */
  readonly portee: PorteeAvis;
  /** The last export of avis that still stands. */
  readonly dernierExport: Pick<ExportRow, 'numero' | 'exporteLe'> | null;
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
