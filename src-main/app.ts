import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WriterThread, RESTS } from './writer/writer-thread.ts';
import type { AlerteDonnees } from './contract/contexte.ts';
import type { AppEvent } from './contract/envelope.ts';
import { operations } from './contract/index.ts';
import { createJournalHandlers } from './journal-handlers.ts';
import { posteOperations } from './contract/poste.ts';
import { EnvoisEnCours } from './services/courrier/envois-en-cours.ts';
import { type Appel, createDispatcher } from './services/dispatcher.ts';
import { attendreApplication } from './services/demo/attendre.ts';
import { installerDemonstration } from './services/demo/demonstration.ts';
import { type ChoisirDossier, createDepotHandlers } from './services/echanges/depot/index.ts';
import { type ChangerDeDonnees, createDonneesHandlers } from './services/donnees.ts';
import { identifierDonnees, lireMention, type Nature, refusAutresDonnees } from './services/donnees-montrees.ts';
import { DossierDepot } from './services/echanges/depot/dossier-depot.ts';
import type { Contexte } from './services/handler.ts';
import { createPosteHandlers } from './services/paquets/poste/index.ts';
import { refusDuPoste } from './services/paquets/poste/permis.ts';
import { Postes } from './services/paquets/poste/postes.ts';
import type { WriteStore } from './store/types.ts';
import { handlers } from './services/index.ts';
import { jourDuPoste } from './domain/date/temps-du-poste.ts';
import { veillerJour } from './services/veiller-jour.ts';
import { Taches } from './services/taches.ts';
import { accesDe, type Garde, type Porte, TOUJOURS_OUVERTE } from './services/securite/garde.ts';
import { createSecuriteHandlers } from './services/securite/index.ts';
import { createWorkers, type WorkerName } from './services/workers.ts';
import { announceNewFile, DATA_FILE, isNewFile } from './store/data-file.ts';
import type { DataKey } from './store/file-key.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

export { announceNewFile, DATA_FILE, NEW_MARK } from './store/data-file.ts';
export type { DataKey } from './store/file-key.ts';
export type { Garde, Porte } from './services/securite/garde.ts';
export { addOlderFiles } from './store/older-files.ts';

export interface AppOptions {
  /** Folder of the campaign's encrypted file. */
  readonly dataDir: string;
  readonly key: DataKey;
  /** Where that key comes from, and who it was given to; absent where somebody else keeps it (a test, an example being made). */
  readonly garde?: Garde;
  readonly porte?: Porte;
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
  /** Where the data lie when it is on another machine. */
  readonly partage?: string | null;
  /** The chooser of folders of the window, where it has one. */
  readonly choisirDossier?: ChoisirDossier;
}

