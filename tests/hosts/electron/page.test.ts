import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { installElectron } from './electron-stand-in.ts';
import type { ElectronStandIn } from './electron-stand-in.ts';

let electron: ElectronStandIn;

beforeEach(() => {
  electron = installElectron();
});

it('gives the page two functions and nothing of Electron', async () => {
  await import('../../../src-main/hosts/electron/preload.ts');
  const { contextBridge, ipcRenderer } = electron;
  expect(contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1);
  const [name, api] = contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe('passpro');
  expect(Object.keys(api ?? {})).toEqual(['call', 'onEvent']);
  expect(await api?.call('a', '{}', 'm')).toBe('{"ok":true}');
  expect(ipcRenderer.invoke).toHaveBeenCalledWith('passpro:call', 'a', '{}', 'm');
  const heard: unknown[] = [];
  const stop = api?.onEvent((...words) => heard.push(words));
  ipcRenderer.emit('passpro:event', { sender: 'secret' }, 'un');
  stop?.();
  ipcRenderer.emit('passpro:event', {}, 'deux');
  expect(heard).toEqual([['un']]);
});

it('serves the renderer on app://passpro/ and nothing else', async () => {
  const folder = await tempFolder();
  const root = join(folder, 'renderer');
  await mkdir(root);
  await writeFile(join(root, 'index.html'), '<meta property="csp-nonce" nonce="__PASSPRO_NONCE__">');
  await writeFile(join(root, 'a.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), '{}');
  const { serveRenderer } = await import('../../../src-main/hosts/electron/protocol.ts');
  serveRenderer(root);
  const [scheme, handler] = electron.protocol.handle.mock.calls[0] ?? [];
  expect(scheme).toBe('app');
  const get = async (url: string, method = 'GET') => handler?.(new Request(url, { method }));
  const page = await get('app://passpro/candidats');
  const nonce = /'nonce-([^']+)'/.exec(page?.headers.get('Content-Security-Policy') ?? '')?.[1];
  expect(await page?.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}">`);
  expect((await get('app://passpro/a.js'))?.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect((await get('app://passpro/absent.js'))?.status).toBe(404);
  expect((await get('app://passpro/..%2fsecret.json'))?.status).toBe(404);
  expect((await get('app://evil/a.js'))?.status).toBe(403);
  expect((await get('app://passpro/a.js', 'POST'))?.status).toBe(403);
});

it('stops speaking to a window that is gone', async () => {
  const { standInApp } = await import('../../support/stand-in-app.ts');
  const { standInContents } = await import('./electron-stand-in.ts');
  const { connectPage } = await import('../../../src-main/hosts/electron/calls.ts');
  const [app, contents] = [standInApp(), standInContents()];
  connectPage(app, contents as unknown as Parameters<typeof connectPage>[1]);
  app.emit('{"type":"changed"}');
  expect(contents.send).toHaveBeenCalledWith('passpro:event', '{"type":"changed"}');
  contents.isDestroyed.mockReturnValue(true);
  app.emit('{"type":"changed"}');
  expect(contents.send).toHaveBeenCalledTimes(1);
  contents.emit('destroyed');
  expect(app.listeners()).toBe(0);
  expect(electron.ipcMain.removeHandler).toHaveBeenCalledWith('passpro:call');
});
