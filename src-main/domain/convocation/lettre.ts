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

/** Characters that each part may hold: the letter stays on one page. */
export const LONGUEURS_LETTRE: Readonly<Record<keyof TexteLettre, number>> = {
  introduction: 1500,
  aApporter: 800,
  empechement: 500,
  signature: 150,
  pied: 500,
};
