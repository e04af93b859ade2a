import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareUserData } from '../../../src-main/hosts/electron/user-data.ts';
import { safeStorageIn } from '../../support/safe-storage.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function former(root: string, name: string): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  await writeFile(join(folder, 'Local State'), name);
  return folder;
}

it('makes the folder for its owner alone, with nothing in it where no earlier version was', async () => {
  const folder = join(await tempFolder(), 'share', 'trousseau');
  prepareUserData(folder, [join(folder, 'absent')]);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await readdir(folder)).toEqual([]);
});

it('takes over the first keyring of an earlier version, leaves it where it was, and never again', async () => {
  const root = await tempFolder();
  const [campagne, exemple] = [await former(root, 'campagne'), await former(root, 'exemple')];
  const folder = join(root, 'trousseau');
  prepareUserData(folder, [join(root, 'absent'), campagne, exemple]);
  expect(await readdir(folder)).toEqual(['Local State']);
  expect(await readFile(join(folder, 'Local State'), 'utf8')).toBe('campagne');
  expect((await stat(join(folder, 'Local State'))).mode & 0o777).toBe(0o600);
  expect(await readdir(campagne)).toEqual(['Local State']);
  prepareUserData(folder, [exemple]);
  expect(await readFile(join(folder, 'Local State'), 'utf8')).toBe('campagne');
});

it('opens with it what an earlier version had protected, and after the cache is gone', async () => {
  const root = await tempFolder();
  const [cache, folder] = [join(root, 'cache'), join(root, 'trousseau')];
  const guarded = await safeStorageIn(() => cache).encryptStringAsync('clé');
  prepareUserData(folder, [cache]);
  await rm(cache, { recursive: true });
  expect(await safeStorageIn(() => folder).decryptStringAsync(guarded)).toMatchObject({ result: 'clé' });
});
