import { copyFile, mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { pageOf } from '../../support/app.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { installElectron, standInContents } from './electron-stand-in.ts';
import type { ElectronStandIn } from './electron-stand-in.ts';

let electron: ElectronStandIn;

/** Where this test's machine keeps application data and caches. */
let home = '';

/** What Node says of a bug that nothing caught. */
const BUGS = ['uncaughtException', 'unhandledRejection'];
const bugs: NodeJS.EventEmitter = process;

const argv = process.argv;

/** Opening takes what the machine lets it take. */
const PATIENT = { timeout: 10_000 };

beforeEach(() => {
  electron = installElectron();
});

/** Runs the real main process of the desktop host over the stand-in, on a folder of its own. */
async function start(): Promise<string> {
  const folder = await tempFolder();
  home = await tempFolder();
  vi.stubEnv('XDG_DATA_HOME', join(home, 'share'));
  vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'));
  process.argv = ['electron', 'main.js', '--data', folder];
  const before = new Set(BUGS.flatMap((name) => bugs.listeners(name)));
  onTestFinished(async () => {
    process.argv = argv;
    vi.unstubAllEnvs();
    for (const name of BUGS) {
      for (const listener of bugs.listeners(name)) {
        if (!before.has(listener)) bugs.removeListener(name, listener as () => void);
      }
    }
    electron.app.emit('before-quit', { preventDefault: () => undefined });
    if (electron.app.listenerCount('before-quit') > 0)
      await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalled());
  });
  await import('../../../src-main/hosts/electron/main.ts');
  return folder;
}

async function started() {
  const folder = await start();
  const window = await vi.waitFor(() => {
    const shown = electron.windows[0];
    if (!shown?.loadURL.mock.calls.some(([url]) => url === 'app://passpro/')) throw new Error('no page yet');
    return shown;
  }, PATIENT);
  return { folder, window };
}

const fake = (extra: object = {}) => ({ preventDefault: vi.fn<() => void>(), ...extra });

it('isolates and sandboxes the page, without Node', async () => {
  const { window } = await started();
  expect(window.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: true,
  });
  expect(window.options.webPreferences['preload']).toMatch(/preload\.cjs$/);
  expect(electron.windows).toHaveLength(1);
  expect(window.loadURL).toHaveBeenCalledWith('app://passpro/');
  expect(electron.app.enableSandbox).toHaveBeenCalled();
});

