import type { GuardedConnection, Transaction } from './guarded-connection.ts';
import { Queue } from './queue.ts';

/**
 * The connection of all that is only read: it waits for no write, and sees the data as they were before the one that goes
 * on, all of one task at the same instant. Opened the first time it is needed.
 */
export class Reader {
  private readonly queue = new Queue();
  private readonly connection: GuardedConnection;
  private readonly check: () => void;

  /** `check` throws when what is open is no longer what should be read. */
  constructor(connection: GuardedConnection, check: () => void) {
    this.connection = connection;
    this.check = check;
  }

  run<T>(task: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.queue.run(async () => {
      this.check();
      return this.connection.transaction('BEGIN', task);
    });
  }

  async close(): Promise<void> {
    await this.queue.idle();
    await this.connection.close();
  }
}
