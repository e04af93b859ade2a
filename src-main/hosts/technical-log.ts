import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refus } from '../contract/refus.ts';
import { HOST_FILES } from './data-present.ts';

const LIMIT = 1024 * 1024;

export type Log = (message: string, error?: unknown) => void;

/**
 * Writes what went wrong, with its stack, to `technique.log` of the data folder (1 MiB, then one older file is kept) and to
 * the terminal. It is written at once: the line that matters is the last one before a crash. It never throws. No name
 * goes in: a refusal leaves its code, any other error its words without what they quote.
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
  if (!(error instanceof Error)) return typeof error === 'string' ? withoutQuotes(error) : typeof error;
  const cause = error.cause === undefined ? '' : `\n← ${describe(error.cause)}`;
  return `${error.name}: ${wordsOf(error)}${framesOf(error)}${cause}`;
}

function wordsOf(error: Error): string {
  if (error instanceof Refus) return error.code;
  // These two quote the program itself, the others may quote a file's name, a list or what was typed.
  return error instanceof TypeError || error instanceof ReferenceError ? error.message : withoutQuotes(error.message);
}

function withoutQuotes(text: string): string {
  return text.replaceAll(/«[^»]*»|“[^”]*”|"[^"]*"|'[^']*'|`[^`]*`/g, '…');
}

/** The stack of V8 repeats the message, then has a line for each call. */
function framesOf({ stack = '', name, message }: Error): string {
  const start = stack.startsWith(`${name}: ${message}`) ? `${name}: ${message}`.length : stack.search(/\n {4}at /);
  return start < 0 ? '' : stack.slice(start);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
