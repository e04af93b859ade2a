import { pbkdf2, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What SQLCipher 4 derives its key with, and where it keeps the salt: the first bytes of the file. */
const SALT = 16;
const ROUNDS = 256_000;
const KEY = 32;

async function readSalt(path: string): Promise<Buffer | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SALT), 0, SALT, 0);
    return bytesRead === SALT ? buffer : null;
  } finally {
    await file.close();
  }
}

/**
 * The key that the cipher itself would derive from the secret, derived once and beside the main thread: opening a second
 * connection then costs nothing. A file that does not exist yet gets its salt here.
 */
export async function deriveFileKey(path: string, secret: string): Promise<string> {
  const salt = (await readSalt(path)) ?? randomBytes(SALT);
  const key = await promisify(pbkdf2)(secret, salt, ROUNDS, KEY, 'sha512');
  return `x'${key.toString('hex')}${salt.toString('hex')}'`;
}
