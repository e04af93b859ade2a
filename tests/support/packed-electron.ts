import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { dirname } from 'node:path';
import { safeStorageIn } from './safe-storage.ts';

/**
 * The module `electron` of a packed application started under Node by a test: what the main process needs to open its data,
 * with a keyring tied to userData. Once the page is shown it makes the calls that the test asks for (PASSPRO_CALLS),
 * prints their answers, one a line, and quits as closing the window does. A sentence shown to the user is printed too.
 */
const paths = new Map<string, string>();
let handler: ((event: unknown, name: string, text: string, mention: string) => Promise<string>) | undefined;
const nothing = (): void => undefined;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const resourcesPath = process.env['PASSPRO_RESOURCES'] ?? '';
Object.assign(process, { resourcesPath });

interface Shown {
  readonly value?: { readonly id: string };
}

class WebContents extends EventEmitter {
  send = nothing;
  isDestroyed = (): boolean => false;
  setWindowOpenHandler = nothing;
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): readonly BrowserWindow[] => [];
  readonly webContents = new WebContents();
  isDestroyed = (): boolean => false;
  show = nothing;

  async loadURL(url: string): Promise<void> {
    if (!url.endsWith('/')) return;
    const page = { sender: this.webContents, senderFrame: { parent: null, url } };
    for (const [name, input] of JSON.parse(process.env['PASSPRO_CALLS'] ?? '[]') as [string, unknown][]) {
      const shown = JSON.parse((await handler?.(page, 'donnees.lire', '{}', '')) ?? '{}') as Shown;
      const mention = JSON.stringify({ donnees: shown.value?.id, demande: randomUUID() });
      say((await handler?.(page, name, JSON.stringify(input), mention)) ?? 'no handler');
    }
    app.quit();
  }
}

export const app = Object.assign(new EventEmitter(), {
  name: 'Passpro Accueil',
  isPackaged: true,
  setPath: (name: string, path: string) => paths.set(name, path),
  requestSingleInstanceLock: () => true,
  enableSandbox: nothing,
  // Ready only once the main module has been evaluated, as Electron is.
  whenReady: () => new Promise<void>((resolve) => setImmediate(resolve)),
  quit: () => {
    let prevented = false;
    app.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) process.exit(0);
  },
  exit: (code: number) => process.exit(code),
});

export const safeStorage = safeStorageIn(() => paths.get('userData') ?? dirname(randomUUID()));
export const dialog = { showErrorBox: (_title: string, sentence: string) => say(sentence) };
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    setSpellCheckerLanguages: nothing,
    setSpellCheckerDictionaryDownloadURL: nothing,
    webRequest: { onBeforeRequest: nothing },
    clearData: () => Promise.resolve(),
  }),
};
export const protocol = { registerSchemesAsPrivileged: nothing, handle: nothing };
export const ipcMain = {
  handle: (_channel: string, given: typeof handler) => {
    handler = given;
  },
  removeHandler: nothing,
};
export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: nothing };
export const screen = { getPrimaryDisplay: () => ({ workAreaSize: { width: 1366, height: 768 } }) };
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 });
export const shell = { openPath: () => Promise.resolve('') };
