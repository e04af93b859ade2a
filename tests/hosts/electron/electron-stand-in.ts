import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

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
    webRequest: { onBeforeRequest: vi.fn<(handler: RequestHandler) => void>() },
  });
  const app = Object.assign(new EventEmitter(), {
    name: 'Passpro Accueil',
    isPackaged: false,
    setPath: vi.fn<(name: string, path: string) => void>(),
    requestSingleInstanceLock: vi.fn(() => true),
    enableSandbox: vi.fn<() => void>(),
    whenReady: vi.fn(() => Promise.resolve()),
    quit: vi.fn<() => void>(),
    exit: vi.fn<(code: number) => void>(),
  });
  const windows: StandInWindow[] = [];
  class BrowserWindow extends StandInWindow {
    static getAllWindows = (): StandInWindow[] => windows;

    constructor(options: StandInWindow['options']) {
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
      showMessageBox: vi.fn(() => Promise.resolve({ response: 0 })),
      showOpenDialog: vi.fn((..._words: unknown[]) =>
        Promise.resolve<{ canceled: boolean; filePaths: string[] }>({ canceled: true, filePaths: [] }),
      ),
      showMessageBoxSync: vi.fn<(options: { message: string }) => number>(() => 0),
    },
    safeStorage: {
      getSelectedStorageBackend: vi.fn(() => 'gnome_libsecret'),
      isAsyncEncryptionAvailable: vi.fn(() => Promise.resolve(true)),
      // Base64 stands for encrypted text: enough to see that the key itself is not on the disk.
      encryptStringAsync: vi.fn((text: string) => Promise.resolve(Buffer.from(btoa(text)))),
      decryptStringAsync: vi.fn((bytes: Buffer) =>
        Promise.resolve({ shouldReEncrypt: false, result: atob(bytes.toString()) }),
      ),
    },
    contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: PreloadApi) => void>() },
    ipcRenderer: Object.assign(new EventEmitter(), {
      invoke: vi.fn((..._words: unknown[]) => Promise.resolve('{"ok":true}')),
    }),
  };
}

export type ElectronStandIn = ReturnType<typeof electronStandIn>;

interface MenuLine {
  readonly label?: string;
  readonly role?: string;
  readonly submenu?: readonly MenuLine[];
}

interface PreloadApi {
  readonly call: (name: string, text: string) => Promise<string>;
  readonly onEvent: (listener: (text: string) => void) => () => void;
}

type PermissionRequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type RequestHandler = (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void;
type CallHandler = (event: unknown, name: unknown, text: unknown) => Promise<string>;

class StandInWindow extends EventEmitter {
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  readonly loadURL = vi.fn((_url: string) => Promise.resolve());
  readonly show = vi.fn<() => void>();
  readonly focus = vi.fn<() => void>();
  readonly restore = vi.fn<() => void>();
  readonly isMinimized = vi.fn(() => true);
  readonly webContents = standInContents();

  constructor(options: StandInWindow['options']) {
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
