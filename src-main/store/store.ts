import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { OperationDeDroit } from '../domain/acces/droits.ts';
import { type DemandeRejeu, estPlancher, type Rejeu, type Sens } from '../domain/journal/rejeu.ts';
import {
  type AInscrire,
  type Auteur,
  estInscriteSansActe,
  type Inscription,
  type PeriodeRegistre,
  type Signature,
} from '../domain/journal/registre.ts';
import { createReader } from './connections.ts';
import { garderDemande, retrouverDemande } from './demandes.ts';
import { FileWatch } from './file-watch.ts';
import { GuardedConnection, type Session, type Transaction } from './guarded-connection.ts';
import { listActes, record, replay } from './journal.ts';
import type { ActeRow } from './journal-schema.ts';
import { Queue } from './queue.ts';
import { createReadStore } from './read-store.ts';
import { Reader } from './reader.ts';
import { inscrire, lireRegistre, SANS_AUTEUR } from './registre.ts';
import type { ReadStore, WriteStore } from './types.ts';
import { countLignes, findReplayable } from './undo-stack.ts';
import { changeCount, readCount } from './write-count.ts';
import { createWriteStore } from './write-store.ts';

/** What another thread needs to open the same file; handed over in memory only. */
export interface FileAccess {
  readonly path: string;
  /** What the cipher is given: key and salt. */
  readonly fileKey: string;
}

/** When a write is made and by whom, and how what it makes is called. */
export interface Stamps {
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Absent where nobody sits (an example being made). */
  readonly auteur?: () => Auteur;
}

export interface Written<T> {
  readonly value: T;
  /** What can be undone. */
  readonly acte: ActeRow | null;
  /** Whether any row changed: tables outside the journal leave no act. */
  readonly change: boolean;
}

/**
 * The only way to the data. Every write is one transaction and one act, and they run one after the other, those of another
 * thread included. What is only read waits for none of them: it sees the data as they were before the one that goes on.
 */
export interface Store {
  readonly access: FileAccess;
  readonly read: <T>(task: (read: ReadStore) => Promise<T>) => Promise<T>;
  /** `demande`: the name of the request; one that was done already is answered and not done again. */
  readonly write: <T>(operation: string, task: (tx: WriteStore) => Promise<T>, demande?: string) => Promise<Written<T>>;
  /** Fills a file that was just created: no act, so nothing of it can be undone. */
  readonly remplir: (task: (tx: WriteStore) => Promise<void>) => Promise<void>;
  /** Undoes or redoes the act that is named, or says why not. */
  readonly replay: (sens: Sens, demande: DemandeRejeu) => Promise<Rejeu>;
  /** Writes down what is no act: no change of the data, and nothing that « Annuler » knows. */
  readonly inscrire: (operation: AInscrire) => Promise<void>;
  readonly registre: (periode: PeriodeRegistre) => Promise<Inscription[]>;
  /** Who would write now, for a thread that writes in their name. */
  readonly signature: () => Signature;
  /** How many rows `replay` would put back. */
  readonly replayable: (sens: Sens) => Promise<number>;
  /** Runs a task that writes to the file by another connection, in another thread: nothing is written here meanwhile. */
  readonly elsewhere: <T>(task: () => Promise<T>) => Promise<T>;
  /** After a long write: brings its log into the file here, so that no short write has to do it elsewhere. */
  readonly checkpoint: () => Promise<void>;
  /** Leaves no byte in the file, nor in its log, of a pupil who was erased; does nothing when that is so. */
  readonly epurer: () => Promise<void>;
  readonly journal: (
    limit: number,
  ) => Promise<{ actes: ActeRow[]; undoable: ActeRow | null; redoable: ActeRow | null }>;
  /** Writes that the file was known to hold and did not when it was opened, until the user has been told. */
  readonly missing: () => number;
  readonly toldMissing: () => void;
  readonly close: () => Promise<void>;
}

/** How undoing and redoing are written down. */
const REJEU: Readonly<Record<Sens, OperationDeDroit>> = { avant: 'journal.annuler', apres: 'journal.retablir' };

/** Turns, and milliseconds between two, that a reader is given to let go of the log. */
const CHECKPOINTS = 40;
const CHECKPOINT_MS = 25;

/** One more write, known from the file itself: undoing is one as well, and what is erased from the journal takes none back. */
async function countWrite(session: Session): Promise<number> {
  const [row] = await session.query<{ user_version: number }[]>('PRAGMA user_version');
  const count = (row?.user_version ?? 0) + 1;
  await session.query(`PRAGMA user_version = ${count}`);
  return count;
}

