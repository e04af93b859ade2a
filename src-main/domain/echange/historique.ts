import type { PorteeAvis } from './portee-avis.ts';

/** One list that came in: what it was and what it changed. The file itself is not kept. */
export interface ImportRow {
  readonly id: string;
  readonly nomFichier: string;
  readonly sha256: string;
  readonly importeLe: string;
  readonly lignes: number;
  readonly nouvelles: number;
  readonly modifiees: number;
  readonly retirees: number;
  readonly disparues: number;
  readonly erreurs: number;
}

export const NATURES_EXPORT = ['avis', 'candidats', 'planning', 'calendrier', 'relevé', 'bilan'] as const;
export type NatureExport = (typeof NATURES_EXPORT)[number];

export const FORMATS_EXPORT = ['csv', 'xlsx', 'pdf', 'ics', 'zip'] as const;
export type FormatExport = (typeof FORMATS_EXPORT)[number];

/** One file that went out, so that what was sent can be proved. */
export interface ExportRow {
  readonly id: string;
  readonly numero: number;
  readonly nature: NatureExport;
  readonly format: FormatExport;
  readonly nomFichier: string;
  readonly sha256: string;
  readonly exporteLe: string;
  readonly lignes: number;
  readonly portee: PorteeAvis;
  /** Reason written when exporting in spite of the pre-flight check. */
  readonly motif: string | null;
}

/**
 * The marks « transmis » that one export of avis put on entretiens, by the id of the export. Undoing the act takes the marks
 * and this row back; the export itself stays in the history, where it is said to be undone.
 */
export interface MarquageExport {
  readonly id: string;
}

/** An import that stands, by its id. Undoing the act takes this row away; the line of the list stays, said to be undone. */
export interface MarquageImport {
  readonly id: string;
}

/** How the user told the reader to read: remembered for the next file with the same header. */
export interface ChoixLecture {
  readonly correspondance: Readonly<Record<string, string | null>>;
  readonly moisEnPremier: {
    readonly dateNaissance?: boolean | undefined;
    readonly dateInscription?: boolean | undefined;
  };
}

/** A remembered reading of one header; `entetes`, the names of its columns in order, is its key. */
export interface ProfilCorrespondance {
  readonly id: string;
  readonly entetes: string;
  readonly champs: ChoixLecture;
}
