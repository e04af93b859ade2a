import { createHash } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What is kept beside a data file of the writes it holds. */
export interface WriteCount {
  /** Tells the key that opens the file from another, and nothing of either. */
  readonly key: string;
  /** Writes known to be on the disk. */
  readonly writes: number;
  /**
   * Writes that the file held by itself, without its log, when it was last opened. One that holds fewer is an older copy:
   * the log beside it is not its own.
   */
  readonly alone: number;
  /** Writes found missing when the file was opened, which the user has not been told of yet. */
  readonly missing: number;
}

export const countOf = (path: string): string => `${path}-temoin`;

const pad = (value: number): string => String(value).padStart(10, '0');

/** Each number stands twice: one that was cut in the middle shows. */
const LINE = /^passpro [12] ([0-9a-f]{16}) (\d{10}) \2 (\d{10}) \3(?: (\d{10}) \4)?\n$/;

export const fingerprint = (key: string): string =>
  createHash('sha256').update(`témoin ${key}`).digest('hex').slice(0, 16);

/** Null where nothing usable was kept: nothing is claimed then. */
export function readCount(path: string): WriteCount | null {
  let line: string;
  try {
    line = readFileSync(countOf(path), 'utf8');
  } catch {
    // No count was kept.
    return null;
  }
  const [, key, writes, missing, alone = 0] = LINE.exec(line) ?? [];
  return key === undefined ? null : { key, writes: Number(writes), missing: Number(missing), alone: Number(alone) };
}

/**
 * How many writes a data file has held, in a small file beside it: when the log of the last ones is lost, SQLite opens what
 * is left without a word. It is kept after each commit and never before, in one call and without waiting for the disk: after
 * a crash it may know of fewer writes than the file holds, never of more. Closing waits (`sync`).
 */
export function keepCount(path: string, { key, ...counts }: WriteCount, { sync = false } = {}): void {
  const numbers = [counts.writes, counts.missing, counts.alone].flatMap((count) => [pad(count), pad(count)]);
  const line = `passpro 2 ${key} ${numbers.join(' ')}\n`;
  try {
    // Always as long, over what was there: a full disk has its place already.
    const file = openSync(countOf(path), constants.O_WRONLY | constants.O_CREAT, 0o600);
    try {
      writeSync(file, line, 0);
      if (sync) fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // It stays behind what the file holds, and claims less: no reason to refuse a write that is on the disk.
  }
}

export function changeCount(path: string, change: Partial<WriteCount>, options?: { readonly sync: boolean }): void {
  const kept = readCount(path);
  if (kept) keepCount(path, { ...kept, ...change }, options);
}
