import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource, EntityManager } from 'typeorm';

/** What statements run on: the metadata of the tables, and the way to run a text. */
export interface Session {
  readonly connection: DataSource;
  query<T>(text: string, values?: unknown[]): Promise<T>;
}

export interface Transaction {
  /** Refuses once the transaction is over or a statement of it has failed: what came next would be written on its own. */
  readonly session: Session;
  /** TypeORM's, for the journal. Its own `transaction` is never used: one that SQLite undid leaves it in the next ones. */
  readonly manager: EntityManager;
}

interface Checkpoint {
  readonly log: number;
  readonly checkpointed: number;
}

/** Texts compiled at once: those of an import of thousands are few. */
const COMPILED = 100;

const databaseOf = ({ driver }: DataSource): BetterSqlite3.Database =>
  (driver as unknown as { readonly databaseConnection: BetterSqlite3.Database }).databaseConnection;

/** Whether nothing of a transaction is left. SQLite undoes one by itself when the disk fails: that is a doubt as well. */
function undone(db: BetterSqlite3.Database): boolean {
  if (!db.inTransaction) return false;
  try {
    db.exec('ROLLBACK');
  } catch {
    // A doubt: the connection is replaced.
    return false;
  }
  return !db.inTransaction;
}

/** A broken rule leaves the connection as it was. Whatever else SQLite says (disk, lock, damage) may stay with it. */
const isDoubt = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(?!CONSTRAINT)/.test(String(error.code));

/**
 * One connection, and one transaction at a time on it. A connection that has not ended its transaction as it should is in
 * doubt: it is closed, and nothing is done before another one is open. The caller queues its tasks.
 */
export class GuardedConnection {
  private readonly open: () => Promise<DataSource>;
  private source: DataSource | null;
  private closed = false;
  private openings = 0;
  private compiled = new Map<string, BetterSqlite3.Statement>();

  constructor(open: () => Promise<DataSource>, source: DataSource | null = null) {
    this.open = async () => {
      const opened = await open();
      this.openings += 1;
      return opened;
    };
    this.source = source;
  }

  /** Tells one opening of the file from the next; null while it is not open. */
  get opening(): number | null {
    return this.source && this.openings;
  }

  /** The connection, opened if need be, and certainly in no transaction. */
  async ready(): Promise<DataSource> {
    if (this.source && databaseOf(this.source).inTransaction) await this.renew();
    if (this.closed) throw new Error('The connection is closed');
    return (this.source ??= await this.start());
  }

  /** What the task did is on the disk when this resolves, and is undone when it rejects. */
  async transaction<T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', task: (tx: Transaction) => Promise<T>): Promise<T> {
    const source = await this.ready();
    const db = databaseOf(source);
    let state: 'beginning' | 'open' | 'committing' | 'over' = 'beginning';
    let failure = null as { readonly cause: unknown } | null;
    const query = async <R>(text: string, values: unknown[] = []): Promise<R> => {
      if (state !== 'open' || failure) throw new Error('The transaction of this statement is over', failure ?? {});
      try {
        return this.run(db, text, values) as R;
      } catch (cause) {
        failure = { cause };
        throw cause;
      }
    };
    try {
      db.exec(begin);
      state = 'open';
      const value = await task({ session: { connection: source, query }, manager: source.manager });
      if (failure) throw new Error('A statement has failed, and the task went on', failure);
      state = 'committing';
      db.exec('COMMIT');
      if (db.inTransaction) throw new Error('COMMIT has left the transaction open');
      return value;
    } catch (error) {
      const sound = undone(db) && state === 'open' && !isDoubt(failure ? failure.cause : error);
      state = 'over';
      if (!sound) await this.renew();
      throw error;
    } finally {
      state = 'over';
    }
  }

  /** Brings into the file what no reader holds back of its log; whether that is all of it. */
  async checkpoint(): Promise<boolean> {
    const [state] = databaseOf(await this.ready()).pragma('wal_checkpoint(PASSIVE)') as Checkpoint[];
    return !state || state.checkpointed >= state.log;
  }

  /** Writes the file anew without what was removed from it, and empties its log; whether no reader held that back. */
  async purify(): Promise<boolean> {
    const db = databaseOf(await this.ready());
    db.exec('VACUUM');
    const [state] = db.pragma('wal_checkpoint(TRUNCATE)') as (Checkpoint & { readonly busy: number })[];
    return state?.busy === 0;
  }

  async close(): Promise<void> {
    const { source } = this;
    this.closed = true;
    this.source = null;
    await source?.destroy();
  }

  /**
   * The other connection is opened before the one in doubt is closed: the log stays as both see it, and what it holds of a
   * failed COMMIT is not taken up again. While none can be opened, the next task tries again and tells why.
   */
  private async renew(): Promise<void> {
    const doubtful = this.source;
    this.compiled = new Map();
    this.source = null;
    // Tried again by the next task, which tells why.
    this.source = await this.start().catch(() => null);
    // It is no longer used, whatever it says when it closes.
    await doubtful?.destroy().catch(() => undefined);
  }

  /** A connection that has read something: one whose first page is not readable stays with a wrong key for good. */
  private async start(): Promise<DataSource> {
    const source = await this.open();
    try {
      databaseOf(source).pragma('schema_version');
    } catch (error) {
      await source.destroy();
      throw error;
    }
    return source;
  }

  /** The check and the statement are one turn of the event loop: nothing can end the transaction in between. */
  private run(db: BetterSqlite3.Database, text: string, values: readonly unknown[]): unknown {
    let statement = this.compiled.get(text);
    if (!statement) {
      if (this.compiled.size >= COMPILED) this.compiled.clear();
      statement = db.prepare(text);
      this.compiled.set(text, statement);
    }
    const bound = values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    return statement.reader ? statement.all(bound) : statement.run(bound);
  }
}
