import type { AlerteDonnees } from '../contract/contexte.ts';
import type { Input, Operation, Output } from '../contract/operation.ts';
import type { ReadStore, WriteStore } from '../store/types.ts';
import type { EnvoisEnCours } from './courrier/envois-en-cours.ts';
import type { ImportOuvert } from './echanges/import-ouvert.ts';
import type { Workers } from './workers.ts';

/** What every use case is given: the moment, fresh identifiers, the shipped resources, the workers. */
export interface Contexte {
  /** Plain ISO day of the workstation. */
  readonly aujourdhui: string;
  /** ISO instant. */
  readonly maintenant: string;
  readonly demo: boolean;
  readonly alertes: readonly AlerteDonnees[];
  readonly newId: () => string;
  /** Reads a shipped file, path relative to `resources/`. */
  readonly resource: (path: string) => Promise<Uint8Array>;
  /** Where they are, for workers that read their own. */
  readonly resourcesDir: string;
  readonly workers: Workers;
  readonly envois: EnvoisEnCours;
  /** Cost of a try of a packet's passphrase; undefined for the usual one. */
  readonly coutPaquet?: number | undefined;
  readonly importOuvert: ImportOuvert;
}

/** Long work also reads the store in short turns, reports progress and may be stopped. */
export interface TacheContexte extends Contexte {
  readonly read: <T>(task: (read: ReadStore) => Promise<T>) => Promise<T>;
  /** One short write, as a command's: what the work has done so far is safe whatever happens next. */
  readonly write: <T>(task: (tx: WriteStore) => Promise<T>) => Promise<T>;
  /** ISO instant at this very moment: `maintenant` is that of the start. */
  readonly horloge: () => string;
  /** Resolves after so many milliseconds, or as soon as the work is stopped. */
  readonly attendre: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly progress: (fait: number, total: number, libelle: string, detail?: unknown) => void;
}

/** What commands and tasks are given, on the main thread unless said otherwise. */
interface Given {
  readonly command: unknown;
  readonly task: unknown;
}

interface GivenHere {
  readonly command: Contexte;
  readonly task: TacheContexte;
}

type Handler<Op extends Operation, G extends Given> = Op['kind'] extends 'query'
  ? (read: ReadStore, input: Input<Op>, ctx: Contexte) => Promise<Output<Op>>
  : Op['kind'] extends 'command'
    ? (tx: WriteStore, input: Input<Op>, ctx: G['command']) => Promise<Output<Op>>
    : (ctx: Op['kind'] extends 'task' ? G['task'] : Contexte, input: Input<Op>) => Promise<Output<Op>>;

/** One function per line of a contract family; a missing or misnamed one does not compile. */
export type Handlers<Ops extends Readonly<Record<string, Operation>>, G extends Given = GivenHere> = {
  readonly [N in keyof Ops]: Handler<Ops[N], G>;
};
