import BetterSqlite3 from 'better-sqlite3';
import { access, constants, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { HOST_FILES } from './data-present.ts';
import { HostError } from './host-error.ts';
import { writePrivateFile } from '../keys/write-private-file.ts';

/** Who holds a shared folder, as the other machines read it. */
interface Occupant {
  readonly machine: string;
  readonly depuis: string;
}

export interface LockOptions {
  /** The folder is reached through a network: another machine may hold it, whose locks may not be seen. */
  readonly shared: boolean;
  readonly now: Date;
}

/**
 * Holds a data folder for this process, so that two windows never write the same files. The lock is the one that the system
 * keeps on an empty file of the folder, as SQLite takes it: whoever cannot enter the folder cannot hold it, a server tells
 * it to the other machines, and it is freed with the process, even by a power cut. Where the folder is shared, a note says
 * besides which machine is there, for a network that does not pass locks on. Returns the way to let go.
 * @throws HostError when the folder is held; what the disk answered when it cannot be written
 */
export async function lockFolder(folder: string, { shared, now }: LockOptions): Promise<() => Promise<void>> {
  const lock = await take(join(folder, HOST_FILES.lock));
  if (!lock) throw new HostError(takenSentence(folder, shared ? await readOccupant(folder) : null));
  const note = join(folder, HOST_FILES.occupant);
  try {
    if (shared) await occupy(folder, now);
  } catch (error) {
    lock.close();
    throw error;
  }
  return async () => {
    if (shared) await rm(note, { force: true });
    lock.close();
  };
}

/** Undefined when another holds it. It is never opened otherwise once it is there: to close it would free the lock. */
async function take(path: string): Promise<BetterSqlite3.Database | undefined> {
  await access(join(path, '..'), constants.R_OK | constants.W_OK | constants.X_OK);
  await open(path, 'wx', 0o600).then(
    (file) => file.close(),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      // SQLite says of a file of another account only that it does not open: this says which right is missing.
      return access(path, constants.R_OK | constants.W_OK);
    },
  );
  const db = new BetterSqlite3(path, { timeout: 0, fileMustExist: true });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (error instanceof BetterSqlite3.SqliteError && error.code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
}

/** The lock is ours: a note of this machine is that of a process that died, one of another machine may be true. */
async function occupy(folder: string, now: Date): Promise<void> {
  const occupant = await readOccupant(folder);
  if (occupant && occupant.machine !== hostname()) throw new HostError(occupiedSentence(folder, occupant));
  const note: Occupant = { machine: hostname(), depuis: now.toISOString() };
  await writePrivateFile(join(folder, HOST_FILES.occupant), JSON.stringify(note));
}

async function readOccupant(folder: string): Promise<Occupant | null> {
  try {
    const note: unknown = JSON.parse(await readFile(join(folder, HOST_FILES.occupant), 'utf8'));
    if (typeof note !== 'object' || note === null || !('machine' in note) || !('depuis' in note)) return null;
    return { machine: String(note.machine), depuis: String(note.depuis) };
  } catch {
    // A note for people, never what the lock rests on.
    return null;
  }
}

const instant = (iso: string): string =>
  new Date(iso).toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' }).replace('Invalid Date', iso);

function takenSentence(folder: string, occupant: Occupant | null): string {
  const where = occupant && occupant.machine !== hostname() ? `, sur le poste ${occupant.machine}` : '';
  return `Passpro Accueil est déjà ouvert sur ce dossier (${folder})${where}. Revenez à sa fenêtre, ou fermez-la avant de recommencer.`;
}

function occupiedSentence(folder: string, { machine, depuis }: Occupant): string {
  return `Le dossier ${folder} est sur un partage réseau, et Passpro Accueil y est noté ouvert sur le poste ${machine} depuis le ${instant(depuis)}. Rien n’a été modifié. Fermez-le sur ce poste, puis recommencez. Si ce poste est éteint ou s’est arrêté brutalement, supprimez le fichier ${HOST_FILES.occupant} de ce dossier, puis recommencez.`;
}
