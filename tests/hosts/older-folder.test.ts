import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { createWriter, inspect } from '../../src-main/store/connections.ts';
import { announceNewFile } from '../../src-main/store/data-file.ts';
import { fileKey } from '../../src-main/store/file-key.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import { CONTENTS, copyOlderFolder, KEYRING, openFolder, POSTE, readTables } from '../support/older-folder.ts';
import { pageOf } from '../support/app.ts';
import { rejouer } from '../support/journal.ts';
import { newId } from '../support/store.ts';
import { folderKey } from '../support/folder-key.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { installElectron } from './electron/electron-stand-in.ts';

const text = (folder: string, name = 'passpro.cle'): string => readFileSync(join(folder, name), 'utf8');

/** Later versions may know more of a row, never less. */
async function expectContents(folder: string, vault = fileKeyVault(folder)): Promise<void> {
  const { campagne, poste } = CONTENTS;
  const key = await folderKey(folder, vault);
  expect(await readTables(folder, key, campagne)).toMatchObject(campagne);
  expect(await readTables(join(folder, POSTE), key, poste)).toMatchObject(poste);
}

describe('a folder of the first version', () => {
  it('opens with its key file, whole, and keeps what was derived', async () => {
    const folder = copyOlderFolder(await tempFolder(), 'passpro.cle');
    const secret = text(folder).trim();
    await (await openFolder(folder)).close();
    const { hex, older } = await folderKey(folder);
    expect(hex).toBe(secret);
    expect(Object.keys(older)).toHaveLength(2);
    await expectContents(folder);
    // Neither the keyring nor the file that it opens holds the key in clear any more.
    for (const name of ['passpro.cle', 'cles.json']) expect(text(folder, name)).not.toContain(secret);
    const kept = text(folder, 'cles.json');
    await (await openFolder(folder)).close();
    expect(text(folder, 'cles.json')).toBe(kept);
  });

  it('opens with a key that the keyring guards, and leaves it guarded', async () => {
    installElectron().app.setPath('userData', KEYRING);
    const { guardedKeyVault } = await import('../../src-main/hosts/electron/guarded-key-vault.ts');
    const folder = copyOlderFolder(await tempFolder(), 'passpro.cle-protegee');
    const vault = guardedKeyVault(folder, { userData: KEYRING, former: join(folder, 'ancien'), log: () => undefined });
    await (await openFolder(folder, { vault })).close();
    expect(Object.keys((await folderKey(folder, vault)).older)).toHaveLength(2);
    expect(text(folder, 'passpro.cle-protegee')).not.toContain('secret');
    await expectContents(folder, vault);
  });

  it('comes back to its poste de jury, if that was shown last', async () => {
    const folder = copyOlderFolder(await tempFolder(), 'passpro.cle');
    writeFileSync(join(folder, POSTE, 'ouvert'), '');
    const app = await openFolder(folder);
    expect(JSON.parse(await pageOf(app)('poste.etat', '{}'))).toMatchObject({ value: { present: true, ouvert: true } });
    await app.close();
  });

  it('opens where the keys cannot be kept, says so in the log, and tries again', async () => {
    const folder = copyOlderFolder(await tempFolder(), 'passpro.cle');
    const secret = text(folder);
    const vault = { ...fileKeyVault(folder), replace: () => Promise.reject(new Error('ENOSPC')) };
    const logged: string[] = [];
    await (await openFolder(folder, { vault, log: (message) => logged.push(message) })).close();
    expect(logged).toEqual(['Les clés n’ont pas pu être gardées.']);
    expect(text(folder)).toBe(secret);
    await (await openFolder(folder)).close();
    await expectContents(folder);
  });

  it('undoes and redoes what was done before the columns that came since', async () => {
    const folder = copyOlderFolder(await tempFolder(), 'passpro.cle');
    await (await openFolder(folder)).close();
    const key = await folderKey(folder);
    const store = await openStore({ path: join(folder, 'campagne.db'), key, clock: () => new Date(), newId });
    let undone = 0;
    while ((await rejouer(store, 'avant')) === 'fait') undone += 1;
    let redone = 0;
    while ((await rejouer(store, 'apres')) === 'fait') redone += 1;
    await store.close();
    expect([undone, redone]).toEqual([4, 4]);
    await expectContents(folder);
  });

  it('opens the copies made before a migration: they keep its salt', async () => {
    const folder = copyOlderFolder(await tempFolder(), 'passpro.cle');
    await (await openFolder(folder)).close();
    const [path, copy] = [join(folder, 'campagne.db'), join(folder, 'copie.db')];
    const key = await folderKey(folder);
    const source = await createWriter(path, await fileKey(path, key)).initialize();
    await source.query(`VACUUM INTO '${copy}'`);
    await source.destroy();
    const [campagne] = CONTENTS.campagne['campagne'] ?? [];
    const look = inspect(copy, await fileKey(copy, key), (db) => db.prepare('SELECT id FROM campagne').all());
    expect(look).toEqual([{ id: campagne?.id }]);
  });

  it('is taken over even beside a poste that is damaged, which is left alone', async () => {
    const folder = copyOlderFolder(await tempFolder(), 'passpro.cle');
    const poste = join(folder, POSTE, 'campagne.db');
    const damaged = readFileSync(poste).fill(0, 100, 200);
    writeFileSync(poste, damaged);
    await (await openFolder(folder)).close();
    expect(await readTables(folder, await folderKey(folder), CONTENTS.campagne)).toMatchObject(CONTENTS.campagne);
    expect(readFileSync(poste).equals(damaged)).toBe(true);
  });
});

it('an older file put back in a folder that had started anew is known again', async () => {
  const older = copyOlderFolder(await tempFolder(), 'passpro.cle');
  const folder = await tempFolder();
  cpSync(join(older, 'passpro.cle'), join(folder, 'passpro.cle'));
  await announceNewFile(join(folder, 'campagne.db'));
  await (await openFolder(folder)).close();
  expect((await folderKey(folder)).older).toEqual({});
  cpSync(join(older, 'campagne.db'), join(folder, 'campagne.db'));
  await (await openFolder(folder)).close();
  expect(await readTables(folder, await folderKey(folder), CONTENTS.campagne)).toMatchObject(CONTENTS.campagne);
});
