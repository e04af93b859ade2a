import { Worker } from 'node:worker_threads';

/** The pieces of work that run beside the main thread, each with its own entry file. */
export type WorkerName = 'planner' | 'lecture' | 'documents' | 'writer' | 'keys' | 'backup';

export interface WorkerRun {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly fait: number; readonly total: number; readonly detail?: unknown }) => void;
  /** Megabytes that the work may take, for what comes from outside; unbounded when absent. */
  readonly memoireMaxMo?: number;
  /** A stop ends the thread at once: it has nothing to keep, and may never hear a message. */
  readonly sansReste?: boolean;
}

export interface Workers {
  /**
   * Runs one piece of work. A stop sent through `signal` asks the worker to end with the best it has.
   * @throws MemoireDepassee beyond `memoireMaxMo`, TravailInterrompu when stopped `sansReste`, else what the worker failed with.
   */
  run<T>(name: WorkerName, message: unknown, run: WorkerRun): Promise<T>;
  close(): Promise<void>;
}

/** The work asked for more memory than it was given; it was ended, and the application goes on. */
export class MemoireDepassee extends Error {
  override readonly name = 'MemoireDepassee';
}

/** The work was stopped, and nothing of it is left. */
export class TravailInterrompu extends Error {
  override readonly name = 'TravailInterrompu';
}

/** What a worker answers: any number of `progress`, then one `result` or `error`. */
type Answer =
  | { readonly type: 'progress'; readonly fait: number; readonly total: number; readonly detail?: unknown }
  | { readonly type: 'result'; readonly value: unknown }
  | { readonly type: 'error'; readonly message: string; readonly stack?: string };

const start = (url: URL, memoireMaxMo: number | undefined): Worker =>
  new Worker(url, {
    workerData: null,
    ...(memoireMaxMo !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memoireMaxMo } }),
  });

const failure = (error: Error & { readonly code?: string }): Error =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new MemoireDepassee(error.message, { cause: error }) : error;

/** One worker per piece of work, ended with it: nothing of one run is left for the next. */
export function createWorkers(workerUrl: (name: WorkerName) => URL): Workers {
  const running = new Set<Worker>();
  return {
    run: <T>(name: WorkerName, message: unknown, { signal, onProgress, memoireMaxMo, sansReste }: WorkerRun) =>
      new Promise<T>((resolve, reject) => {
        const worker = start(workerUrl(name), memoireMaxMo);
        running.add(worker);
        const stop = (): void => {
          if (sansReste) end(() => reject(new TravailInterrompu()));
          else worker.postMessage({ type: 'stop' });
        };
        const end = (settle: () => void): void => {
          signal.removeEventListener('abort', stop);
          running.delete(worker);
          void worker.terminate();
          settle();
        };
        worker.on('message', (answer: Answer) => {
          if (answer.type === 'progress') onProgress(answer);
          else if (answer.type === 'result') end(() => resolve(answer.value as T));
          else end(() => reject(Object.assign(new Error(answer.message), { stack: answer.stack })));
        });
        worker.on('error', (error) => end(() => reject(failure(error))));
        worker.on('exit', (code) => end(() => reject(new Error(`Worker ${name} ended with code ${code}`))));
        worker.postMessage({ type: 'run', message });
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop);
      }),
    close: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
