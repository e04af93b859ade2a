/** Why a convocation was written: the first one, a change, or a new chance after an absence (R28). */
export const MOTIFS_CONVOCATION = ['première', 'remplacement', 'après absence'] as const;
export type MotifConvocation = (typeof MOTIFS_CONVOCATION)[number];

/** What was announced to the origin, as it was announced. The history of an entretien is the list of its convocations. */
export interface Convocation {
  readonly id: string;
  readonly entretienId: string;
  /** 1 for the first, then 2, 3… */
  readonly rang: number;
  readonly motif: MotifConvocation;
  readonly juryId: string | null;
  readonly seanceId: string | null;
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
  readonly lieu: string;
  /** Instant (ISO) at which it was issued. */
  readonly emiseLe: string;
  /** What became of it, kept when the pupil is placed again after an absence. */
  readonly issue: 'absent' | 'excusé' | null;
  /** Day on which the origin said that it has it (R21); null until then. */
  readonly accuseLe: string | null;
  /** Who answered, and how; empty when nobody wrote it down. */
  readonly accuseNote: string;
}

/**
 * The line of a convocation that left, by the id of the convocation. It stays when the convocation is undone: what was
 * announced is known, and said to be undone here.
 */
export type ConvocationPartie = Pick<
  Convocation,
  'id' | 'entretienId' | 'rang' | 'motif' | 'jour' | 'debut' | 'lieu' | 'emiseLe'
>;

/** How the history says it. */
export const PARTIE_ANNULEE = 'partie, puis annulée ici';

/** One line of the history of an entretien: a convocation that stands, or one that left and was undone here. */
export interface ConvocationConnue extends ConvocationPartie, Pick<Convocation, 'issue' | 'accuseLe' | 'accuseNote'> {
  readonly annulee: boolean;
}
