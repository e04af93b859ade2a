import type { DataSource } from 'typeorm';
import { expect, it } from 'vitest';
import { panneDisqueDe } from '../../src-main/contract/panne-disque.ts';
import { createWriter } from '../../src-main/store/connections.ts';
import { GuardedConnection } from '../../src-main/store/guarded-connection.ts';
import { createStore } from '../../src-main/store/store.ts';
import { rejouer } from '../support/journal.ts';
import { domaine, message, newId, openTempStore, readingBack } from '../support/store.ts';

/** A store whose file can be kept from growing: SQLite then answers SQLITE_FULL, as on a disk without room. */
async function openSmallDisk() {
  const { store: first, path } = await openTempStore();
  const { access } = first;
  await first.close();
  let pages: number | null = null;
  const opened: DataSource[] = [];
  const limited = async (): Promise<DataSource> => {
    const source = await createWriter(access.path, access.fileKey).initialize();
    if (pages !== null) await source.query(`PRAGMA max_page_count = ${pages}`);
    opened.push(source);
    return source;
  };
  const store = createStore(new GuardedConnection(limited), access, { clock: () => new Date(), newId });
  const limit = async (room: number | null) => {
    const source = opened.at(-1);
    const [page] = (await source?.query<{ page_count: number }[]>('PRAGMA page_count')) ?? [];
    pages = room === null ? 1_000_000 : (page?.page_count ?? 0) + room;
    await source?.query(`PRAGMA max_page_count = ${pages}`);
  };
  return { store: readingBack(store), path, limit };
}

type SmallDisk = Awaited<ReturnType<typeof openSmallDisk>>;

const add = async ({ store }: SmallDisk, nom: string): Promise<string> => {
  await store.write('essai', (tx) => tx.insert('domaine', [domaine({ nom })]));
  return nom;
};

const fill = ({ store }: SmallDisk) =>
  store.write('essai', (tx) =>
    tx.insert(
      'domaine',
      Array.from({ length: 2000 }, () => domaine()),
    ),
  );

const refuse = ({ store }: SmallDisk) =>
  store.write('essai', async (tx) => {
    await tx.insert('domaine', [domaine()]);
    throw new Error('un refus');
  });

const codeOf = (work: Promise<unknown>) => work.catch((error: unknown) => panneDisqueDe(error)?.code ?? String(error));

async function reopened({ store, path }: SmallDisk): Promise<string[]> {
  await store.close();
  const again = await openTempStore(path);
  const rows = await again.store.read((read) => read.all('domaine'));
  await again.store.close();
  return rows.map(({ nom }) => nom).toSorted();
}

it('a full disk, then a refusal, then work: what is acknowledged is there after a restart', async () => {
  const disk = await openSmallDisk();
  const acknowledged = [await add(disk, 'avant')];
  await disk.limit(3);
  expect(await codeOf(fill(disk))).toBe('disque plein');
  await expect(refuse(disk)).rejects.toThrow('un refus');
  expect(await codeOf(fill(disk))).toBe('disque plein');
  await disk.limit(null);
  for (let turn = 0; turn < 20; turn += 1) acknowledged.push(await add(disk, `après ${turn}`));
  expect(await rejouer(disk.store, 'avant')).toBe('fait');
  expect(await rejouer(disk.store, 'apres')).toBe('fait');
  expect(await reopened(disk)).toEqual(acknowledged.toSorted());
});

it('an undo that the disk refuses undoes nothing, and goes through once there is room', async () => {
  const disk = await openSmallDisk();
  const { store } = disk;
  await fill(disk);
  const domaines = await store.read((read) => read.all('domaine'));
  await store.write('retirer', (tx) =>
    tx.remove(
      'domaine',
      domaines.map(({ id }) => id),
    ),
  );
  await disk.limit(0);
  // Takes the pages that the removal left free, without being an act.
  const occupy = () => store.write('occuper', (tx) => tx.insert('message', [message({ reponse: 'x'.repeat(9000) })]));
  while ((await codeOf(occupy())) !== 'disque plein');
  expect(await codeOf(rejouer(store, 'avant'))).toBe('disque plein');
  expect(await store.read((read) => read.count('domaine'))).toBe(0);
  await expect(refuse(disk)).rejects.toThrow('un refus');
  await disk.limit(null);
  expect(await rejouer(store, 'avant')).toBe('fait');
  expect(await reopened(disk)).toEqual(domaines.map(({ nom }) => nom).toSorted());
});

it('a task that hides the failure of the disk is not acknowledged, and nothing of it is written', async () => {
  const disk = await openSmallDisk();
  await add(disk, 'avant');
  await disk.limit(3);
  const hiding = disk.store.write('essai', async (tx) => {
    const rows = Array.from({ length: 2000 }, () => domaine());
    await tx.insert('domaine', rows).catch(() => undefined);
    await tx.insert('domaine', [domaine()]).catch(() => undefined);
  });
  expect(await codeOf(hiding)).toBe('disque plein');
  await disk.limit(null);
  expect(await reopened(disk)).toEqual(['avant']);
});

it('what a failed task leaves under way is written by nobody', async () => {
  const disk = await openSmallDisk();
  let left: Promise<unknown> = Promise.resolve();
  const failing = disk.store.write('essai', async (tx) => {
    const rows = Array.from({ length: 500 }, () => domaine());
    left = tx.insert('domaine', rows).catch((error: unknown) => error);
    throw new Error('un refus');
  });
  await expect(failing).rejects.toThrow('un refus');
  expect(await left).toMatchObject({ message: expect.stringContaining('over') as string });
  expect(await reopened(disk)).toEqual([]);
});
