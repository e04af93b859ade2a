import { EntitySchema } from 'typeorm';

/** One act of the user: what it is called, when, and whether it stands. */
export interface ActeRow {
  readonly id: string;
  readonly rang: number;
  readonly operation: string;
  readonly libelle: string;
  readonly faitLe: string;
  readonly etat: 'fait' | 'annulé' | 'écarté';
  readonly fusion: string | null;
}

/** One row touched by an act: images before and after as JSON, null where the row did not exist. */
export interface ActeLigneRow {
  readonly id: string;
  readonly acteId: string;
  readonly ordre: number;
  readonly nomTable: string;
  readonly cle: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

export const ACTE = new EntitySchema<ActeRow>({
  name: 'acte',
  tableName: 'acte',
  columns: {
    id: { type: 'text', primary: true },
    rang: { type: 'integer' },
    operation: { type: 'text' },
    libelle: { type: 'text' },
    faitLe: { type: 'text' },
    etat: { type: 'text' },
    fusion: { type: 'text', nullable: true },
  },
  uniques: [{ columns: ['rang'] }],
});

export const ACTE_LIGNE = new EntitySchema<ActeLigneRow>({
  name: 'acteLigne',
  tableName: 'acteLigne',
  columns: {
    id: { type: 'text', primary: true },
    acteId: { type: 'text' },
    ordre: { type: 'integer' },
    nomTable: { type: 'text' },
    cle: { type: 'text' },
    avant: { type: 'text', nullable: true },
    apres: { type: 'text', nullable: true },
  },
  foreignKeys: [{ target: 'acte', columnNames: ['acteId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['acteId'] }],
});