export interface App {
  /** One contract call: operation name and JSON text in, JSON envelope text out. `mention`: JSON text of a Mention. Never rejects. */
  readonly call: (name: string, text: string, mention: string) => Promise<string>;
  /** Events as JSON text. Returns the way to stop listening. */
  readonly onEvent: (listener: (text: string) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** The application on one data file. */
interface OpenData extends Omit<App, 'call'> {
  /** Which data these are; null when they could not be made. */
  readonly donnees: () => Promise<string | null>;
  readonly call: Appel;
}

/** Milliseconds that closing waits for a mail server, and for the best plan found so far. */
const DERNIERE_REPONSE = 5000;

/** Resolves when the time is over or the work is stopped. */
const attendre = (ms: number, signal: AbortSignal): Promise<void> =>
  // Stopped: the wait is over too.
  sleep(ms, undefined, { signal }).catch(() => undefined);

const CHANGED = JSON.stringify({ type: 'changed' } satisfies AppEvent);

function alertesDe(store: Store, { partage }: AppOptions): AlerteDonnees[] {
  const nombre = store.missing();
  return [
    ...(nombre > 0 ? [{ type: 'enregistrements manquants', nombre } as const] : []),
    ...(partage ? [{ type: 'partage réseau', partage } as const] : []),
  ];
}

/** Opens the data, wires the use cases, answers calls until closed. */
async function openData(options: AppOptions, postes: Postes, nature: Nature): Promise<OpenData> {
  const path = join(options.dataDir, DATA_FILE);
  const store = await openStore({ path, key: options.key, clock: options.clock, newId: randomUUID });
  const donnees = await identifierDonnees(path, nature);
  for (const alerte of alertesDe(store, options)) options.log(`À l’ouverture : ${JSON.stringify(alerte)}`);
  const listeners = new Set<(text: string) => void>();
  const emit = (event: AppEvent): void => {
    const text = JSON.stringify(event);
    for (const listener of listeners) listener(text);
  };
  const taches = new Taches();
  const workers = createWorkers(options.workerUrl);
  const writer = new WriterThread({ store, workerUrl: options.workerUrl, rests: RESTS });
  const envois = new EnvoisEnCours(() => emit({ type: 'changed' }));
  const depot = new DossierDepot({
    reglage: join(options.dataDir, 'dossier-depot.json'),
    dataDir: options.dataDir,
    onChange: () => emit({ type: 'changed' }),
  });
  await depot.ouvrir();
  const contexte = (): Contexte => {
    const now = options.clock();
    return {
      aujourdhui: jourDuPoste(now),
      maintenant: now.toISOString(),
      demo: options.demo ?? false,
      alertes: alertesDe(store, options),
      newId: randomUUID,
      resource: (path) => readFile(join(options.resourcesDir, normalize(path))),
      resourcesDir: options.resourcesDir,
      workers,
      envois,
      coutPaquet: options.coutPaquet,
      importOuvert: writer.imports,
    };
  };
  const call = createDispatcher({
    operations,
    handlers: {
      ...handlers,
      ...createPosteHandlers(postes),
      ...createDepotHandlers({ depot, writer, choisirDossier: options.choisirDossier }),
      ...createDonneesHandlers({
        id: donnees,
        changer: options.changerDeDonnees,
        oublierManque: () => {
          store.toldMissing();
          emit({ type: 'changed' });
        },
      }),
      ...createSecuriteHandlers(options.porte ?? TOUJOURS_OUVERTE, options.garde),
      ...createJournalHandlers({ store, writer, taches, changed: () => emit({ type: 'changed' }) }),
    },
    read: store.read,
    write: store.write,
    writer,
    acces: () => accesDe(options.garde),
    contexte,
    horloge: () => options.clock().toISOString(),
    attendre: options.attendre ?? attendre,
    taches,
    emit,
    log: options.log,
  });
  return {
    donnees: () => Promise.resolve(donnees),
    call,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const gardees = taches.stopAll();
      await depot.fermer();
      // The message that is leaving is given the time of an answer: its fate would be unknown otherwise.
      await Promise.race([Promise.all([gardees, envois.repos()]), sleep(DERNIERE_REPONSE, undefined, { ref: false })]);
      await workers.close();
      await writer.close();
      await store.close();
    },
  };
}

/**
 * The campaign of this workstation. The first start of the example campaign takes a few seconds: the application is given at
 * once, and its calls wait. @throws StoreUnreadable
 */
async function openCampagne(options: AppOptions, postes: Postes): Promise<OpenData> {
  const { dataDir, resourcesDir, clock, log } = options;
  const path = join(dataDir, DATA_FILE);
  const ouvrir = () => openData(options, postes, options.demo ? 'exemple' : 'campagne');
  if (!options.demo || !isNewFile(path) || existsSync(path)) return ouvrir();
  const installation = installerDemonstration({
    dataDir,
    maintenant: clock(),
    lireListe: () => readFile(join(resourcesDir, 'demo', 'liste.csv')),
    ouvrir: async (folder, clockOfTheDay) => {
      await announceNewFile(join(folder, DATA_FILE));
      return openData({ ...options, demo: false, dataDir: folder, clock: clockOfTheDay }, postes, 'exemple');
    },
  });
  return attendreApplication(installation.then(ouvrir), log);
}

/** Makes the data file of a poste de jury. */
async function creerPoste({ key, clock }: AppOptions, dossier: string, remplir: (tx: WriteStore) => Promise<void>) {
  const path = join(dossier, DATA_FILE);
  await announceNewFile(path);
  const store = await openStore({ path, key, clock, newId: randomUUID });
  try {
    await store.remplir(remplir);
  } finally {
    await store.close();
  }
}

/**
 * The only composition root: the campaign of this workstation and, while it is open, its poste de jury, which is then the
 * one that answers. @throws StoreUnreadable
 */
export async function createApp(options: AppOptions): Promise<App> {
  const listeners = new Set<(text: string) => void>();
  const tell = (text: string): void => {
    for (const listener of listeners) listener(text);
  };
  const postes: Postes = new Postes({
    dataDir: options.dataDir,
    creer: (dossier, remplir) => creerPoste(options, dossier, remplir),
    ouvrir: async (dossier) => {
      const app = await openData({ ...options, demo: false, dataDir: dossier }, postes, 'poste');
      app.onEvent(tell);
      return { ...app, call: async (name, ...rest) => refusDuPoste(name) ?? app.call(name, ...rest) };
    },
    onBascule: () => tell(CHANGED),
    log: options.log,
  });
  const campagne = await openCampagne(options, postes);
  const finDeVeille = veillerJour(options.clock, () => tell(CHANGED));
  campagne.onEvent(tell);
  await postes.demarrer();
  return {
    call: async (name, text, mention) => {
      const montree = postes.application ?? campagne;
      const { donnees, demande } = lireMention(mention);
      const refus = refusAutresDonnees(name, donnees, await montree.donnees());
      return refus ?? (Object.hasOwn(posteOperations, name) ? campagne : montree).call(name, text, demande);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      finDeVeille();
      await postes.close();
      await campagne.close();
    },
  };
}
