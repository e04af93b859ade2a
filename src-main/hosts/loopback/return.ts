import { createHmac, randomBytes } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOST_FILES } from '../data-present.ts';
import { writePrivateFile } from '../../keys/write-private-file.ts';
import { same } from './session.ts';

/** What a host leaves in its data folder, beside the key of the data, for the one that is started after it. */
interface Left {
  readonly port: number;
  /** Shared with the pages of the session, in their memory. */
  readonly key: string;
}

/** How an open page comes back to a host that was started again: its cookie is that of a session that is over. */
export interface Return {
  readonly key: string;
  /** Port of the host before this one: an open page knows no other. */
  readonly port: number;
  /** Proves to a page, at this address, that this host holds the key. */
  readonly prove: (authority: string, challenge: string) => string;
  /** Whether a token proves that a page holds the key, for a challenge that it gave; each serves once. */
  readonly redeem: (token: string | null) => boolean;
}

/** Windows that may come back at the same time. */
const WINDOWS = 8;

const KEY = /^[\w-]{43}$/;

/** A file that others can read, or that is not one of ours, is left alone: its pages cannot come back. */
async function readLeft(path: string): Promise<Left | null> {
  try {
    const state = await lstat(path);
    if (!state.isFile() || (process.platform !== 'win32' && (state.mode & 0o077) !== 0)) return null;
    const { port, key } = JSON.parse(await readFile(path, 'utf8')) as Partial<Left>;
    const usable = Number.isInteger(port) && Number(port) > 1023 && Number(port) < 65_536;
    return usable && typeof key === 'string' && KEY.test(key) ? { port: Number(port), key } : null;
  } catch {
    // Nothing usable was left: the visit is a new one.
    return null;
  }
}

const pathIn = (folder: string): string => join(folder, HOST_FILES.return);

/** Reads what the host before this one left, or makes a new key. */
export async function readReturn(folder: string): Promise<Return> {
  const { port, key } = (await readLeft(pathIn(folder))) ?? { port: 0, key: randomBytes(32).toString('base64url') };
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const awaited = new Set<string>();
  return {
    key,
    port,
    prove: (authority, challenge) => {
      const [oldest = ''] = awaited;
      if (awaited.size >= WINDOWS) awaited.delete(oldest);
      awaited.add(sign(`page ${authority} ${challenge}`));
      return sign(`hote ${authority} ${challenge}`);
    },
    redeem: (token) => {
      const good = [...awaited].find((one) => token !== null && same(token, one));
      return good !== undefined && awaited.delete(good);
    },
  };
}

/** Left for the next host, in a file that only its owner can read. */
export const keepReturn = (folder: string, left: Left): Promise<void> =>
  writePrivateFile(pathIn(folder), `${JSON.stringify({ port: left.port, key: left.key })}\n`);