it('declares its scheme and its sandbox before Electron is ready', async () => {
  await started();
  const ready = electron.app.whenReady.mock.invocationCallOrder[0] ?? 0;
  for (const early of [
    electron.app.enableSandbox,
    electron.app.setPath,
    electron.app.requestSingleInstanceLock,
    electron.protocol.registerSchemesAsPrivileged,
  ]) {
    expect(early.mock.invocationCallOrder[0]).toBeLessThan(ready);
  }
  expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

it('keeps the keyring in one folder, outside the data and every cache, wherever the data are', async () => {
  await started();
  const userData = join(home, 'share', 'passpro-accueil-trousseau');
  expect(electron.app.setPath.mock.calls).toEqual([['userData', userData]]);
  expect(await readdir(userData)).toEqual(['Local State']);
  expect((await stat(userData)).mode & 0o777).toBe(0o700);
});

it('shows that it is opening before the data are open, and listens to a second start from then on', async () => {
  let answer: (available: boolean) => void = () => undefined;
  electron.safeStorage.isAsyncEncryptionAvailable.mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const folder = await start();
  const window = await vi.waitFor(() => electron.windows[0] ?? Promise.reject(new Error('no window yet')));
  expect(window.loadURL.mock.calls).toEqual([['app://passpro/ouverture.html']]);
  electron.app.emit('second-instance', {}, [], '', { dataDir: folder });
  expect(window.focus).toHaveBeenCalled();
  expect(electron.ipcMain.handle).not.toHaveBeenCalled();
  answer(true);
  await vi.waitFor(() => expect(window.loadURL).toHaveBeenLastCalledWith('app://passpro/'), PATIENT);
});

it('leaves without a word when its window is closed while the data open', async () => {
  const folder = await start();
  const window = await vi.waitFor(() => electron.windows[0] ?? Promise.reject(new Error('no window yet')));
  window.isDestroyed.mockReturnValue(true);
  electron.app.emit('window-all-closed');
  electron.app.emit('before-quit', fake());
  await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledTimes(2), PATIENT);
  expect(electron.dialog.showErrorBox).not.toHaveBeenCalled();
  expect(await readdir(folder)).not.toContain('campagne.db-wal');
});

it('fits 1366 × 768 at 150 %', async () => {
  const { window } = await started();
  expect(window.options).toMatchObject({ width: 911, height: 480 });
  expect(window.options.minWidth).toBeLessThanOrEqual(910);
  expect(window.options.minHeight).toBeLessThanOrEqual(480);
});

it('logs a promise that failed alone, without its names, and goes on', async () => {
  const { folder } = await started();
  const reason = new Error('Fichier « Léa Martin.csv » absent');
  process.emit('unhandledRejection', reason, Promise.resolve());
  const log = await readFile(join(folder, 'technique.log'), 'utf8');
  expect(log).toContain('Une promesse a échoué sans que rien ne l’attende.');
  expect(log).toContain('main.test.ts');
  expect(log).not.toContain('Martin');
  expect(electron.app.quit).not.toHaveBeenCalled();
});

it('refuses every permission, asked or checked, and every device', async () => {
  await started();
  const { defaultSession } = electron.session;
  const answer = vi.fn<(granted: boolean) => void>();
  const request = defaultSession.setPermissionRequestHandler.mock.calls[0]?.[0];
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal']) {
    request?.({}, permission, answer);
  }
  expect(answer.mock.calls).toEqual(Array.from({ length: 6 }, () => [false]));
  const check = defaultSession.setPermissionCheckHandler.mock.calls[0]?.[0];
  for (const permission of ['media', 'clipboard-read', 'notifications']) expect(check?.({}, permission)).toBe(false);
  expect(defaultSession.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
});

it('lets the page put a text in the clipboard, and nothing else', async () => {
  await started();
  const { defaultSession } = electron.session;
  const answer = vi.fn<(granted: boolean) => void>();
  defaultSession.setPermissionRequestHandler.mock.calls[0]?.[0]({}, 'clipboard-sanitized-write', answer);
  expect(answer.mock.calls).toEqual([[true]]);
  expect(defaultSession.setPermissionCheckHandler.mock.calls[0]?.[0]({}, 'clipboard-sanitized-write')).toBe(true);
});

it('cancels whatever would reach the network', async () => {
  await started();
  const handler = electron.session.defaultSession.webRequest.onBeforeRequest.mock.calls[0]?.[0];
  const cancelled = (url: string): boolean | undefined => {
    let decision: { cancel: boolean } | undefined;
    handler?.({ url }, (given) => {
      decision = given;
    });
    return decision?.cancel;
  };
  for (const url of [
    'app://passpro/assets/a.js',
    'blob:app://passpro/1-2',
    'data:font/woff2;base64,AA',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
    'chrome://resources/css/text_defaults_md.css',
  ]) {
    expect(cancelled(url), url).toBe(false);
  }
  for (const url of [
    'https://evil.example/',
    'http://127.0.0.1:8000/',
    'file:///etc/passwd',
    'app://evil/',
    'app://passpro.evil/',
    'app://passpro@evil/',
    'blob:https://evil.example/1',
    'ws://evil.example',
    'chrome-extension://evil/',
    'chrome://settings/',
    'chrome://resources.evil/',
  ]) {
    expect(cancelled(url), url).toBe(true);
  }
});

it('spells in French without fetching a dictionary', async () => {
  await started();
  const { defaultSession } = electron.session;
  expect(defaultSession.setSpellCheckerLanguages).toHaveBeenCalledWith(['fr']);
  expect(defaultSession.setSpellCheckerDictionaryDownloadURL).toHaveBeenCalledWith('app://passpro/dictionnaires/');
});

it('lets no page navigate away, open a window or embed a browser', async () => {
  await started();
  const contents = standInContents();
  electron.app.emit('web-contents-created', {}, contents);
  const refused = (event: string, details: object): boolean => {
    const sent = fake(details);
    contents.emit(event, sent);
    return sent.preventDefault.mock.calls.length > 0;
  };
  const go = (url: string, isMainFrame: boolean) => refused('will-frame-navigate', { url, isMainFrame });
  expect(go('app://passpro/planning', true)).toBe(false);
  expect(go('blob:app://passpro/1', false)).toBe(false);
  expect(go('blob:app://passpro/1', true)).toBe(true);
  for (const url of [
    'https://evil.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://evil/',
    'data:text/html,x',
    'chrome://resources/css/text_defaults_md.css',
  ]) {
    expect(go(url, true), url).toBe(true);
    expect(go(url, false), url).toBe(true);
  }
  expect(refused('will-redirect', { url: 'app://passpro/' })).toBe(true);
  expect(refused('will-attach-webview', {})).toBe(true);
  expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
});

it('answers calls of its own page alone', async () => {
  const { window } = await started();
  const [channel, handler] = electron.ipcMain.handle.mock.calls[0] ?? [];
  expect(channel).toBe('passpro:call');
  const page = { sender: window.webContents, senderFrame: { parent: null, url: 'app://passpro/planning' } };
  const answer = await handler?.(page, 'operation.absente', '{}', '');
  expect(JSON.parse(answer ?? '')).toMatchObject({ ok: false });
  for (const stranger of [
    { ...page, sender: standInContents() },
    { ...page, senderFrame: null },
    { ...page, senderFrame: { parent: {}, url: 'app://passpro/' } },
    { ...page, senderFrame: { parent: null, url: 'https://evil.example/' } },
    { ...page, senderFrame: { parent: null, url: 'app://passpro.evil/' } },
    { ...page, senderFrame: { parent: null, url: 'blob:app://passpro/1' } },
    { ...page, senderFrame: { parent: null, url: '' } },
  ]) {
    expect(() => handler?.(stranger, 'operation.absente', '{}', '')).toThrow('Call refused');
  }
  for (const words of [
    [1, '{}', ''],
    ['a', {}, ''],
    ['a', undefined, ''],
    [null, null, null],
    ['a', '{}', undefined],
    ['a', '{}', 'm'.repeat(1001)],
  ]) {
    expect(() => handler?.(page, ...words)).toThrow('Call refused');
  }
});

it('opens the example campaign beside the campaign, in a folder of its own', async () => {
  const { folder, window } = await started();
  // Only its folder and its key are looked at: the file itself, once there, is never made again.
  await mkdir(`${folder}-demo`, { mode: 0o700 });
  onTestFinished(() => rm(`${folder}-demo`, { recursive: true, force: true }));
  await copyFile(join(folder, 'campagne.db'), join(`${folder}-demo`, 'campagne.db'));
  for (const name of ['passpro.cle-protegee', 'cles.json'])
    await copyFile(join(folder, name), join(`${folder}-demo`, name));
  const handler = electron.ipcMain.handle.mock.calls[0]?.[1];
  const page = { sender: window.webContents, senderFrame: { parent: null, url: 'app://passpro/' } };
  const call = async (...words: string[]): Promise<string> => (await handler?.(page, ...words)) ?? '';
  const ask = async (name: string, text: string): Promise<unknown> => JSON.parse(await pageOf({ call })(name, text));
  expect(await ask('contexte.lire', '{}')).toMatchObject({ value: { demo: false } });
  expect(await ask('donnees.changer', '{"vers":"exemple"}')).toEqual({ ok: true, value: null });
  expect(await ask('contexte.lire', '{}')).toMatchObject({ value: { demo: true } });
});

it('opens once, brings its window forward for the next start, and says where other data can be opened', async () => {
  const { window, folder } = await started();
  expect(electron.app.requestSingleInstanceLock).toHaveBeenCalledWith({ dataDir: folder });
  electron.app.emit('second-instance', {}, [], '', { dataDir: folder });
  expect(window.restore).toHaveBeenCalled();
  expect(window.focus).toHaveBeenCalled();
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  for (const asked of [undefined, null, 1, {}, { dataDir: 2 }]) {
    electron.app.emit('second-instance', {}, [], '', asked);
  }
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  electron.app.emit('second-instance', {}, [], '', { dataDir: '/autre' });
  expect(electron.dialog.showMessageBox.mock.calls).toEqual([
    [
      window,
      expect.objectContaining({ message: expect.stringContaining(folder), detail: expect.stringContaining('/autre') }),
    ],
  ]);
});

it('leaves at once when it already runs', async () => {
  electron.app.requestSingleInstanceLock.mockReturnValue(false);
  const folder = await start();
  expect(electron.app.quit).toHaveBeenCalled();
  expect(electron.app.whenReady).not.toHaveBeenCalled();
  expect(await readdir(folder)).toEqual([]);
});

it('saves by a dialog, and only what the page made', async () => {
  await started();
  const item = (url: string) => ({ getURL: () => url, getFilename: () => 'lettre.pdf', setSaveDialogOptions: vi.fn() });
  const [own, foreign] = [item('blob:app://passpro/1'), item('https://evil.example/x.exe')];
  const [kept, refused] = [fake(), fake()];
  electron.session.defaultSession.emit('will-download', kept, own);
  electron.session.defaultSession.emit('will-download', refused, foreign);
  expect(own.setSaveDialogOptions).toHaveBeenCalledWith({
    title: 'Enregistrer le document',
    defaultPath: 'lettre.pdf',
  });
  expect(kept.preventDefault).not.toHaveBeenCalled();
  expect(refused.preventDefault).toHaveBeenCalled();
});

it('has a French menu that leaves undo to the page', async () => {
  await started();
  const template = electron.Menu.buildFromTemplate.mock.calls[0]?.[0] ?? [];
  const roles = template.flatMap((menu) => menu.submenu ?? []).map((line) => line.role);
  expect(template.map((menu) => menu.label)).toContain('Édition');
  expect(roles).toContain('quit');
  expect(roles).not.toContain('undo');
  expect(roles).not.toContain('toggleDevTools');
  expect(electron.Menu.setApplicationMenu).toHaveBeenCalledWith(template);
});

it('closes the data before it ends, once, and asks to quit when its window is closed', async () => {
  await started();
  electron.app.emit('window-all-closed');
  expect(electron.app.quit).toHaveBeenCalledTimes(1);
  const [first, again] = [fake(), fake()];
  electron.app.emit('before-quit', first);
  electron.app.emit('before-quit', again);
  expect(first.preventDefault).toHaveBeenCalled();
  expect(again.preventDefault).toHaveBeenCalled();
  await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledTimes(2));
  const [{ dataTypes } = { dataTypes: [] }] = electron.session.defaultSession.clearData.mock.calls[0] ?? [];
  expect(dataTypes).toContain('cache');
  expect(dataTypes).not.toContain('localStorage');
  const last = fake();
  electron.app.emit('before-quit', last);
  expect(last.preventDefault).not.toHaveBeenCalled();
});

