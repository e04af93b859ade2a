import type { EntitySchemaColumnOptions, TableColumnOptions } from 'typeorm';

/** Portable column kinds; a trailing `?` means nullable. */
export type ColumnKind = 'text' | 'text?' | 'integer' | 'integer?' | 'boolean' | 'boolean?';

const split = (kind: ColumnKind): { type: 'text' | 'integer' | 'boolean'; nullable: boolean } => ({
  type: kind.replace('?', '') as 'text' | 'integer' | 'boolean',
  nullable: kind.endsWith('?'),
});

export const schemaColumn = (kind: ColumnKind): EntitySchemaColumnOptions => split(kind);

export const tableColumn = (name: string, kind: ColumnKind): TableColumnOptions => {
  const { type, nullable } = split(kind);
  return { name, type, isNullable: nullable };
};
