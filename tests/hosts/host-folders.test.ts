import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  cacheFolder,
  dataFolder,
  makeDataFolder,
  makePrivateFolder,
  windowFolder,
} from '../../src-main/hosts/host-folders.ts';
import { tempFolder } from '../support/temp-folder.ts';

const real = { demo: false, data: undefined };
const linux = { platform: 'linux', env: {}, home: '/home/anne' } as const;
const mac = { platform: 'darwin', env: {}, home: '/Users/anne' } as const;
const windows = {
  platform: 'win32',
  env: { APPDATA: 'C:\\Users\\anne\\AppData\\Roaming', LOCALAPPDATA: 'C:\\Users\\anne\\AppData\\Local' },
  home: 'C:\\Users\\anne',
} as const;

it('keeps data where each platform wants it', () => {
  expect(dataFolder(linux, real)).toBe('/home/anne/.local/share/passpro-accueil');
  expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: '/srv/d' } }, real)).toBe('/srv/d/passpro-accueil');
  expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: 'relatif' } }, real)).toBe(
    '/home/anne/.local/share/passpro-accueil',
  );
  expect(dataFolder(mac, real)).toBe('/Users/anne/Library/Application Support/passpro-accueil');
  expect(dataFolder(windows, real)).toBe('C:\\Users\\anne\\AppData\\Roaming\\passpro-accueil');
  expect(dataFolder({ ...windows, env: {} }, real)).toBe('C:\\Users\\anne\\AppData\\Roaming\\passpro-accueil');
});

it('keeps what can be lost in the cache', () => {
  expect(cacheFolder(linux)).toBe('/home/anne/.cache/passpro-accueil');
  expect(cacheFolder({ ...linux, env: { XDG_CACHE_HOME: '/var/c' } })).toBe('/var/c/passpro-accueil');
  expect(cacheFolder(mac)).toBe('/Users/anne/Library/Caches/passpro-accueil');
  expect(cacheFolder(windows)).toBe('C:\\Users\\anne\\AppData\\Local\\passpro-accueil\\cache');
});

it('lets PASSPRO_DATA override the platform, and --data override both', () => {
  const named = { ...linux, env: { PASSPRO_DATA: '/srv/passpro' } };
  expect(dataFolder(named, real)).toBe('/srv/passpro');
  expect(dataFolder(named, { demo: false, data: '/tmp/x' })).toBe('/tmp/x');
});

it('keeps the example campaign beside the real one, never in it', () => {
  expect(dataFolder(linux, { demo: true, data: undefined })).toBe('/home/anne/.local/share/passpro-accueil-demo');
  expect(dataFolder(linux, { demo: true, data: '/tmp/x/' })).toBe('/tmp/x-demo');
});

it('gives each data folder a window profile of its own', () => {
  expect(windowFolder('/c', '/a')).not.toBe(windowFolder('/c', '/a-demo'));
  expect(windowFolder('/c', '/a')).toBe(windowFolder('/c', '/a'));
});

it('makes a folder that only its owner can enter', async () => {
  const folder = join(await tempFolder(), 'un', 'deux');
  await makePrivateFolder(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

it.each(['~', '~/passpro'])('refuses %s, which the shell has not replaced, and shows a whole path', (data) => {
  expect(() => dataFolder(linux, { demo: false, data })).toThrow(/n’est pas un chemin complet.*\/home\/anne\/passpro/);
});

it('says that a file is in the way of --data, and leaves it', async () => {
  const folder = await tempFolder();
  const file = join(folder, 'notes.txt');
  await writeFile(file, 'à moi');
  for (const data of [file, join(file, 'dessous')]) {
    await expect(makeDataFolder(linux, { demo: false, data })).rejects.toThrow(/n’est pas un dossier/);
  }
  expect((await stat(file)).size).toBe(6);
});

it('makes no campaign where a disk is missing: only the last folder of --data is made', async () => {
  const folder = await tempFolder();
  const data = join(folder, 'cle-usb', 'passpro');
  await expect(makeDataFolder(linux, { demo: false, data })).rejects.toThrow(/cle-usb n’existe pas.*Rebranchez/);
  expect(await readdir(folder)).toEqual([]);
  expect(await makeDataFolder(linux, { demo: false, data: join(folder, 'passpro') })).toBe(join(folder, 'passpro'));
  expect(await makeDataFolder({ ...linux, env: { XDG_DATA_HOME: join(folder, 'a', 'b') } }, real)).toBe(
    join(folder, 'a', 'b', 'passpro-accueil'),
  );
});
