import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { fileKeyVault } from '../../../src-main/hosts/file-key-vault.ts';
import { writeSecret } from '../../../src-main/hosts/key-text.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { installElectron } from './electron-stand-in.ts';
import type { ElectronStandIn } from './electron-stand-in.ts';

let electron: ElectronStandIn;

beforeEach(() => {
  electron = installElectron();
});

async function vaultOn(folder: string) {
  const { guardedKeyVault } = await import('../../../src-main/hosts/electron/guarded-key-vault.ts');
  return guardedKeyVault(folder, { userData: '/trousseau', former: join(folder, '..', 'ancien'), log });
}

const log = vi.fn<(message: string, error?: unknown) => void>();

/** What Chromium gives on Linux where no keyring answers: the password written in its sources. */
const knownToAll = (text: string): Promise<Buffer> => Promise.resolve(Buffer.from(`v10${btoa(text)}`));
const decryptKnown = (bytes: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> =>
  Promise.resolve({ shouldReEncrypt: false, result: atob(bytes.subarray(3).toString()) });

it('creates a key, keeps it guarded, and gives it again', async () => {
  const folder = await tempFolder();
  const key = await (await vaultOn(folder)).readOrCreate();
  expect(key).toEqual({ secret: expect.stringMatching(/^[0-9a-f]{64}$/) as string, former: null });
  expect(await readdir(folder)).toEqual(['passpro.cle-protegee']);
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
});

it('refuses the password known to all: the user accepts a file, once, or nothing is made', async () => {
  const { safeStorage, dialog } = electron;
  safeStorage.encryptStringAsync.mockImplementation(knownToAll);
  const folder = await tempFolder();
  await expect((await vaultOn(folder)).readOrCreate()).rejects.toThrow('Aucune donnée n’a été créée');
  expect(await readdir(folder)).toEqual([]);
  dialog.showMessageBox.mockResolvedValue({ response: 1 });
  const key = await (await vaultOn(folder)).readOrCreate();
  expect(await readdir(folder)).toEqual(['passpro.cle']);
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
  expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
});

it('moves a key kept by the password known to all: to a keyring when there is one, else to an accepted file', async () => {
  const { safeStorage, dialog } = electron;
  const folder = await tempFolder();
  const key = await (await vaultOn(folder)).readOrCreate();
  const path = join(folder, 'passpro.cle-protegee');
  const keepBadly = async (): Promise<void> => writeFile(path, await knownToAll(writeSecret(key)));
  await keepBadly();
  safeStorage.decryptStringAsync.mockImplementationOnce(decryptKnown);
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
  expect((await readFile(path)).subarray(0, 3).toString()).toBe('v11');

  await keepBadly();
  safeStorage.decryptStringAsync.mockImplementation(decryptKnown);
  safeStorage.encryptStringAsync.mockImplementation(knownToAll);
  await expect((await vaultOn(folder)).readOrCreate()).rejects.toThrow('Les données n’ont pas été ouvertes');
  expect(await readdir(folder)).toEqual(['passpro.cle-protegee']);
  dialog.showMessageBox.mockResolvedValue({ response: 1 });
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
  expect(await readdir(folder)).toEqual(['passpro.cle']);
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
});

it('keeps the key anew when the system asks for it, and opens all the same when the disk refuses', async () => {
  const { safeStorage } = electron;
  const folder = await tempFolder();
  const path = join(folder, 'passpro.cle-protegee');
  const key = await (await vaultOn(folder)).readOrCreate();
  const before = await readFile(path);
  const rotated = { shouldReEncrypt: true, result: writeSecret(key) };
  safeStorage.decryptStringAsync.mockResolvedValueOnce(rotated);
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
  const after = await readFile(path);
  expect(after.equals(before)).toBe(false);
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
  // A folder in the place of the draft: the new file cannot be written.
  await mkdir(`${path}.ecriture`);
  safeStorage.decryptStringAsync.mockResolvedValueOnce(rotated);
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
  expect((await readFile(path)).equals(after)).toBe(true);
  expect(log).toHaveBeenCalledWith('La clé n’a pas été protégée à nouveau.', expect.anything());
});

it('says where an earlier version left the keyring of this folder', async () => {
  const folder = join(await tempFolder(), 'data');
  const former = join(folder, '..', 'ancien');
  await mkdir(folder);
  await (await vaultOn(folder)).readOrCreate();
  await mkdir(former);
  await writeFile(join(former, 'Local State'), '{}');
  electron.safeStorage.decryptStringAsync.mockRejectedValue(new Error('decrypt'));
  await expect((await vaultOn(folder)).readOrCreate()).rejects.toThrow(`est resté dans ${former}`);
});

it('opens a folder of the loopback host with the key file it has', async () => {
  const folder = await tempFolder();
  const key = await fileKeyVault(folder).readOrCreate();
  await writeFile(join(folder, 'campagne.db'), 'données');
  expect(await (await vaultOn(folder)).readOrCreate()).toEqual(key);
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

it('keeps another key where the first one is, once the keyring gives it back', async () => {
  const folder = await tempFolder();
  const vault = await vaultOn(folder);
  const before = await vault.readOrCreate();
  const key = { ...before, secret: 'a'.repeat(64) };
  electron.safeStorage.decryptStringAsync.mockResolvedValueOnce({ shouldReEncrypt: false, result: 'other' });
  await expect(vault.replace(key)).rejects.toThrow('does not give the key back');
  expect(await vault.readOrCreate()).toEqual(before);
  await vault.replace(key);
  expect(await vault.readOrCreate()).toEqual(key);
  expect(await readdir(folder)).toEqual(['passpro.cle-protegee']);
});

it('keeps another key in the file, for a folder of the loopback host', async () => {
  const folder = await tempFolder();
  await fileKeyVault(folder).readOrCreate();
  const key = { secret: 'a'.repeat(64), former: null };
  await (await vaultOn(folder)).replace(key);
  expect(await fileKeyVault(folder).readOrCreate()).toEqual(key);
  expect(await readdir(folder)).toEqual(['passpro.cle']);
});
