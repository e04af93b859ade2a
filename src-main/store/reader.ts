import type { DataSource } from 'typeorm';
import { Queue } from './queue.ts';

/**
 * The connection of all that is only read: it waits for no write, and sees the data as they were before the one that goes
 * on, all of one task at the same instant. Opened the first time it is needed.
 */
export class Reader {
  private readonly queue = new Queue();
  private readonly open: () => Promise<DataSource>;
  private source: Promise<DataSource> | null = null;

  constructor(open: () => Promise<DataSource>) {
    this.open = open;
  }

  run<T>(task: (source: DataSource) => Promise<T>): Promise<T> {
    return this.queue.run(async () => {
      this.source ??= this.open();
      const source = await this.source;
      await source.query('BEGIN');
      try {
        return await task(source);
      } finally {
        await source.query('COMMIT');
      }
    });
  }

  async close(): Promise<void> {
    await this.queue.idle();
    await (await this.source)?.destroy();
  }
}
