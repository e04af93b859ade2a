import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { fileKeyVault } from '../../../src-main/hosts/file-key-vault.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { installElectron } from './electron-stand-in.ts';
import type { ElectronStandIn } from './electron-stand-in.ts';

let electron: ElectronStandIn;

beforeEach(() => {
  electron = installElectron();
});

async function vaultOn(folder: string) {
  const { guardedKeyVault } = await import('../../../src-main/hosts/electron/guarded-key-vault.ts');
  return guardedKeyVault(folder);
}

it('creates a key, keeps it guarded, and gives it again', async () => {
  const folder = await tempFolder();
  const key = await (await vaultOn(folder)).readOrCreate();
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await readdir(folder)).toEqual(['passpro.cle-protegee']);
  expect(await (await vaultOn(folder)).readOrCreate()).toBe(key);
});

it('refuses the password known to all (basic_text): the user accepts a file, once, or nothing is made', async () => {
  const { safeStorage, dialog } = electron;
  safeStorage.getSelectedStorageBackend.mockReturnValue('basic_text');
  const folder = await tempFolder();
  await expect((await vaultOn(folder)).readOrCreate()).rejects.toThrow('pas de trousseau');
  expect(await readdir(folder)).toEqual([]);
  dialog.showMessageBox.mockResolvedValue({ response: 1 });
  const key = await (await vaultOn(folder)).readOrCreate();
  expect(await readdir(folder)).toEqual(['passpro.cle']);
  expect(await (await vaultOn(folder)).readOrCreate()).toBe(key);
  expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
  expect(safeStorage.encryptStringAsync).not.toHaveBeenCalled();
});

it('opens a folder of the loopback host with the key file it has', async () => {
  const folder = await tempFolder();
  const key = await fileKeyVault(folder).readOrCreate();
  await writeFile(join(folder, 'campagne.db'), 'données');
  expect(await (await vaultOn(folder)).readOrCreate()).toBe(key);
});

it('never makes a new key beside data', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'campagne.db'), 'données');
  await expect((await vaultOn(folder)).readOrCreate()).rejects.toThrow('mais pas leur clé');
  expect(await readdir(folder)).toEqual(['campagne.db']);
});

it('says that another account or workstation made the key', async () => {
  const folder = await tempFolder();
  await (await vaultOn(folder)).readOrCreate();
  electron.safeStorage.decryptStringAsync.mockRejectedValue(new Error('decrypt'));
  await expect((await vaultOn(folder)).readOrCreate()).rejects.toThrow('que par le compte et le poste qui l’ont créée');
});
