import type { EntitySchemaColumnOptions, TableColumnOptions } from 'typeorm';

/** Portable column kinds; a trailing `?` means nullable. A column that came later says what the rows that stood hold. */
export type ColumnKind = 'text' | 'text?' | "text = ''" | 'integer' | 'integer?' | 'boolean' | 'boolean?';

const split = (kind: ColumnKind) => ({
  type: (/^\w+/.exec(kind) ?? [''])[0] as 'text' | 'integer' | 'boolean',
  nullable: kind.endsWith('?'),
  later: kind.endsWith("''"),
});

export const schemaColumn = (kind: ColumnKind): EntitySchemaColumnOptions => {
  const { type, nullable, later } = split(kind);
  return { type, nullable, ...(later && { default: '' }) };
};

export const tableColumn = (name: string, kind: ColumnKind): TableColumnOptions => {
  const { type, nullable, later } = split(kind);
  return { name, type, isNullable: nullable, ...(later && { default: "''" }) };
};
