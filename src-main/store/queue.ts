/**
 * One task at a time, in order of arrival: a connection has one transaction at a time, and a read in the middle of it would
 * see what is not yet committed.
 */
export class Queue {
  private tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task);
    // Told to who asked; the next one has its turn all the same.
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves once everything queued so far is done. */
  async idle(): Promise<void> {
    await this.tail;
  }
}
