import { app, Menu, session } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Donnees } from '../../contract/donnees.ts';
import { cacheFolder, dataFolder, keyringFolder, makeDataFolder, windowFolder } from '../host-folders.ts';
import { parseHostOptions } from '../host-options.ts';
import type { LockableApp } from '../door.ts';
import type { KeyVault } from '../key-vault.ts';
import { openApp } from '../open-app.ts';
import { openCampaigns } from '../open-campaigns.ts';
import { technicalLog } from '../technical-log.ts';
import type { Log } from '../technical-log.ts';
import { workersBeside } from '../worker-url.ts';
import { connectPage } from './calls.ts';
import { saveByDialog } from './downloads.ts';
import { chooseFolder, showFolder } from './folder-chooser.ts';
import { guardedKeyVault } from './guarded-key-vault.ts';
import { closeBeforeQuit, sayWhyNot, stopOnBug, surviveCrashes } from './lifetime.ts';
import { lockWithSession } from './lock.ts';
import { frenchMenu } from './menu.ts';
import { confineNavigation } from './navigation.ts';
import { ORIGIN } from './origin.ts';
import { checkSpelling, closeNetwork, forgetVisit, refusePermissions } from './permissions.ts';
import { declareScheme, serveRenderer } from './protocol.ts';
import { guardSecondStarts } from './second-start.ts';
import { prepareUserData } from './user-data.ts';
import { createWindow } from './window.ts';

// Built as dist/electron/main.js: the preload and the renderer are found from there.
const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Everything up to the first `await` must come before Electron is ready. Nothing here is awaited at the top level:
 * Electron gets ready only once this module has been evaluated.
 */
async function start(): Promise<void> {
  // Whatever is written is the user's alone, in a folder that --data names as well.
  process.umask(0o077);
  const options = parseHostOptions(process.argv.slice(1));
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const wishesOf = (which: Donnees) => ({ ...options, demo: which === 'exemple' });
  const first = options.demo ? 'exemple' : 'campagne';
  const dataDir = dataFolder(machine, wishesOf(first));
  const userData = keyringFolder(machine);
  const formerOf = (folder: string): string => windowFolder(cacheFolder(machine), folder);
  const inOrder = [wishesOf('campagne'), wishesOf('exemple'), { demo: false, data: undefined }];
  prepareUserData(
    userData,
    inOrder.map((wishes) => formerOf(dataFolder(machine, wishes))),
  );
  app.setPath('userData', userData);
  if (!guardSecondStarts(dataDir)) return app.quit();
  app.enableSandbox();
  declareScheme();
  app.on('web-contents-created', (_event, contents) => confineNavigation(contents));
  await makeDataFolder(machine, wishesOf(first));
  const log = technicalLog(
    dataDir,
    () => new Date(),
    (line) => console.error(line),
  );
  stopOnBug(log);
  await app.whenReady();
  await open({
    first,
    makeFolder: (which) => makeDataFolder(machine, wishesOf(which)),
    vaultOf: (folder) => guardedKeyVault(folder, { userData, former: formerOf(folder), log }),
    log,
  }).catch((error: unknown) => {
    log('Le démarrage a échoué.', error);
    throw error;
  });
}

interface Opening {
  readonly first: Donnees;
  readonly makeFolder: (which: Donnees) => Promise<string>;
  readonly vaultOf: (folder: string) => KeyVault;
  readonly log: Log;
}

/** The window comes first and shows that it is opening; the data then take the time they need. */
async function open(opening: Opening): Promise<void> {
  const page = session.defaultSession;
  refusePermissions(page);
  closeNetwork(page);
  saveByDialog(page);
  checkSpelling(page);
  serveRenderer(join(HERE, '..', 'renderer'));
  const { log } = opening;
  const window = createWindow(join(HERE, 'preload.cjs'));
  const data = openData(opening);
  Menu.setApplicationMenu(frenchMenu(process.platform, () => void data.then((app) => app.lock())));
  closeBeforeQuit(async () => {
    // Data that could not be opened have nothing to close: why is said where they are waited for.
    await (await data.catch(() => undefined))?.close();
    await forgetVisit(page);
  }, log);
  // A window closed meanwhile ends the application; there is nothing to say about the page it was loading.
  const waiting = window.loadURL(`${ORIGIN}/ouverture.html`).catch((error: unknown) => {
    if (!window.isDestroyed()) throw error;
  });
  const [passpro] = await Promise.all([data, waiting]);
  if (window.isDestroyed()) return;
  window.once('closed', lockWithSession(passpro));
  connectPage(passpro, window.webContents);
  surviveCrashes(window, log);
  await window.loadURL(`${ORIGIN}/`);
}

function openData({ first, makeFolder, vaultOf, log }: Opening): Promise<LockableApp> {
  return openCampaigns({
    first,
    open: async (which, show) => {
      const dataDir = await makeFolder(which);
      return openApp({
        dataDir,
        demo: which === 'exemple',
        vault: vaultOf(dataDir),
        resourcesDir: app.isPackaged ? join(process.resourcesPath, 'resources') : join(HERE, '..', '..', 'resources'),
        workerUrl: workersBeside(import.meta.url),
        clock: () => new Date(),
        log,
        choisirDossier: chooseFolder,
        changerDeDonnees: show,
        montrerDossier: showFolder,
        secours: true,
      });
    },
  });
}

start().catch((error: unknown) => {
  sayWhyNot(error);
  app.exit(1);
});
