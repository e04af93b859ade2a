import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { electronProgram } from '../../src-main/hosts/start/electron-binary.mjs';

const program = electronProgram();

test.describe('the desktop host itself', () => {
  test.skip(program === undefined, 'skipped: no Electron binary');

  let folder = '';
  let app: ElectronApplication;
  let page: Page;

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passpro-electron-'));
    // A test machine has no keyring, and no one to answer the question: the key file is there already.
    await mkdir(join(folder, 'data'), { mode: 0o700 });
    await writeFile(join(folder, 'data', 'passpro.cle'), randomBytes(32).toString('hex'), { mode: 0o600 });
    app = await electron.launch({
      ...(program && { executablePath: program }),
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.', '--data', join(folder, 'data')],
      env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
    });
    page = await app.firstWindow();
  });

  test.afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('shows the renderer on app://, isolated, with two functions', async () => {
    await expect(page).toHaveTitle(/Passpro Accueil/);
    expect(page.url()).toMatch(/^app:\/\/passpro\//);
    await expect(page.locator('#root')).not.toBeEmpty();
    const seen = await page.evaluate(() => ({
      functions: Object.keys(Reflect.get(window, 'passpro') as object),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ functions: ['call', 'onEvent'], node: [] });
  });

  test('answers a call from the encrypted data file', async () => {
    const answer = await page.evaluate(() => {
      const passpro = Reflect.get(window, 'passpro') as { call: (...words: string[]) => Promise<string> };
      return passpro.call('donnees.lire', '{}', '');
    });
    expect(JSON.parse(answer)).toMatchObject({ ok: true });
    expect(await readdir(join(folder, 'data'))).toContain('campagne.db');
  });

  test('goes nowhere else and opens nothing', async () => {
    await page.evaluate(() => {
      window.open('https://example.org');
      window.location.href = 'https://example.org';
    });
    await expect.poll(() => page.url()).toMatch(/^app:\/\/passpro\//);
    expect(app.windows()).toHaveLength(1);
  });
});
