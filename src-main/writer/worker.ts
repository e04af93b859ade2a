/**
 * The second composition root: the use cases on thousands of rows, on the same file as the application, in a thread for
 * which nobody waits. A transaction takes there as long as it takes: the window is answered by the main thread.
 */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { codesOf } from '../contract/panne-disque.ts';
import { Refus } from '../contract/refus.ts';
import type { Operations } from '../contract/index.ts';
import type { Signature } from '../domain/journal/registre.ts';
import type { WriterCall, WriterContexte, WriterOperation } from '../services/writer.ts';
import { importHandlers } from '../services/echanges/importer.ts';
import { LecturesPretees } from '../services/echanges/import-ouvert.ts';
import type { Handlers } from '../services/handler.ts';
import { adopter } from '../services/planning/adopter.ts';
import { createWorkers } from '../services/workers.ts';
import { joinStore } from '../store/open-store.ts';
import { SANS_AUTEUR } from '../store/registre.ts';
import type { WriteStore } from '../store/types.ts';
import type { Answer, WriterData, Done, Order, Work } from './protocol.ts';

const { access, lecture } = workerData as WriterData;

const say = (answer: Answer): void => parentPort?.postMessage(answer);

const workers = createWorkers(() => new URL(lecture));
const stops = new Map<number, AbortController>();
let signature: Signature = { auteur: SANS_AUTEUR, instant: '' };
const store = joinStore(access, {
  clock: () => new Date(signature.instant),
  auteur: () => signature.auteur,
  newId: randomUUID,
});

const handlers: Handlers<Pick<Operations, WriterOperation>, { command: WriterContexte; task: WriterContexte }> = {
  ...importHandlers,
  'planning.adopter': adopter,
};

const command = async (ctx: WriterContexte, { name, input, demande }: WriterCall): Promise<Done> => {
  const handler = handlers[name] as (tx: WriteStore, input: unknown, ctx: WriterContexte) => Promise<unknown>;
  signature = { ...signature, instant: ctx.maintenant };
  const { value, ...written } = await store.write(name, (tx) => handler(tx, input, ctx), demande);
  return { value: JSON.stringify(value), ...written };
};

const task = async (ctx: WriterContexte, { name, input }: WriterCall): Promise<Done> => {
  const handler = handlers[name] as (ctx: WriterContexte, input: unknown) => Promise<unknown>;
  return { value: JSON.stringify(await handler(ctx, input)), acte: null, change: false };
};

async function perform(id: number, work: Work, signal: AbortSignal): Promise<Done> {
  if (work.kind === 'replay') {
    const rejeu = await store.replay(work.sens, work.demande);
    return { value: JSON.stringify(rejeu), acte: null, change: rejeu.issue === 'fait' };
  }
  const lectures = new LecturesPretees(work.lecture);
  const ctx: WriterContexte = {
    ...work.call.moment,
    newId: randomUUID,
    workers,
    lectures,
    read: store.read,
    signal,
    progress: (fait, total, libelle) => say({ type: 'progress', id, fait, total, libelle }),
  };
  const done = await (work.kind === 'command' ? command(ctx, work.call) : task(ctx, work.call));
  return { ...done, lue: lectures.lue };
}

async function run(id: number, work: Work): Promise<void> {
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    const done = await perform(id, work, stop.signal);
    say({ type: 'done', id, done });
    if (done.change) await store.checkpoint();
  } catch (error) {
    if (error instanceof Refus)
      say({ type: 'refus', id, code: error.code, phrase: error.message, details: error.details });
    else {
      const failure = error instanceof Error ? error : new Error(String(error));
      say({ type: 'error', id, error: failure, code: codesOf(failure)[0] });
    }
  } finally {
    stops.delete(id);
  }
}

async function close(): Promise<void> {
  await workers.close();
  await store.close();
  parentPort?.close();
}

parentPort?.on('message', (order: Order) => {
  if (order.type === 'run') {
    ({ signature } = order);
    void run(order.id, order.work);
  } else if (order.type === 'stop') stops.get(order.id)?.abort();
  else void close();
});
