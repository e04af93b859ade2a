import { chmod, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { HostError } from '../../src-main/hosts/host-error.ts';
import { tempFolder } from '../support/temp-folder.ts';

it('creates a random key of 256 bits that its owner alone can read, then gives it again', async () => {
  const [one, two] = [await tempFolder(), await tempFolder()];
  const key = await fileKeyVault(one).readOrCreate();
  expect(key).toEqual({ secret: expect.stringMatching(/^[0-9a-f]{64}$/) as string, former: null });
  expect((await stat(join(one, 'passpro.cle'))).mode & 0o777).toBe(0o600);
  expect(await readdir(one)).toEqual(['passpro.cle']);
  expect(await fileKeyVault(one).readOrCreate()).toEqual(key);
  expect((await fileKeyVault(two).readOrCreate()).secret).not.toBe(key.secret);
});

it.each([0o640, 0o604, 0o666, 0o620])('refuses a key file of mode %o, and says what to do', async (mode) => {
  const folder = await tempFolder();
  await fileKeyVault(folder).readOrCreate();
  await chmod(join(folder, 'passpro.cle'), mode);
  const refused = fileKeyVault(folder).readOrCreate();
  await expect(refused).rejects.toBeInstanceOf(HostError);
  await expect(refused).rejects.toThrow(/lisible par d’autres comptes.*chmod 600/);
});

const HEX = 'a'.repeat(64);

it('reads the key of the first version, which was alone in its file', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'passpro.cle'), `${HEX}\n`, { mode: 0o600 });
  expect(await fileKeyVault(folder).readOrCreate()).toMatchObject({ former: { hex: HEX, older: {} } });
});

it('keeps another key in one step, for its owner alone', async () => {
  const folder = await tempFolder();
  const vault = fileKeyVault(folder);
  const { secret } = await vault.readOrCreate();
  const key = { secret, former: { hex: HEX, older: { ['0f'.repeat(16)]: HEX } } };
  await vault.replace(key);
  expect(await vault.readOrCreate()).toEqual(key);
  expect(await readdir(folder)).toEqual(['passpro.cle']);
  expect((await stat(join(folder, 'passpro.cle'))).mode & 0o777).toBe(0o600);
});

it.each([
  '',
  '0123',
  'g'.repeat(64),
  'A'.repeat(64),
  `${HEX}\n${'b'.repeat(64)}`,
  `{"version":2,"key":"${HEX}","older":{}`,
  `{"version":2,"key":"${HEX}"}`,
  `{"version":3,"key":"${HEX}","older":{}}`,
  `{"version":2,"key":"x","older":{}}`,
  `{"version":2,"key":"${HEX}","older":{"00":"${HEX}"}}`,
  `{"version":2,"key":"${HEX}","older":{"${'0'.repeat(32)}":"'"}}`,
])('refuses a damaged key (%j) and leaves it as it is', async (content) => {
  const folder = await tempFolder();
  const path = join(folder, 'passpro.cle');
  await writeFile(path, content, { mode: 0o600 });
  await expect(fileKeyVault(folder).readOrCreate()).rejects.toThrow('abîmé');
  expect(await readFile(path, 'utf8')).toBe(content);
});

it('refuses a link or a folder in place of the key', async () => {
  const folder = await tempFolder();
  await symlink('/dev/null', join(folder, 'passpro.cle'));
  await expect(fileKeyVault(folder).readOrCreate()).rejects.toThrow('n’en est pas un');
  const other = await tempFolder();
  await mkdir(join(other, 'passpro.cle'));
  await expect(fileKeyVault(other).readOrCreate()).rejects.toThrow('n’en est pas un');
});

it.each(['campagne.db', 'campagne.db-wal', 'sauvegardes', 'passpro.cle-protegee'])(
  'never makes a new key beside %s',
  async (name) => {
    const folder = await tempFolder();
    await writeFile(join(folder, name), 'données');
    const refused = fileKeyVault(folder).readOrCreate();
    await expect(refused).rejects.toBeInstanceOf(HostError);
    await expect(refused).rejects.toThrow('mais pas leur clé');
    expect(await readdir(folder)).toEqual([name]);
  },
);

it.each([
  ['technique.log'],
  ['desktop.ini', 'Thumbs.db', '.DS_Store', '._campagne'],
  ['passpro.verrou', 'campagne.db-nouveau'],
])('takes a folder that holds only %s… as new', async (...names) => {
  const folder = await tempFolder();
  for (const name of names) await writeFile(join(folder, name), '');
  expect(await fileKeyVault(folder).readOrCreate()).toMatchObject({ former: null });
});
