import { createApp, withKeysOf } from './app.ts';
import { garderCle } from './services/securite/garder-cle.ts';
import { Backups } from './backup/backups.ts';
import { createBackupHandlers } from './backup/handlers.ts';
import { depotOperations } from './contract/depot.ts';
import type { DonneesMontrees } from './contract/donnees.ts';
import type { AppEvent, Envelope } from './contract/envelope.ts';
import type { OperationName } from './contract/index.ts';
import { panneDisqueDe } from './contract/panne-disque.ts';
import { sauvegardesOperations } from './contract/sauvegardes.ts';
import { jourDuPoste } from './domain/date/temps-du-poste.ts';
import type { App, AppOptions } from './app-options.ts';
import { createDispatcher } from './services/dispatcher.ts';
import { parcourir } from './services/echanges/depot/parcourir.ts';
import type { Contexte } from './services/handler.ts';
import { accesDe } from './services/securite/garde.ts';
import { Taches } from './services/taches.ts';
import { type FileTrouble, StoreUnreadable } from './store/data-file.ts';

/** What a backup can put right; another key is not of that kind. */
const RESCUED: ReadonlySet<FileTrouble> = new Set(['FILE_DAMAGED', 'FILE_CUT', 'FILE_ABSENT', 'FILE_OR_KEY']);

const FIRST: OperationName = 'donnees.lire';

function never(): never {
  throw new Error('Data that could not be opened are neither read nor written');
}

/**
 * Opens the application; where its data are damaged, what can be done about it instead: nothing is written over, and the
 * window says what is wrong and offers the way back. @throws StoreUnreadable for what no backup puts right
 */
export async function openOrRescue(options: AppOptions): Promise<App> {
  try {
    return await createApp(options);
  } catch (error) {
    if (!(error instanceof StoreUnreadable) || !RESCUED.has(error.code)) throw error;
    return rescue(options, error);
  }
}

async function rescue(options: AppOptions, error: StoreUnreadable): Promise<App> {
  const { dataDir, clock, log, choisirDossier, montrerDossier } = options;
  log('The data could not be opened', error);
  const phrase = `Les données de Passpro Accueil ne peuvent pas être ouvertes\u00a0: ${panneDisqueDe(error)?.cause ?? 'leur fichier est abîmé'}. Rien n’a été modifié.`;
  const listeners = new Set<(text: string) => void>();
  const tell = (event: AppEvent): void => {
    for (const listener of listeners) listener(JSON.stringify(event));
  };
  const backups = new Backups({
    ...options,
    access: null,
    keepKey: options.garde && garderCle(options.garde),
    onChange: () => tell({ type: 'changed' }),
  });
  await backups.open();
  let opened: App | null = null;
  const reopen = async (): Promise<void> => {
    opened = await createApp(withKeysOf(options));
    opened.onEvent((text) => {
      for (const listener of listeners) listener(text);
    });
  };
  const operations = { ...sauvegardesOperations, 'depot.parcourir': depotOperations['depot.parcourir'] };
  const call = createDispatcher({
    operations,
    handlers: {
      ...createBackupHandlers({
        backups,
        trouble: { phrase, dossier: dataDir, montrable: montrerDossier !== undefined },
        reopen,
        choisirDossier,
        montrerDossier,
      }),
      'depot.parcourir': (_ctx: unknown, { dossier }: { readonly dossier: string | null }) => parcourir(dossier),
    },
    read: never,
    write: never,
    writer: { task: never, command: never },
    acces: () => accesDe(options.garde),
    // There is nothing to write it in.
    inscrire: () => undefined,
    // Operations on folders ask nothing else of it.
    contexte: () => ({ aujourdhui: jourDuPoste(clock()), maintenant: clock().toISOString() }) as Contexte,
    horloge: () => clock().toISOString(),
    attendre: () => Promise.resolve(),
    taches: new Taches(),
    emit: tell,
    log,
  });
  const first = (): string =>
    JSON.stringify({
      ok: true,
      value: { id: 'abimees', maintenant: clock().toISOString(), commandes: [] },
    } satisfies Envelope<DonneesMontrees>);
  const refused = JSON.stringify({ ok: false, refus: { code: 'données abîmées', phrase } } satisfies Envelope);
  return {
    call: async (name, text, mention) => {
      if (opened) return opened.call(name, text, mention);
      if (name === FIRST) return first();
      return Object.hasOwn(operations, name) ? call(name, text) : refused;
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await backups.close();
      await opened?.close();
    },
  };
}
