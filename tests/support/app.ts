import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type App, type AppOptions, createApp, DATA_FILE } from '../../src-main/app.ts';
import type { DonneesMontrees } from '../../src-main/contract/donnees.ts';
import type { Acte, Mention } from '../../src-main/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { Refus } from '../../src-main/contract/refus.ts';
import type { WorkerName } from '../../src-main/services/workers.ts';
import { envoyer } from './envoyer.ts';
import { announceIfAbsent, KEY, tempFolder } from './store.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

const WORKERS: Readonly<Record<WorkerName, string>> = {
  planner: 'src-main/planner/worker.ts',
  lecture: 'src-main/exchange/worker.ts',
  documents: 'src-main/documents/worker.ts',
  writer: 'src-main/writer/worker.ts',
  keys: 'src-main/keys/worker.ts',
  backup: 'src-main/backup/worker.ts',
};

export const workerUrl = (name: WorkerName): URL => pathToFileURL(join(ROOT, WORKERS[name]));

export interface TestApp {
  readonly app: App;
  readonly dataDir: string;
  /** Moved by the test; the application asks it for the time. */
  now: Date;
  /** What the application logged as bugs: a test that leaves some has found one. */
  readonly logged: string[];
  /** What else it logged: inputs that did not have the shape of the contract. */
  readonly remarques: string[];
  readonly events: unknown[];
  /** One call. @throws Refus as the user would meet it; any other failure is thrown as an Error. */
  readonly ask: <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly act: <N extends OperationName>(name: N, input: InputOf<N>) => Promise<Acte | null>;
}

type TestOptions = Pick<AppOptions, 'choisirDossier' | 'keyFiles'> & { dataDir?: string; now?: string; demo?: boolean };

const montrees = new WeakMap<Pick<App, 'call'>, string>();

/** What a page that shows the data now open says of its calls; what it showed last, where they cannot be read. */
export async function mentionOf(app: Pick<App, 'call'>, demande?: string): Promise<string> {
  const { value } = JSON.parse(await app.call('donnees.lire', '{}', '')) as { readonly value?: DonneesMontrees };
  if (value) montrees.set(app, value.id);
  const donnees = montrees.get(app);
  return JSON.stringify({ ...(donnees && { donnees }), ...(demande && { demande }) } satisfies Mention);
}

/** The calls of a page that always shows the data that are open. */
export const pageOf =
  (app: Pick<App, 'call'>) =>
  async (name: string, text: string, demande?: string): Promise<string> =>
    app.call(name, text, await mentionOf(app, demande));

/** The real application on a fresh encrypted folder, with a clock of the test's own. */
export async function openTestApp(options: TestOptions = {}): Promise<TestApp> {
  const dataDir = options.dataDir ?? tempFolder();
  const logged: string[] = [];
  const remarques: string[] = [];
  const holder = { now: new Date(options.now ?? '2027-03-08T09:00:00') };
  await announceIfAbsent(join(dataDir, DATA_FILE));
  const app = await createApp({
    dataDir,
    key: KEY,
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => holder.now,
    // A test never waits: its clock moves on.
    attendre: (ms) => {
      holder.now = new Date(holder.now.getTime() + ms);
      return Promise.resolve();
    },
    log: (message, error) => {
      if (/ refused: /.test(message)) remarques.push(message);
      else logged.push(`${message}: ${error instanceof Error ? (error.stack ?? error.message) : ''}`);
    },
    demo: options.demo ?? false,
    coutPaquet: 2 ** 15,
    ...(options.keyFiles && { keyFiles: options.keyFiles }),
    ...(options.choisirDossier && { choisirDossier: options.choisirDossier }),
  });
  const events: unknown[] = [];
  app.onEvent((text) => events.push(JSON.parse(text)));
  const page = pageOf(app);
  async function call<N extends OperationName>(name: N, input: InputOf<N>) {
    const envelope = await envoyer<OutputOf<N>>(page, name, input);
    if (envelope.ok) return envelope;
    if ('refus' in envelope) throw new Refus(envelope.refus.code, envelope.refus.phrase, envelope.refus.details);
    throw new Error(`${name}: ${logged.at(-1) ?? envelope.panne.phrase}`);
  }
  return Object.assign(holder, {
    app,
    dataDir,
    logged,
    remarques,
    events,
    ask: async <N extends OperationName>(name: N, input: InputOf<N>) => (await call(name, input)).value,
    act: async <N extends OperationName>(name: N, input: InputOf<N>) => (await call(name, input)).acte ?? null,
  });
}
