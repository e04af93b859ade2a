import type { KeyFiles } from './backup/protocol.ts';
import type { MontrerDossier } from './backup/handlers.ts';
import type { Appel } from './services/dispatcher.ts';
import type { ChangerDeDonnees } from './services/donnees.ts';
import type { ChoisirDossier } from './services/echanges/depot/index.ts';
import type { Garde, Porte } from './services/securite/garde.ts';
import type { WorkerName } from './services/workers.ts';
import type { DataKey } from './store/file-key.ts';

/** What a host gives to the application. */
export interface AppOptions {
  /** Folder of the campaign's encrypted file. */
  readonly dataDir: string;
  readonly key: DataKey;
  /** Where that key comes from, and who it was given to; absent where somebody else keeps it (a test, an example being made). */
  readonly garde?: Garde;
  readonly porte?: Porte;
  /** Closes these data, ends their erasure and opens new ones; absent where nobody erases them. */
  readonly effacer?: () => Promise<void>;
  readonly resourcesDir: string;
  readonly workerUrl: (name: WorkerName) => URL;
  readonly clock: () => Date;
  readonly log: (message: string, error?: unknown) => void;
  /** How long work waits; a test's own clock need not. */
  readonly attendre?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly demo?: boolean;
  /** Cost of a try of a packet's passphrase; a test's own packets need less. */
  readonly coutPaquet?: number;
  readonly changerDeDonnees?: ChangerDeDonnees;
  /** The files beside the data that hold their key, wrapped; undefined: no backup is made by itself. */
  readonly keyFiles?: KeyFiles;
  /** Where the data lie when it is on another machine. */
  readonly partage?: string | null;
  /** The chooser of folders of the window, where it has one. */
  readonly choisirDossier?: ChoisirDossier;
  readonly montrerDossier?: MontrerDossier;
}

export interface App {
  /** One contract call: operation name and JSON text in, JSON envelope text out. `mention`: JSON text of a Mention. Never rejects. */
  readonly call: (name: string, text: string, mention: string) => Promise<string>;
  /** Events as JSON text. Returns the way to stop listening. */
  readonly onEvent: (listener: (text: string) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** The application on one data file. */
export interface OpenData extends Omit<App, 'call'> {
  /** Which data these are; null when they could not be made. */
  readonly donnees: () => Promise<string | null>;
  readonly call: Appel;
}
