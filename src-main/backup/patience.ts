import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds for a look at a folder, and for a backup to be written in it and read back. */
export const LOOK = 5000;
export const WRITE = 120_000;

/**
 * What a place answers in time. A share whose machine is gone says neither yes nor no: without an end, the next backup and
 * the closing of the application would wait for it. @throws what the task threw, or an error with the code ETIMEDOUT
 */
export async function within<T>(ms: number, task: Promise<T>): Promise<T> {
  const end = new AbortController();
  const late = sleep(ms, undefined, { signal: end.signal }).then(() => {
    throw Object.assign(new Error('The place does not answer'), { code: 'ETIMEDOUT' });
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    end.abort();
    // One of the two comes too late to be heard.
    for (const unheard of [task, late]) void unheard.catch(() => undefined);
  }
}