/** A store on a connection that writes, which it closes. */
export function createStore(writer: GuardedConnection, access: FileAccess, stamps: Stamps): Store {
  const { clock, newId, auteur = () => SANS_AUTEUR } = stamps;
  const { path } = access;
  const writes = new Queue();
  const watch = new FileWatch(path);
  const check = (): void => watch.check(writer.opening);
  const reader = new Reader(new GuardedConnection(() => createReader(path, access.fileKey).initialize()), check);

  /** Nothing is written into a file that has gone, and nothing that was is said to be kept. */
  const guarded = <T>(task: () => Promise<T>): Promise<T> =>
    writes.run(async () => {
      check();
      await writer.ready();
      const value = await task();
      check();
      return value;
    });

  const transaction = <T>(task: (tx: Transaction) => Promise<T>, changed: (value: T) => boolean): Promise<T> =>
    guarded(async () => {
      let count: number | null = null;
      const value = await writer.transaction('BEGIN IMMEDIATE', async (tx) => {
        await tx.session.query('PRAGMA defer_foreign_keys = ON');
        const value = await task(tx);
        if (changed(value)) count = await countWrite(tx.session);
        return value;
      });
      if (count !== null) changeCount(path, { writes: count });
      return value;
    });

  const signature = (): Signature => ({ auteur: auteur(), instant: clock().toISOString() });
  const signer = (manager: EntityManager, operation: AInscrire): Promise<void> =>
    inscrire(manager, operation, { ...signature(), id: newId() });

  return {
    access,
    signature,
    inscrire: (operation) =>
      transaction(
        ({ manager }) => signer(manager, operation),
        () => false,
      ),
    registre: (periode) => reader.run(({ manager }) => lireRegistre(manager, periode)),
    read: (task) => reader.run(({ session }) => task(createReadStore(session))),
    write: <T>(operation: string, task: (tx: WriteStore) => Promise<T>, demande?: string) =>
      transaction(
        async ({ session, manager }): Promise<Written<T>> => {
          const faite = demande === undefined ? null : await retrouverDemande(manager, demande);
          if (faite) return { value: faite.value as T, acte: faite.acte, change: false };
          const { tx, recorded } = createWriteStore(session);
          const value = await task(tx);
          const done = recorded();
          const now = clock();
          const { acte, annulable } = await record(manager, done, { operation, now, newId });
          if (acte || (done.change && estInscriteSansActe(operation)))
            await signer(manager, { operation, acteId: acte?.id ?? null });
          if (demande !== undefined) await garderDemande(manager, demande, { value, acte: annulable, now });
          return { value, acte: annulable, change: done.change };
        },
        ({ change }) => change,
      ),
    remplir: (task) =>
      transaction(
        ({ session }) => task(createWriteStore(session).tx),
        () => true,
      ),
    replay: (sens, demande) =>
      transaction(
        async ({ manager }) => {
          const rejeu = await replay(manager, sens, demande);
          if (rejeu.issue === 'fait') await signer(manager, { operation: REJEU[sens], acteId: rejeu.acte.id });
          return rejeu;
        },
        ({ issue }) => issue === 'fait',
      ),
    replayable: (sens) =>
      reader.run(async ({ manager }) => {
        const { acte } = await findReplayable(manager, sens);
        return acte ? countLignes(manager, acte.id) : 0;
      }),
    elsewhere: guarded,
    checkpoint: async () => {
      for (let turn = 0; turn < CHECKPOINTS; turn += 1) {
        if (await writes.run(() => writer.checkpoint())) return;
        await setTimeout(CHECKPOINT_MS);
      }
    },
    epurer: async () => {
      const reste = (): Promise<number> =>
        reader.run(({ session }) => createReadStore(session).count('effacement', { epure: false }));
      if ((await reste()) === 0) return;
      for (let turn = 0; !(await guarded(() => writer.purify())); turn += 1) {
        if (turn === CHECKPOINTS) throw new Error('A reader holds back what was erased');
        await setTimeout(CHECKPOINT_MS);
      }
      await transaction(
        ({ session }) => session.query('UPDATE "effacement" SET "epure" = 1'),
        () => true,
      );
    },
    journal: (limit) =>
      reader.run(async ({ manager }) => {
        const { acte } = await findReplayable(manager, 'avant');
        return {
          actes: await listActes(manager, limit),
          undoable: acte && !estPlancher(acte) ? acte : null,
          redoable: (await findReplayable(manager, 'apres')).acte,
        };
      }),
    missing: () => readCount(path)?.missing ?? 0,
    toldMissing: () => changeCount(path, { missing: 0 }, { sync: true }),
    close: async () => {
      await writes.idle();
      await reader.close();
      await writer.close();
      changeCount(path, {}, { sync: true });
    },
  };
}
