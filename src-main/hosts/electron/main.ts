import { app, Menu, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Donnees } from '../../contract/donnees.ts';
import { cacheFolder, dataFolder, makeDataFolder, windowFolder } from '../host-folders.ts';
import { parseHostOptions } from '../host-options.ts';
import { openApp } from '../open-app.ts';
import { openCampaigns } from '../open-campaigns.ts';
import { technicalLog } from '../technical-log.ts';
import type { Log } from '../technical-log.ts';
import { workersBeside } from '../worker-url.ts';
import { connectPage } from './calls.ts';
import { saveByDialog } from './downloads.ts';
import { chooseFolder } from './folder-chooser.ts';
import { guardedKeyVault } from './guarded-key-vault.ts';
import { closeBeforeQuit, sayWhyNot, stopOnBug, surviveCrashes } from './lifetime.ts';
import { frenchMenu } from './menu.ts';
import { confineNavigation } from './navigation.ts';
import { ORIGIN } from './origin.ts';
import { checkSpelling, closeNetwork, refusePermissions } from './permissions.ts';
import { declareScheme, serveRenderer } from './protocol.ts';
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
  app.setPath('userData', windowFolder(cacheFolder(machine), dataDir));
  if (!app.requestSingleInstanceLock()) return app.quit();
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
  const window = await open({ first, makeFolder: (which) => makeDataFolder(machine, wishesOf(which)), log }).catch(
    (error: unknown) => {
      log('Le démarrage a échoué.', error);
      throw error;
    },
  );
  app.on('second-instance', () => bringForward(window));
}

interface Opening {
  readonly first: Donnees;
  readonly makeFolder: (which: Donnees) => Promise<string>;
  readonly log: Log;
}

async function open({ first, makeFolder, log }: Opening): Promise<BrowserWindow> {
  const page = session.defaultSession;
  refusePermissions(page);
  closeNetwork(page);
  saveByDialog(page);
  checkSpelling(page);
  serveRenderer(join(HERE, '..', 'renderer'));
  Menu.setApplicationMenu(frenchMenu(process.platform));
  const passpro = await openCampaigns({
    first,
    open: async (which, show) => {
      const dataDir = await makeFolder(which);
      return openApp({
        dataDir,
        demo: which === 'exemple',
        vault: guardedKeyVault(dataDir),
        resourcesDir: app.isPackaged ? join(process.resourcesPath, 'resources') : join(HERE, '..', '..', 'resources'),
        workerUrl: workersBeside(import.meta.url),
        clock: () => new Date(),
        log,
        choisirDossier: chooseFolder,
        changerDeDonnees: show,
      });
    },
  });
  closeBeforeQuit(() => passpro.close(), log);
  const window = createWindow(join(HERE, 'preload.cjs'));
  connectPage(passpro, window.webContents);
  surviveCrashes(window, log);
  await window.loadURL(`${ORIGIN}/`);
  return window;
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

start().catch((error: unknown) => {
  sayWhyNot(error);
  app.exit(1);
});
