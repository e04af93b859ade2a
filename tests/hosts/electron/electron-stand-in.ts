import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { safeStorageIn } from '../../support/safe-storage.ts';

/** Makes the next imports of the host find a new stand-in in place of Electron. */
export function installElectron(): ElectronStandIn {
  const electron = electronStandIn();
  vi.resetModules();
  vi.doMock('electron', () => electron);
  return electron;
}

/**
 * A recorded stand-in of the `electron` module: what the host sets is kept, so that tests can read every setting,
 * and what Electron would say can be said by the test. Only what the host uses exists.
 */
function electronStandIn() {
  const defaultSession = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn<(handler: PermissionRequestHandler) => void>(),
    setPermissionCheckHandler: vi.fn<(handler: (contents: unknown, permission: string) => boolean) => void>(),
    setDevicePermissionHandler: vi.fn<(handler: () => boolean) => void>(),
    setSpellCheckerLanguages: vi.fn<(languages: string[]) => void>(),
    setSpellCheckerDictionaryDownloadURL: vi.fn<(url: string) => void>(),
    clearData: vi.fn((_options: { dataTypes: string[] }) => Promise.resolve()),
    webRequest: { onBeforeRequest: vi.fn<(handler: RequestHandler) => void>() },
  });
  let userData: string | undefined;
  const keyring = safeStorageIn(() => (userData ??= folderOfTheTest()));
  const app = Object.assign(new EventEmitter(), {
    name: 'Passpro Accueil',
    isPackaged: false,
    setPath: vi.fn((_name: string, path: string) => {
      userData = path;
    }),
    requestSingleInstanceLock: vi.fn((_asked: { dataDir: string }) => true),
    enableSandbox: vi.fn<() => void>(),
    whenReady: vi.fn(() => Promise.resolve()),
    quit: vi.fn<() => void>(),
    exit: vi.fn<(code: number) => void>(),
  });
  const windows: StandInWindow[] = [];
  class BrowserWindow extends StandInWindow {
    static getAllWindows = (): StandInWindow[] => windows;

    constructor(options: StandInWindowOptions) {
      super(options);
      windows.push(this);
    }
  }
  return {
    windows,
    app,
    BrowserWindow,
    session: { defaultSession },
    protocol: {
      registerSchemesAsPrivileged: vi.fn<(schemes: unknown[]) => void>(),
      handle: vi.fn<(scheme: string, handler: (request: Request) => Promise<Response>) => void>(),
    },
    ipcMain: {
      handle: vi.fn<(channel: string, handler: CallHandler) => void>(),
      removeHandler: vi.fn<(channel: string) => void>(),
    },
    Menu: {
      buildFromTemplate: vi.fn((template: MenuLine[]) => template),
      setApplicationMenu: vi.fn<(menu: unknown) => void>(),
    },
    dialog: {
      showErrorBox: vi.fn<(title: string, sentence: string) => void>(),
      showMessageBox: vi.fn((..._words: unknown[]) => Promise.resolve({ response: 0 })),
      showOpenDialog: vi.fn((..._words: unknown[]) =>
        Promise.resolve<{ canceled: boolean; filePaths: string[] }>({ canceled: true, filePaths: [] }),
      ),
      showMessageBoxSync: vi.fn<(options: { message: string }) => number>(() => 0),
    },
    safeStorage: {
      isAsyncEncryptionAvailable: vi.fn(keyring.isAsyncEncryptionAvailable),
      encryptStringAsync: vi.fn(keyring.encryptStringAsync),
      decryptStringAsync: vi.fn(keyring.decryptStringAsync),
    },
    powerMonitor: Object.assign(new EventEmitter(), { getSystemIdleTime: vi.fn(() => 0) }),
    screen: { getPrimaryDisplay: () => ({ workAreaSize: { width: 911, height: 480 } }) },
    contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: PreloadApi) => void>() },
    ipcRenderer: Object.assign(new EventEmitter(), {
      invoke: vi.fn((..._words: unknown[]) => Promise.resolve('{"ok":true}')),
    }),
  };
}

/** Where the keyring of a test lies that sets no userData. */
function folderOfTheTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passpro-trousseau-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

export type ElectronStandIn = ReturnType<typeof electronStandIn>;

interface MenuLine {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuLine[];
}

interface PreloadApi {
  readonly call: (name: string, text: string, mention: string) => Promise<string>;
  readonly onEvent: (listener: (text: string) => void) => () => void;
}

type PermissionRequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type RequestHandler = (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void;
type CallHandler = (event: unknown, ...words: unknown[]) => Promise<string>;

interface StandInWindowOptions {
  readonly webPreferences: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
}

class StandInWindow extends EventEmitter {
  readonly options: StandInWindowOptions;
  readonly loadURL = vi.fn((_url: string) => Promise.resolve());
  readonly show = vi.fn<() => void>();
  readonly focus = vi.fn<() => void>();
  readonly restore = vi.fn<() => void>();
  readonly isMinimized = vi.fn(() => true);
  readonly isDestroyed = vi.fn(() => false);
  readonly webContents = standInContents();

  constructor(options: StandInWindowOptions) {
    super();
    this.options = options;
  }
}

export function standInContents() {
  return Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn<(handler: () => { action: string }) => void>(),
    send: vi.fn<(channel: string, text: string) => void>(),
    isDestroyed: vi.fn(() => false),
  });
}
