import type { GuardedConnection, Transaction } from './guarded-connection.ts';
import { Queue } from './queue.ts';

/**
 * The connection of all that is only read: it waits for no write, and sees the data as they were before the one that goes
 * on, all of one task at the same instant. Opened the first time it is needed.
 */
export class Reader {
  private readonly queue = new Queue();
  private readonly connection: GuardedConnection;

  constructor(connection: GuardedConnection) {
    this.connection = connection;
  }

  run<T>(task: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.queue.run(() => this.connection.transaction('BEGIN', task));
  }

  async close(): Promise<void> {
    await this.queue.idle();
    await this.connection.close();
  }
}
