import { EntitySchema } from 'typeorm';
import type { Auteur } from '../domain/journal/registre.ts';

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

/**
 * A command that was done, under the name that its page gave it. Kept with what it wrote, so that the same one sent again
 * (its answer was lost on the way) is answered and not done twice.
 */
export interface DemandeRow {
  readonly id: string;
  readonly faiteLe: string;
  readonly acteId: string | null;
  /** Its answer as JSON text. */
  readonly reponse: string;
}

/** A line of the journal des opérations. It names its act by its id only: erasing the act's name leaves no copy of it here. */
export interface RegistreRow extends Auteur {
  readonly id: string;
  readonly rang: number;
  readonly faiteLe: string;
  readonly operation: string;
  readonly acteId: string | null;
  readonly refusee: boolean;
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

export const DEMANDE = new EntitySchema<DemandeRow>({
  name: 'demande',
  tableName: 'demande',
  columns: {
    id: { type: 'text', primary: true },
    faiteLe: { type: 'text' },
    acteId: { type: 'text', nullable: true },
    reponse: { type: 'text' },
  },
  indices: [{ columns: ['faiteLe'] }],
});

export const REGISTRE_LIGNE = new EntitySchema<RegistreRow>({
  name: 'registre',
  tableName: 'registre',
  columns: {
    id: { type: 'text', primary: true },
    rang: { type: 'integer' },
    faiteLe: { type: 'text' },
    operation: { type: 'text' },
    acteId: { type: 'text', nullable: true },
    refusee: { type: 'boolean' },
    compteId: { type: 'text', nullable: true },
    compteNom: { type: 'text' },
    poste: { type: 'text' },
  },
  uniques: [{ columns: ['rang'] }],
  indices: [{ columns: ['acteId'] }, { columns: ['faiteLe'] }],
});
