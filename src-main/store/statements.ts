import { setImmediate } from 'node:timers/promises';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Session } from './guarded-connection.ts';

export type Raw = Record<string, unknown>;

/** Equality on columns; an array means « one of these », undefined says nothing. */
export type Conditions = Readonly<Record<string, unknown>>;

type Target = EntityTarget<ObjectLiteral>;

/** Values in one list of a statement: SQLite binds 32,766 at most. */
const VALUES = 500;

/** Rows of one statement: its text is the same from one chunk to the next, and is compiled once. */
const ROWS = 50;

/** Between two chunks the event loop turns: a write of thousands of rows does not freeze the window. */
async function inChunks<T>(items: readonly T[], size: number, each: (chunk: readonly T[]) => Promise<unknown>) {
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await setImmediate();
    await each(items.slice(start, start + size));
  }
}

/**
 * One statement under way. TypeORM's builders take ten times as long as the statements themselves; what differs from one
 * database to another (quotes, parameters) still comes from its driver.
 */
class Statement {
  readonly values: unknown[] = [];
  readonly name: string;
  readonly columns: readonly string[];
  readonly booleans: readonly string[];
  /** What a column that came later holds in the rows that stood. */
  readonly defaults: ReadonlyMap<string, unknown>;
  private readonly session: Session;

  constructor(session: Session, target: Target) {
    const { tableName, columns } = session.connection.getMetadata(target);
    this.session = session;
    this.name = this.quote(tableName);
    this.columns = columns.map(({ propertyName }) => propertyName);
    this.defaults = new Map(columns.map((column) => [column.propertyName, column.default]));
    this.booleans = columns.filter(({ type }) => type === 'boolean').map(({ propertyName }) => propertyName);
  }

  quote(name: string): string {
    return this.session.connection.driver.escape(name);
  }

  bind(value: unknown): string {
    this.values.push(value ?? null);
    return this.session.connection.driver.createParameter('', this.values.length - 1);
  }

  list(values: readonly unknown[]): string {
    return `(${values.map((value) => this.bind(value)).join(', ')})`;
  }

  where(conditions: Conditions): string {
    const parts = Object.entries(conditions)
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => {
        if (value === null) return `${this.quote(column)} IS NULL`;
        return Array.isArray(value)
          ? `${this.quote(column)} IN ${this.list(value)}`
          : `${this.quote(column)} = ${this.bind(value)}`;
      });
    return parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;
  }

  run<T>(text: string): Promise<T> {
    return this.session.query<T>(text, this.values);
  }
}

/** Rows as plain objects, without TypeORM's entity building: lists of thousands are read at every screen. */
export async function selectRows(session: Session, target: Target, conditions: Conditions): Promise<Raw[]> {
  const statement = new Statement(session, target);
  const names = statement.columns.map((column) => statement.quote(column)).join(', ');
  const rows = await statement.run<Raw[]>(`SELECT ${names} FROM ${statement.name}${statement.where(conditions)}`);
  // SQLite has no boolean of its own: it gives 0 or 1.
  for (const row of rows) for (const name of statement.booleans) if (row[name] !== null) row[name] = Boolean(row[name]);
  return rows;
}

/** `selectRows` by identifier, however many there are. */
export async function selectById(session: Session, target: Target, ids: readonly string[]): Promise<Raw[]> {
  const rows: Raw[] = [];
  await inChunks(ids, VALUES, async (id) => rows.push(...(await selectRows(session, target, { id }))));
  return rows;
}

export async function countRows(session: Session, target: Target, conditions: Conditions): Promise<number> {
  const statement = new Statement(session, target);
  const where = statement.where(conditions);
  const [row] = await statement.run<{ total: number | string }[]>(
    `SELECT COUNT(*) AS "total" FROM ${statement.name}${where}`,
  );
  return Number(row?.total ?? 0);
}

export const insertRows = (session: Session, target: Target, rows: readonly object[]): Promise<void> =>
  inChunks(rows as readonly Raw[], ROWS, (chunk) => {
    const statement = new Statement(session, target);
    const names = statement.columns.map((column) => statement.quote(column)).join(', ');
    // An image that the journal kept from before a column holds nothing of it.
    const valueOf = (row: Raw, column: string) => row[column] ?? statement.defaults.get(column);
    const values = chunk.map((row) => statement.list(statement.columns.map((column) => valueOf(row, column))));
    return statement.run(`INSERT INTO ${statement.name} (${names}) VALUES ${values.join(', ')}`);
  });

/** Each patch names its row by `id` and changes the columns that it has. */
export const updateRows = (
  session: Session,
  target: Target,
  patches: readonly { readonly id: string; readonly patch: Raw }[],
): Promise<void> =>
  inChunks(patches, ROWS, async (chunk) => {
    for (const { id, patch } of chunk) {
      const statement = new Statement(session, target);
      const sets = Object.entries(patch).map(
        ([column, value]) => `${statement.quote(column)} = ${statement.bind(value)}`,
      );
      await statement.run(`UPDATE ${statement.name} SET ${sets.join(', ')}${statement.where({ id })}`);
    }
  });

export const deleteRows = (session: Session, target: Target, ids: readonly string[]): Promise<void> =>
  inChunks(ids, VALUES, (id) => {
    const statement = new Statement(session, target);
    return statement.run(`DELETE FROM ${statement.name}${statement.where({ id })}`);
  });
