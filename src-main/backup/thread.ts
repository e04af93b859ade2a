import { Refus } from '../contract/refus.ts';
import type { Workers } from '../services/workers.ts';
import type { BackupOrder, Outcome } from './protocol.ts';

/** One piece of work in a thread of its own. @throws Refus with what it answered */
export async function runInThread<T>(workers: Workers, order: BackupOrder): Promise<T> {
  const { signal } = new AbortController();
  const outcome = await workers.run<Outcome<T>>('backup', order, { signal, onProgress: () => undefined });
  if (!outcome.ok) throw new Refus(outcome.code, outcome.phrase);
  return outcome.value;
}
