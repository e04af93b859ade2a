import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { panneDisqueDe } from '../../src-main/contract/panne-disque.ts';
import { rejouer } from '../support/journal.ts';
import { domaine, openTempStore, tempFolder, type TempStore } from '../support/store.ts';

const add = ({ store }: TempStore) => store.write('essai', (tx) => tx.insert('domaine', [domaine()]));

/** What a process that is killed here would leave. */
function leave({ path }: TempStore): string {
  const folder = tempFolder();
  cpSync(dirname(path), folder, { recursive: true });
  return join(folder, 'campagne.db');
}

async function missingAt(path: string): Promise<number> {
  const { store } = await openTempStore(path);
  const missing = store.missing();
  await store.close();
  return missing;
}

async function openWithWrites(count: number): Promise<TempStore> {
  const temp = await openTempStore();
  for (let done = 0; done < count; done += 1) await add(temp);
  return temp;
}

it('accuses nobody after a kill, an undo, a redo, a write that changed nothing, or a restart', async () => {
  const temp = await openWithWrites(5);
  await rejouer(temp.store, 'avant');
  expect(await missingAt(leave(temp))).toBe(0);
  await rejouer(temp.store, 'apres');
  await rejouer(temp.store, 'avant');
  await add(temp);
  await temp.store.write('rien', () => Promise.resolve());
  expect(await missingAt(leave(temp))).toBe(0);
  await temp.store.close();
  expect(await missingAt(temp.path)).toBe(0);
});

it('accuses nobody where the process died between the commit and the count', async () => {
  const temp = await openWithWrites(3);
  const before = readFileSync(`${temp.path}-temoin`);
  await add(temp);
  const path = leave(temp);
  writeFileSync(`${path}-temoin`, before);
  expect(await missingAt(path)).toBe(0);
  await temp.store.close();
});

it('says how many writes went with the log, keeps what was found, and says it until it was read', async () => {
  const temp = await openWithWrites(4);
  await temp.store.close();
  const again = await openTempStore(temp.path);
  for (let done = 0; done < 7; done += 1) await add(again);
  const path = leave(again);
  await again.store.close();
  rmSync(`${path}-wal`);
  const { store } = await openTempStore(path);
  expect(store.missing()).toBe(7);
  expect(await store.read((read) => read.count('domaine'))).toBe(4);
  expect(readdirSync(join(dirname(path), 'sauvegardes'))).toEqual([expect.stringMatching(/^incomplet-/)]);
  await store.close();
  const next = await openTempStore(path);
  expect(next.store.missing()).toBe(7);
  next.store.toldMissing();
  await next.store.close();
  expect(await missingAt(path)).toBe(0);
});

it('opens an older copy that is put back beside the log of a later state, without mixing the two', async () => {
  const temp = await openWithWrites(3);
  await temp.store.close();
  const older = readFileSync(temp.path);
  const day = await openTempStore(temp.path);
  for (let done = 0; done < 4; done += 1) await add(day);
  await day.store.close();
  const killed = await openTempStore(temp.path);
  for (let done = 0; done < 2; done += 1) await add(killed);
  const path = leave(killed);
  await killed.store.close();
  writeFileSync(path, older);
  const { store } = await openTempStore(path);
  expect(await store.read((read) => read.count('domaine'))).toBe(3);
  expect(store.missing()).toBe(6);
  await store.write('essai', (tx) => tx.insert('domaine', [domaine()]));
  await store.close();
  const aside = join(dirname(path), 'sauvegardes');
  expect(readdirSync(aside).flatMap((folder) => readdirSync(join(aside, folder)))).toContain('campagne.db-wal');
  expect(readdirSync(dirname(path)).filter((name) => name.includes('-seul'))).toEqual([]);
  expect(await missingAt(path)).toBe(6);
});

it('opens an older copy that is put back with its own log, whole', async () => {
  const temp = await openWithWrites(3);
  await temp.store.close();
  const open = await openTempStore(temp.path);
  await add(open);
  await add(open);
  const copied = leave(open);
  for (let done = 0; done < 3; done += 1) await add(open);
  await open.store.close();
  const killed = await openTempStore(temp.path);
  await add(killed);
  const path = leave(killed);
  await killed.store.close();
  rmSync(`${path}-shm`, { force: true });
  for (const end of ['', '-wal']) cpSync(`${copied}${end}`, `${path}${end}`);
  const { store } = await openTempStore(path);
  expect(await store.read((read) => read.count('domaine'))).toBe(5);
  expect(store.missing()).toBe(4);
  await store.close();
});

