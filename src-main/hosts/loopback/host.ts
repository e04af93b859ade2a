import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusDisque } from '../../contract/panne-disque.ts';
import { fileKeyVault } from '../file-key-vault.ts';
import { HostError } from '../host-error.ts';
import { cacheFolder, makeDataFolder, windowFolder } from '../host-folders.ts';
import { parseHostOptions } from '../host-options.ts';
import { openApp } from '../open-app.ts';
import { openCampaigns } from '../open-campaigns.ts';
import { technicalLog } from '../technical-log.ts';
import { workersBeside } from '../worker-url.ts';
import { openWindow } from './browser.ts';
import type { Shown } from './browser.ts';
import { hostClock } from './host-clock.ts';
import { serveLoopback } from './server.ts';

// Built as dist/loopback/host.js: the renderer and the resources are found from there.
const HERE = fileURLToPath(new URL('.', import.meta.url));

async function start(): Promise<void> {
  // Whatever is written is the user's alone, in a folder that --data names as well.
  process.umask(0o077);
  const options = parseHostOptions(process.argv.slice(2));
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const clock = hostClock(process.env['PASSPRO_CLOCK']);
  const dataDir = await makeDataFolder(machine, options);
  const log = technicalLog(dataDir, clock, (line) => console.error(line));
  const app = await openCampaigns({
    first: options.demo ? 'exemple' : 'campagne',
    open: async (which, show) => {
      const demo = which === 'exemple';
      const folder = await makeDataFolder(machine, { ...options, demo });
      return openApp({
        dataDir: folder,
        demo,
        vault: fileKeyVault(folder),
        resourcesDir: join(HERE, '..', '..', 'resources'),
        workerUrl: workersBeside(import.meta.url),
        clock,
        log,
        changerDeDonnees: show,
        secours: true,
      });
    },
  });
  const server = await serveLoopback({ app, rendererDir: join(HERE, '..', 'renderer'), log, folder: dataDir });
  let shown: Shown | undefined;
  const stop = once(() => {
    Promise.all([server.close(), shown?.leave()]).then(() => process.exit(0), fail);
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  const { entrance, entered } = server;
  if (!options.open) return console.log(entrance);
  const { platform, env } = process;
  const cacheDir = windowFolder(cacheFolder(machine), dataDir);
  shown = await openWindow({ entrance, entered, cacheDir, platform, browser: env['CHROMIUM'] });
  void shown.closed?.then(stop);
  if (shown.how === 'tab') {
    console.log(
      `Passpro Accueil est ouvert dans votre navigateur. Ctrl+C pour le fermer. Si rien ne s’y affiche, ouvrez-y cette adresse : ${entrance}`,
    );
  }
  if (shown.how === 'nothing') console.log(`Ouvrez cette adresse dans un navigateur : ${entrance}`);
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

function fail(error: unknown): void {
  const disk = refusDisque(error, 'Passpro Accueil ne peut pas démarrer');
  console.error(error instanceof HostError ? error.message : (disk?.message ?? error));
  process.exit(1);
}

start().catch(fail);
