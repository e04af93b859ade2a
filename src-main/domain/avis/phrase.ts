/** A ready-made sentence of the lycée, inserted into comptes rendus (R31) [D]. */
export interface Phrase {
  readonly id: string;
  readonly ordre: number;
  /** null: for every domaine. */
  readonly domaineId: string | null;
  /** A few letters that find it at once; empty when it has none. */
  readonly raccourci: string;
  readonly texte: string;
}