it('keeps the log of a kill where the file cannot be read by itself, at every opening', async () => {
  const temp = await openWithWrites(3);
  await temp.store.close();
  const killed = await openTempStore(temp.path);
  await add(killed);
  let path = leave(killed);
  await killed.store.close();
  for (let turn = 0; turn < 2; turn += 1) {
    // A name that is taken stands for a disk without room.
    mkdirSync(`${path}-seul`, { recursive: true });
    const next = await openTempStore(path);
    await add(next);
    expect(next.store.missing()).toBe(0);
    expect(await next.store.read((read) => read.count('domaine'))).toBe(5 + turn);
    path = leave(next);
    await next.store.close();
  }
});

it('says how many went with the end of a damaged log, and keeps it as it was found', async () => {
  const temp = await openWithWrites(6);
  const path = leave(temp);
  await temp.store.close();
  const log = readFileSync(`${path}-wal`);
  log[5000] = (log[5000] ?? 0) ^ 0xff;
  writeFileSync(`${path}-wal`, log);
  expect(await missingAt(path)).toBeGreaterThan(0);
  const [aside = ''] = readdirSync(join(dirname(path), 'sauvegardes'));
  expect(readFileSync(join(dirname(path), 'sauvegardes', aside, 'campagne.db-wal')).equals(log)).toBe(true);
});

it.each(['', 'passpro 1 0123', 'x'.repeat(65)])(
  'claims nothing from a count that is no more one: « %s »',
  async (text) => {
    const temp = await openWithWrites(2);
    await temp.store.close();
    writeFileSync(`${temp.path}-temoin`, text);
    expect(await missingAt(temp.path)).toBe(0);
    expect(readFileSync(`${temp.path}-temoin`, 'utf8')).toMatch(/^passpro 2 /);
  },
);

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => panneDisqueDe(error)?.code ?? String(error),
  );

it.each([
  ['the file is removed', 'fichier disparu', (path: string) => rmSync(path)],
  ['the log is removed', 'fichier disparu', (path: string) => rmSync(`${path}-wal`)],
  ['the file is moved away', 'fichier disparu', (path: string) => renameSync(path, `${path}.ailleurs`)],
  [
    'another file takes its name',
    'fichier remplacé',
    (path: string) => {
      cpSync(path, `${path}.autre`);
      renameSync(`${path}.autre`, path);
    },
  ],
])('while it is open, %s: reads and writes are refused and nothing is made anew', async (_what, code, harm) => {
  const temp = await openWithWrites(2);
  await temp.store.read((read) => read.count('domaine'));
  harm(temp.path);
  const left = readdirSync(dirname(temp.path));
  expect(await codeOf(add(temp))).toBe(code);
  expect(await codeOf(temp.store.read((read) => read.count('domaine')))).toBe(code);
  expect(await codeOf(temp.store.elsewhere(() => Promise.resolve()))).toBe(code);
  expect(readdirSync(dirname(temp.path))).toEqual(left);
  await temp.store.close();
  expect(existsSync(temp.path)).toBe(left.includes('campagne.db'));
});

it('a file that is replaced in the middle of a write is no acknowledged write', async () => {
  const temp = await openWithWrites(1);
  const written = temp.store.write('essai', async (tx) => {
    await tx.insert('domaine', [domaine()]);
    renameSync(temp.path, `${temp.path}.ailleurs`);
  });
  expect(await codeOf(written)).toBe('fichier disparu');
  await temp.store.close();
});

it('a folder that has gone is not made again', async () => {
  const temp = await openWithWrites(1);
  rmSync(dirname(temp.path), { recursive: true });
  expect(await codeOf(temp.store.read((read) => read.count('domaine')))).toBe('fichier disparu');
  expect(await codeOf(add(temp))).toBe('fichier disparu');
  await temp.store.close();
  expect(existsSync(dirname(temp.path))).toBe(false);
});

it('a file cut under a page is refused with its log, which keeps the last writes', async () => {
  const temp = await openWithWrites(2);
  const path = leave(temp);
  await temp.store.close();
  const log = readFileSync(`${path}-wal`);
  for (const size of [100, 1, 0]) {
    truncateSync(path, size);
    expect(await codeOf(openTempStore(path))).toBe('fichier vidé');
  }
  expect(readFileSync(`${path}-wal`).equals(log)).toBe(true);
});
