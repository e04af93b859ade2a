import type { AppOptions, OpenData } from './app-options.ts';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WriterThread, RESTS } from './writer/writer-thread.ts';
import { Backups } from './backup/backups.ts';
import { garderCle } from './services/securite/garder-cle.ts';
import { takeCopies } from './backup/copies.ts';
import { createBackupHandlers } from './backup/handlers.ts';
import { erasuresSeen } from './backup/erased.ts';
import type { AlerteDonnees } from './contract/contexte.ts';
import type { AppEvent } from './contract/envelope.ts';
import { type OperationName, operations } from './contract/index.ts';
import { Refus } from './contract/refus.ts';
import type { MotifSauvegarde } from './domain/sauvegarde/sauvegarde.ts';
import { createConservationHandlers } from './erasure/handlers.ts';
import { createJournalHandlers } from './journal-handlers.ts';
import { createRegistreHandlers } from './services/securite/registre.ts';
import { EnvoisEnCours } from './services/courrier/envois-en-cours.ts';
import { createDispatcher } from './services/dispatcher.ts';
import { createDepotHandlers } from './services/echanges/depot/index.ts';
import { createDonneesHandlers } from './services/donnees.ts';
import { identifierDonnees, type Nature } from './services/donnees-montrees.ts';
import { DossierDepot } from './services/echanges/depot/dossier-depot.ts';
import type { Contexte } from './services/handler.ts';
import { createPosteHandlers } from './services/paquets/poste/index.ts';
import { createPersonnellesHandlers } from './services/personnelles/index.ts';
import { Postes } from './services/paquets/poste/postes.ts';
import { handlers } from './services/index.ts';
import { jourDuPoste } from './domain/date/temps-du-poste.ts';
import { Taches } from './services/taches.ts';
import { accesDe, auteurDe, TOUJOURS_OUVERTE } from './services/securite/garde.ts';
import { createInscrire } from './services/securite/inscrire.ts';
import { createSecuriteHandlers } from './services/securite/index.ts';
import { createWorkers } from './services/workers.ts';
import { DATA_FILE } from './store/data-file.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/** Milliseconds that closing waits for a mail server, and for the best plan found so far. */
const DERNIERE_REPONSE = 5000;

/** Resolves when the time is over or the work is stopped. */
const attendre = (ms: number, signal: AbortSignal): Promise<void> =>
  // Stopped: the wait is over too.
  sleep(ms, undefined, { signal }).catch(() => undefined);

/** What changes much at once: a backup is made before. */
const AVANT: Readonly<Record<string, MotifSauvegarde>> = {
  'echanges.appliquer': 'avant import',
  'catalogue.importer': 'avant import',
  'planning.adopter': 'avant planning',
} satisfies Partial<Record<OperationName, MotifSauvegarde>>;

/** The file is written anew before it is said to be done. */
const EFFACER: OperationName = 'personnelles.effacer';

export const CHANGED = JSON.stringify({ type: 'changed' } satisfies AppEvent);

function alertesDe(store: Store, { partage }: AppOptions): AlerteDonnees[] {
  const nombre = store.missing();
  return [
    ...(nombre > 0 ? [{ type: 'enregistrements manquants', nombre } as const] : []),
    ...(partage ? [{ type: 'partage réseau', partage } as const] : []),
  ];
}

/** Which data are opened, beside their options. */
export interface Opening {
  readonly postes: Postes;
  readonly nature: Nature;
  /** Closes these data and opens what was decided instead of them. */
  readonly reopen: () => Promise<void>;
  /** A backup has just become these data. */
  readonly restored?: boolean;
}

/** Opens the data, wires the use cases, answers calls until closed. */
export async function openData(
  options: AppOptions,
  { postes, nature, reopen, restored = false }: Opening,
): Promise<OpenData> {
  const path = join(options.dataDir, DATA_FILE);
  const auteur = () => auteurDe(options.garde, hostname());
  const store = await openStore({ path, key: options.key, clock: options.clock, newId: randomUUID, auteur });
  const donnees = await identifierDonnees(path, nature);
  // An erasure that was cut before its end: the data open whatever comes of it, and the next start tries again.
  await store
    .epurer()
    .catch((error: unknown) => options.log('What was erased could not be taken out of the file', error));
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
  const inscrire = createInscrire({ store, clock: options.clock, log: options.log });
  if (options.garde && !restored && options.garde.rates() > 0)
    void inscrire({ operation: 'porte.ouvrir', refusee: true });
  if (options.garde) void inscrire({ operation: restored ? 'sauvegardes.restaurer' : 'porte.ouvrir' });
  const lireEffacements = () => store.read((read) => read.all('effacement'));
  const backups = new Backups({
    ...options,
    effacements: lireEffacements,
    onMade: () => void inscrire({ operation: 'sauvegardes.faire' }),
    access: store.access,
    keyFiles: nature === 'campagne' ? options.keyFiles : undefined,
    keepKey: options.garde && garderCle(options.garde),
    onChange: () => emit({ type: 'changed' }),
  });
  if (nature !== 'poste') await backups.open();
  // Nobody waits for it: closing does.
  if (nature === 'campagne' && options.keyFiles)
    void takeCopies(backups, store.access).catch((error: unknown) =>
      options.log('A copy made before a migration could not become a backup', error),
    );
  const epurer = async (): Promise<void> => {
    try {
      await store.epurer();
    } catch (error) {
      options.log('What was erased could not be taken out of the file', error);
      emit({ type: 'changed' });
      throw new Refus(
        'effacement à finir',
        'L’élève est effacé, mais le fichier des données n’a pas pu être réécrit sans lui\u00a0: libérez de la place sur le disque, puis fermez et rouvrez l’application, qui le fera.',
      );
    }
  };
  const before = async (name: string): Promise<void> => {
    const motif = AVANT[name];
    if (motif !== undefined) await backups.byItself(motif);
  };
  let erasing = false;
  const erase = async (): Promise<void> => {
    erasing = true;
    await options.effacer?.();
  };
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
      ...createBackupHandlers({ backups, trouble: null, reopen, choisirDossier: options.choisirDossier }),
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
      ...createRegistreHandlers(store.registre),
      ...createPersonnellesHandlers({
        auteur,
        posteOuvert: () => postes.present,
        effacements: async () => erasuresSeen((await backups.state()).sauvegardes, await lireEffacements()),
        purger: async () => backups.purge(await lireEffacements()),
      }),
      ...createConservationHandlers({
        dataDir: options.dataDir,
        read: store.read,
        registre: store.registre,
        second: async () => (await backups.state()).second?.dossier ?? null,
        erase: nature === 'campagne' && options.effacer ? erase : undefined,
        auteur: () => auteur().compteNom,
      }),
    },
    read: store.read,
    write: async (name, task, demande) => {
      await before(name);
      const written = await store.write(name, task, demande);
      if (name === EFFACER) await epurer();
      if (written.change) backups.worked();
      return written;
    },
    writer: {
      task: writer.task,
      command: async (appel) => {
        await before(appel.name);
        return writer.command(appel);
      },
    },
    acces: () => accesDe(options.garde),
    inscrire: (operation) => void inscrire(operation),
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
      if (nature === 'campagne' && !erasing) await backups.closing();
      await backups.close();
      if (options.garde) await inscrire({ operation: 'porte.fermer' });
      await store.close();
    },
  };
}
