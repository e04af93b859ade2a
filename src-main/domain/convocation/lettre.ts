import type { Mode } from '../campagne/campagne.ts';
import type { MotifConvocation } from './convocation.ts';

/** The parts of the letter that the lycée writes. The notice on personal data and the line on bulletins (R23) are not among them. */
export interface TexteLettre {
  readonly introduction: string;
  /** Further lines of « À apporter », one by line. */
  readonly aApporter: string;
  /** Whom to warn and how; the lycée's phone and mail follow. */
  readonly empechement: string;
  readonly signature: string;
  /** How to present oneself, after the mode. */
  readonly pied: string;
}

/** Which letter: one for each mode and each reason to write. */
export interface NatureLettre {
  readonly mode: Mode;
  readonly motif: MotifConvocation;
}

/** The lycée's own text of one letter; without a row, the letter says what the application proposes. */
export interface ModeleLettre extends TexteLettre, NatureLettre {
  readonly id: string;
}

/** « individuel première »: one row for each nature. */
export const idModele = ({ mode, motif }: NatureLettre): string => `${mode} ${motif}`;

/** Characters that each part may hold: with all of them, a logo and one formation, it stays on one page. */
export const LONGUEURS_LETTRE: Readonly<Record<keyof TexteLettre, number>> = {
  introduction: 800,
  aApporter: 320,
  empechement: 200,
  signature: 100,
  pied: 200,
};

/** Lines that each part may hold, for the same reason. */
export const LIGNES_LETTRE = 4;
