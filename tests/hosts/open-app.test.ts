import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { HostError } from '../../src-main/hosts/host-error.ts';
import { pageOf } from '../support/app.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { workersBeside } from '../../src-main/hosts/worker-url.ts';
import { tempFolder } from '../support/temp-folder.ts';

const open = (dataDir: string) =>
  openApp({
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(import.meta.dirname, '..', '..', 'resources'),
    workerUrl: workersBeside(import.meta.url),
    clock: () => new Date('2027-03-15T08:00:00Z'),
    log: () => undefined,
  });

it('opens the real application on a new folder, encrypted, alone on it until closed', async () => {
  const folder = await tempFolder();
  const app = await open(folder);
  await expect(open(folder)).rejects.toThrow('déjà ouvert');
  expect(JSON.parse(await pageOf(app)('absente', '{}'))).toMatchObject({ ok: false });
  await app.close();
  expect((await readFile(join(folder, 'campagne.db'))).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  await (await open(folder)).close();
});

it('says in French that data cannot be read with another key, and lets the folder go', async () => {
  const folder = await tempFolder();
  await (await open(folder)).close();
  const before = await readFile(join(folder, 'campagne.db'));
  await writeFile(join(folder, 'passpro.cle'), 'a'.repeat(64));
  await expect(open(folder)).rejects.toBeInstanceOf(HostError);
  await expect(open(folder)).rejects.toThrow('la clé du dossier n’est plus celle de la dernière ouverture');
  expect(await readFile(join(folder, 'campagne.db'))).toEqual(before);
});

it('finds the workers beside the built host', () => {
  expect(workersBeside('file:///opt/dist/electron/main.js')('lecture').href).toBe(
    'file:///opt/dist/electron/workers/lecture.js',
  );
});