it('says when the page has crashed, and shows it again', async () => {
  const { window, folder } = await started();
  window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  expect(electron.dialog.showMessageBoxSync).not.toHaveBeenCalled();
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  expect(electron.dialog.showMessageBoxSync.mock.calls[0]?.[0].message).toBe(
    'La fenêtre s’est arrêtée de façon inattendue.',
  );
  expect(window.loadURL).toHaveBeenCalledTimes(3);
  expect(await readFile(join(folder, 'technique.log'), 'utf8')).toContain('crashed, 5');
  electron.dialog.showMessageBoxSync.mockReturnValue(1);
  window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 6 });
  expect(electron.app.quit).toHaveBeenCalled();
});

it('says in French why it cannot start, and ends with a failure', async () => {
  electron.safeStorage.encryptStringAsync.mockResolvedValue(Buffer.from('v10…'));
  await start();
  await vi.waitFor(() => expect(electron.app.exit).toHaveBeenCalledWith(1));
  expect(electron.dialog.showErrorBox).toHaveBeenCalledWith(
    'Passpro Accueil',
    'Aucune donnée n’a été créée : ce poste n’a pas de trousseau.',
  );
  expect(electron.windows[0]?.loadURL.mock.calls).toEqual([['app://passpro/ouverture.html']]);
});

