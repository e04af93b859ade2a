import { checkFile, hasLog, keepAside, setLogAside, writesAlone, writesTogether } from './check-file.ts';
import { createWriter } from './connections.ts';
import { endNewFile, examineFile } from './data-file.ts';
import { type DataKey, fileKey } from './file-key.ts';
import { GuardedConnection } from './guarded-connection.ts';
import { migrate } from './migrate.ts';
import { createStore, type FileAccess, type Stamps, type Store } from './store.ts';
import { fingerprint, keepCount, readCount, type WriteCount } from './write-count.ts';

export interface StoreOptions extends Stamps {
  /** Path of the data file, in a folder that exists. A file that is not there is made only if it was announced as new. */
  readonly path: string;
  /** Encrypts the file from its first byte. */
  readonly key: DataKey;
}

/**
 * Whether an older copy was put back beside the log of a later state: the file by itself holds fewer writes than it did,
 * and the log all that there were. With a log of its own, an older copy has fewer of both.
 */
function isOlder(access: FileAccess, known: WriteCount, alone: number | null): boolean {
  if (alone === null || alone >= known.alone) return false;
  const together = writesTogether(access);
  return together === null || together >= known.writes;
}

/**
 * What an existing file holds, counted; when it should hold more it is kept aside as it is, and the difference as well. The
 * log of a later state is set aside.
 */
async function examineWrites(access: FileAccess, key: string, now: Date): Promise<void> {
  const { path } = access;
  const kept = readCount(path);
  const known = kept?.key === key ? kept : null;
  const logged = hasLog(path);
  const alone = logged ? await writesAlone(access) : null;
  const older = known !== null && isOlder(access, known, alone);
  if (older) await setLogAside(path, now);
  const writes = checkFile(access, key);
  const lost = known ? Math.max(0, known.writes - writes) : 0;
  if (lost > 0) await keepAside(path, now);
  const missing = (kept?.missing ?? 0) + lost;
  // Never more than is known: a log that is the file's own would be set aside otherwise.
  const held = logged && !older ? (alone ?? known?.alone ?? 0) : writes;
  keepCount(path, { key, writes, missing, alone: held }, { sync: true });
}

const writerOf = ({ path, fileKey }: FileAccess): GuardedConnection =>
  new GuardedConnection(() => createWriter(path, fileKey).initialize());

async function prepare(access: FileAccess, existed: boolean, now: Date): Promise<GuardedConnection> {
  const { path } = access;
  const connection = writerOf(access);
  try {
    await migrate(connection, { path, existed, now });
    // The file is whole without its log before anything is acknowledged.
    if (!existed) await connection.checkpoint();
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/**
 * Opens the encrypted data file, or makes the one that was announced; checks it before anything is written, and brings its
 * schema up to date. @throws StoreUnreadable, or what the disk answered
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { path } = options;
  const existed = (await examineFile(path)) === 'there';
  const access = { path, fileKey: await fileKey(path, options.key) };
  const [key, now] = [fingerprint(options.key.hex), options.clock()];
  if (existed) await examineWrites(access, key, now);
  const writer = await prepare(access, existed, now);
  if (!existed) keepCount(path, { key, writes: 0, missing: 0, alone: 0 }, { sync: true });
  await endNewFile(path);
  return createStore(writer, access, options);
}

/** Opens, in another thread, the file that `openStore` opened, checked and holds. */
export const joinStore = (access: FileAccess, stamps: Stamps): Store => createStore(writerOf(access), access, stamps);
