import { statSync } from 'node:fs';
import { StoreUnreadable, walOf } from './data-file.ts';

/** A file apart from any other, whatever its name becomes. */
interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
}

const identityOf = (path: string): Identity | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });

/** @throws StoreUnreadable when what stands there is not that file. */
function requireSame(path: string, known: Identity): void {
  const found = identityOf(path);
  if (!found) throw new StoreUnreadable('FILE_GONE', path);
  if (found.dev !== known.dev || found.ino !== known.ino) throw new StoreUnreadable('FILE_REPLACED', path);
}

/**
 * Notices that a data file, or its log, no longer stands where it was opened: what SQLite then writes goes into a file
 * without a name, and is lost. A file changed in place is not noticed.
 */
export class FileWatch {
  private readonly path: string;
  private readonly file: Identity | undefined;
  private log: Identity | undefined;
  private opening: number | null = null;

  constructor(path: string) {
    this.path = path;
    this.file = identityOf(path);
  }

  /**
   * `opening` of the connection that writes: the last one to close removes the log, and the next one makes another.
   * @throws StoreUnreadable when the file or its log has gone, or is another one
   */
  check(opening: number | null): void {
    if (!this.file) throw new StoreUnreadable('FILE_GONE', this.path);
    requireSame(this.path, this.file);
    if (opening !== this.opening) this.log = identityOf(walOf(this.path));
    else if (opening !== null && this.log) requireSame(walOf(this.path), this.log);
    this.opening = opening;
  }
}
