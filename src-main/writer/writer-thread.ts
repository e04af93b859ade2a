import { Worker } from 'node:worker_threads';
import { Refus } from '../contract/refus.ts';
import type { Writer } from '../services/writer.ts';
import { ImportOuvert } from '../services/echanges/import-ouvert.ts';
import type { TacheContexte } from '../services/handler.ts';
import type { DemandeRejeu, Rejeu, Sens } from '../domain/journal/rejeu.ts';
import type { Store } from '../store/store.ts';
import type { Answer, WriterData, Done, Order, Work } from './protocol.ts';

/** Milliseconds without work after which the thread ends, and its memory with it. */
export interface Rests {
  /** While a list is being decided upon. */
  readonly enCours: number;
  /** Once it was taken in. */
  readonly importee: number;
  readonly rien: number;
}

export const RESTS: Rests = { enCours: 3_600_000, importee: 600_000, rien: 60_000 };

interface WriterOptions {
  readonly store: Pick<Store, 'access' | 'elsewhere' | 'signature'>;
  readonly workerUrl: (name: 'writer' | 'lecture') => URL;
  readonly rests: Rests;
}

interface Run {
  readonly worker: Worker;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
  readonly progress: TacheContexte['progress'];
}

/** The thread of lists of thousands: started when it is needed, ended when it has nothing left to do or to keep. */
export class WriterThread implements Writer {
  readonly imports = new ImportOuvert({ onAsked: () => this.wake(), onChange: () => this.watch() });
  private readonly options: WriterOptions;
  private readonly runs = new Map<number, Run>();
  private worker: Worker | null = null;
  private closing: Promise<unknown> | null = null;
  private last = 0;
  private rest: NodeJS.Timeout | undefined;

  constructor(options: WriterOptions) {
    this.options = options;
  }

  readonly task: Writer['task'] = async (call, following) => {
    const lecture = this.imports.preter(call.input);
    const { value, lue } = await this.run({ kind: 'task', call, lecture }, following);
    if (lue) this.imports.garder(lue);
    return value;
  };

  readonly command: Writer['command'] = async (call) => {
    const lecture = this.imports.preter(call.input);
    const done = await this.options.store.elsewhere(() => this.run({ kind: 'command', call, lecture }));
    this.imports.noterImportee(lecture);
    return { text: done.value, acte: done.acte, change: done.change };
  };

  /** Undoes or redoes an act of thousands of rows, as the store does. */
  async replay(sens: Sens, demande: DemandeRejeu): Promise<Rejeu> {
    const { value } = await this.options.store.elsewhere(() => this.run({ kind: 'replay', sens, demande }));
    return JSON.parse(value) as Rejeu;
  }

  /** Lets what goes on end, then ends the thread. */
  async close(): Promise<void> {
    this.imports.oublier();
    clearTimeout(this.rest);
    const { worker } = this;
    this.worker = null;
    if (worker) {
      worker.ref();
      this.closing = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage({ type: 'close' } satisfies Order);
    }
    await this.closing;
  }

  private run(work: Work, following?: Pick<TacheContexte, 'progress' | 'signal'>): Promise<Done> {
    const worker = (this.worker ??= this.start());
    const id = (this.last += 1);
    const send = (order: Order): void => worker.postMessage(order);
    const stop = (): void => send({ type: 'stop', id });
    clearTimeout(this.rest);
    worker.ref();
    const done = new Promise<Done>((resolve, reject) => {
      this.runs.set(id, { worker, resolve, reject, progress: following?.progress ?? (() => undefined) });
    });
    send({ type: 'run', id, work, signature: this.options.store.signature() });
    if (following?.signal.aborted) stop();
    following?.signal.addEventListener('abort', stop);
    return done.finally(() => {
      following?.signal.removeEventListener('abort', stop);
      this.runs.delete(id);
      this.watch();
    });
  }

  /** Somebody may be about to give it work. */
  private wake(): void {
    this.worker ??= this.start();
    this.watch();
  }

  private start(): Worker {
    const { store, workerUrl } = this.options;
    const workerData: WriterData = { access: store.access, lecture: workerUrl('lecture').href };
    const worker = new Worker(workerUrl('writer'), { workerData });
    worker.on('message', (answer: Answer) => this.receive(answer));
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', (code) => this.lose(worker, new Error(`The writer thread ended with code ${code}`)));
    return worker;
  }

  private receive(answer: Answer): void {
    const run = this.runs.get(answer.id);
    if (answer.type === 'progress') run?.progress(answer.fait, answer.total, answer.libelle);
    else if (answer.type === 'done') run?.resolve(answer.done);
    else if (answer.type === 'refus') run?.reject(new Refus(answer.code, answer.phrase, answer.details));
    else run?.reject(Object.assign(answer.error, { code: answer.code }));
  }

  /** The thread died: what it did not commit is undone by the file itself, and the next call starts another one. */
  private lose(worker: Worker, error: Error): void {
    if (this.worker === worker) this.worker = null;
    for (const run of this.runs.values()) if (run.worker === worker) run.reject(error);
  }

  /** While nothing goes on the thread holds neither the process nor, after a while, its memory. */
  private watch(): void {
    clearTimeout(this.rest);
    if (this.runs.size > 0) return;
    this.worker?.unref();
    this.rest = setTimeout(() => void this.close(), this.options.rests[this.imports.etat]).unref();
  }
}
