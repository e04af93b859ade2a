import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { createReader } from './connections.ts';
import { GuardedConnection, type Transaction } from './guarded-connection.ts';
import { countLignes, findRedoable, findUndoable, listActes, record, replay } from './journal.ts';
import type { ActeRow } from './journal-schema.ts';
import { Queue } from './queue.ts';
import { createReadStore } from './read-store.ts';
import { Reader } from './reader.ts';
import type { ReadStore, WriteStore } from './types.ts';
import { createWriteStore } from './write-store.ts';

/** What another thread needs to open the same file; handed over in memory only. */
export interface FileAccess {
  readonly path: string;
  /** The key that the cipher derives from the secret. */
  readonly fileKey: string;
}

/** When a write is made, and how what it makes is called. */
export interface Stamps {
  readonly clock: () => Date;
  readonly newId: () => string;
}

export interface Written<T> {
  readonly value: T;
  readonly acte: ActeRow | null;
  /** Whether any row changed: tables outside the journal leave no act. */
  readonly change: boolean;
}

/** Undoes (`avant`) or redoes (`apres`). */
export type Sens = 'avant' | 'apres';

/**
 * The only way to the data. Every write is one transaction and one act, and they run one after the other, those of another
 * thread included. What is only read waits for none of them: it sees the data as they were before the one that goes on.
 */
export interface Store {
  readonly access: FileAccess;
  readonly read: <T>(task: (read: ReadStore) => Promise<T>) => Promise<T>;
  readonly write: <T>(operation: string, task: (tx: WriteStore) => Promise<T>) => Promise<Written<T>>;
  /** Fills a file that was just created: no act, so nothing of it can be undone. */
  readonly remplir: (task: (tx: WriteStore) => Promise<void>) => Promise<void>;
  /** Undoes or redoes one act; null when there is none. */
  readonly replay: (sens: Sens) => Promise<ActeRow | null>;
  /** How many rows `replay` would put back. */
  readonly replayable: (sens: Sens) => Promise<number>;
  /** Runs a task that writes to the file by another connection, in another thread: nothing is written here meanwhile. */
  readonly elsewhere: <T>(task: () => Promise<T>) => Promise<T>;
  /** After a long write: brings its log into the file here, so that no short write has to do it elsewhere. */
  readonly checkpoint: () => Promise<void>;
  readonly journal: (
    limit: number,
  ) => Promise<{ actes: ActeRow[]; undoable: ActeRow | null; redoable: ActeRow | null }>;
  readonly close: () => Promise<void>;
}

/** Turns, and milliseconds between two, that a reader is given to let go of the log. */
const CHECKPOINTS = 40;
const CHECKPOINT_MS = 25;

const find = (manager: EntityManager, sens: Sens): Promise<ActeRow | null> =>
  sens === 'avant' ? findUndoable(manager) : findRedoable(manager);

/** A store on a connection that writes, which it closes. */
export function createStore(writer: GuardedConnection, access: FileAccess, { clock, newId }: Stamps): Store {
  const writes = new Queue();
  const reader = new Reader(new GuardedConnection(() => createReader(access.path, access.fileKey).initialize()));

  const transaction = <T>(task: (tx: Transaction) => Promise<T>): Promise<T> =>
    writes.run(() =>
      writer.transaction('BEGIN IMMEDIATE', async (tx) => {
        await tx.session.query('PRAGMA defer_foreign_keys = ON');
        return task(tx);
      }),
    );

  return {
    access,
    read: (task) => reader.run(({ session }) => task(createReadStore(session))),
    write: (operation, task) =>
      transaction(async ({ session, manager }) => {
        const { tx, recorded } = createWriteStore(session);
        const value = await task(tx);
        const done = recorded();
        return { value, acte: await record(manager, done, { operation, now: clock(), newId }), change: done.change };
      }),
    remplir: (task) => transaction(({ session }) => task(createWriteStore(session).tx)),
    replay: (sens) =>
      transaction(async ({ manager }) => {
        const acte = await find(manager, sens);
        if (acte) await replay(manager, acte, sens);
        return acte;
      }),
    replayable: (sens) =>
      reader.run(async ({ manager }) => {
        const acte = await find(manager, sens);
        return acte ? countLignes(manager, acte.id) : 0;
      }),
    elsewhere: (task) =>
      writes.run(async () => {
        await writer.ready();
        return task();
      }),
    checkpoint: async () => {
      for (let turn = 0; turn < CHECKPOINTS; turn += 1) {
        if (await writes.run(() => writer.checkpoint())) return;
        await setTimeout(CHECKPOINT_MS);
      }
    },
    journal: (limit) =>
      reader.run(async ({ manager }) => ({
        actes: await listActes(manager, limit),
        undoable: await findUndoable(manager),
        redoable: await findRedoable(manager),
      })),
    close: async () => {
      await writes.idle();
      await reader.close();
      await writer.close();
    },
  };
}
