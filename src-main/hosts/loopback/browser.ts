import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePrivateFolder } from '../host-folders.ts';
import { writePrivateFile } from '../../keys/write-private-file.ts';

/**
 * Browsers that can show a page as a window of its own. Those confined by a packager (snap) are left out: they cannot
 * read a profile in the cache folder.
 */
const CHROMIUMS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export interface WindowOptions {
  /** The address with its one-time token. */
  readonly entrance: string;
  /** Resolves when that address has served. */
  readonly entered: Promise<void>;
  /** Folder for the launch page and the browser's profile, private to the user. */
  readonly cacheDir: string;
  readonly platform: NodeJS.Platform;
  /** CHROMIUM, if the user names a browser. */
  readonly browser: string | undefined;
}

export interface Shown {
  readonly how: 'window' | 'tab' | 'nothing';
  /** Resolves when the window has been closed; a tab of the usual browser never says so. */
  readonly closed?: Promise<unknown>;
  /** Closes the window if it is still there, and removes what it kept: the launch page, and what a browser remembers. */
  readonly leave: () => Promise<void>;
}

/** Shows the application in a window of its own where a browser can, else in a tab of the usual browser. */
export async function openWindow(options: WindowOptions): Promise<Shown> {
  await makePrivateFolder(options.cacheDir);
  const page = await writeLaunchPage(options);
  const removePage = (): Promise<void> => rm(page, { force: true });
  void options.entered.then(removePage);
  const chromium = await findChromium(options);
  if (!chromium) return { how: (await openTab(page, options)) ? 'tab' : 'nothing', leave: removePage };
  const profile = join(options.cacheDir, 'fenetre');
  const forget = (): Promise<void> => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  // One that a power cut left.
  await forget();
  const child = spawn(chromium, chromiumArguments(page, profile), { stdio: 'ignore' });
  const closed = new Promise((resolve) => child.once('error', resolve).once('exit', resolve));
  return {
    how: 'window',
    closed,
    leave: async () => {
      child.kill();
      await closed;
      await Promise.all([removePage(), forget()]);
    },
  };
}

/** The arguments name a file, not the token: every account of the workstation can list them. */
function chromiumArguments(page: string, profile: string): readonly string[] {
  const asRoot = process.getuid?.() === 0;
  return [
    `--app=${pathToFileURL(page).href}`,
    `--user-data-dir=${profile}`,
    '--window-size=1366,768',
    '--lang=fr',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

/** A page that only the user can read, whose sole content is the way in. */
async function writeLaunchPage({ entrance, cacheDir }: WindowOptions): Promise<string> {
  const page = join(cacheDir, 'ouvrir.html');
  await writePrivateFile(
    page,
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Passpro Accueil</title><meta http-equiv="refresh" content="0;url=${entrance}">`,
  );
  return page;
}

async function findChromium({ browser, platform }: WindowOptions): Promise<string | undefined> {
  for (const path of browser ? [browser] : (CHROMIUMS[platform] ?? [])) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** The usual browser, by the launch page as well. One that may not read our files shows nothing: the host then says the address. */
function openTab(page: string, { platform }: WindowOptions): Promise<boolean> {
  const [command, ...words] = OPENERS[platform] ?? [];
  if (command === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command, [...words, pathToFileURL(page).href], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.unref();
  });
}
