import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HOST_FILES } from './data-present.ts';

const LIMIT = 1024 * 1024;

export type Log = (message: string, error?: unknown) => void;

/**
 * Writes what went wrong, with its stack, to `technique.log` of the data folder (1 MiB, then one older file is kept) and to
 * the terminal. It is written at once: the line that matters is the last one before a crash. It never throws.
 */
export function technicalLog(folder: string, now: () => Date, print: (line: string) => void): Log {
  const path = join(folder, HOST_FILES.log);
  return (message, error) => {
    const line = error === undefined ? message : `${message}\n${describe(error)}`;
    print(line);
    try {
      if (sizeOf(path) > LIMIT) renameSync(path, join(folder, HOST_FILES.oldLog));
      appendFileSync(path, `${now().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not turn one error into two.
    }
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n← ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
