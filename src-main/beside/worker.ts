/**
 * The second composition root: the use cases on lists of thousands, on the same file as the application, in a thread for
 * which nobody waits. A transaction takes there as long as it takes: the window is answered by the main thread.
 */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Refus } from '../contract/refus.ts';
import type { CallBeside, ContexteBeside } from '../services/beside.ts';
import { importHandlers } from '../services/echanges/importer.ts';
import { Lectures } from '../services/echanges/lectures.ts';
import { createWorkers } from '../services/workers.ts';
import { joinStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import type { Answer, BesideData, Done, Order, Work } from './protocol.ts';

const { access, lecture } = workerData as BesideData;

const say = (answer: Answer): void => parentPort?.postMessage(answer);

const workers = createWorkers(() => new URL(lecture));
const lectures = new Lectures((garde) => say({ type: 'import', garde }));
const stops = new Map<number, AbortController>();
let instant = '';
let joined: Promise<Store> | null = null;

const join = (): Promise<Store> =>
  (joined ??= joinStore(access, { clock: () => new Date(instant), newId: randomUUID }));

async function operation(store: Store, id: number, { name, input, moment }: CallBeside): Promise<Done> {
  const stop = new AbortController();
  stops.set(id, stop);
  const ctx: ContexteBeside = {
    ...moment,
    newId: randomUUID,
    workers,
    lectures,
    read: store.read,
    signal: stop.signal,
    progress: (fait, total, libelle) => say({ type: 'progress', id, fait, total, libelle }),
  };
  if (name === 'echanges.appliquer') {
    instant = moment.maintenant;
    const { value, ...written } = await store.write(name, (tx) => importHandlers[name](tx, input as never, ctx));
    return { value: JSON.stringify(value), ...written };
  }
  const value = await importHandlers[name](ctx, input as never);
  return { value: JSON.stringify(value), acte: null, change: false };
}

async function replay(store: Store, sens: 'avant' | 'apres'): Promise<Done> {
  const acte = await store.replay(sens);
  return { value: 'null', acte, change: acte !== null };
}

async function run(id: number, work: Work): Promise<void> {
  try {
    const store = await join();
    const done = await (work.kind === 'replay' ? replay(store, work.sens) : operation(store, id, work.call));
    say({ type: 'done', id, done });
    if (done.change) await store.checkpoint();
  } catch (error) {
    if (error instanceof Refus)
      say({ type: 'refus', id, code: error.code, phrase: error.message, details: error.details });
    else say({ type: 'error', id, error: error instanceof Error ? error : new Error(String(error)) });
  } finally {
    stops.delete(id);
  }
}

async function close(): Promise<void> {
  await workers.close();
  await (await joined)?.close();
  parentPort?.close();
}

parentPort?.on('message', (order: Order) => {
  if (order.type === 'run') void run(order.id, order.work);
  else if (order.type === 'stop') stops.get(order.id)?.abort();
  else void close();
});