it('locks when the session does, and has it in its menu', async () => {
  const { window } = await started();
  const heard = (type: string): number =>
    window.webContents.send.mock.calls.filter(([, text]) => text === JSON.stringify({ type })).length;
  electron.powerMonitor.emit('lock-screen');
  await vi.waitFor(() => expect(heard('à verrouiller')).toBe(1));
  await vi.waitFor(() => expect(heard('verrouillé')).toBe(1), PATIENT);
  const template = electron.Menu.buildFromTemplate.mock.calls[0]?.[0] ?? [];
  const line = template.flatMap((menu) => menu.submenu ?? []).find(({ label }) => label === 'Verrouiller');
  expect(line?.accelerator).toBe('CmdOrCtrl+L');
  window.emit('closed');
  expect(electron.powerMonitor.listenerCount('suspend')).toBe(0);
});

it('keeps the key encrypted by the system', async () => {
  const { folder } = await started();
  const kept = electron.safeStorage.encryptStringAsync.mock.calls[0]?.[0] ?? '{}';
  const { secret } = JSON.parse(kept) as { readonly secret?: string };
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await readdir(folder)).toContain('passpro.cle-protegee');
  expect(await readFile(join(folder, 'passpro.cle-protegee'), 'utf8')).not.toContain(secret);
});
