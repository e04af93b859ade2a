import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';

/** The first bytes of a file, where the cipher keeps what makes its pages unlike those of any other. */
const SALT = 16;

/** What opens the files of a data folder. */
export interface DataKey {
  /** 32 random bytes, in hexadecimal: they encrypt as they are, nothing is derived from them. */
  readonly hex: string;
  /** The keys of older files, which were derived once from `hex`, each by the salt of its file. */
  readonly older: Readonly<Record<string, string>>;
}

/** The salt with which an encrypted file begins, in hexadecimal; null when it is cut before its end. */
export const saltOf = (bytes: Uint8Array): string | null =>
  bytes.length < SALT ? null : Buffer.from(bytes.subarray(0, SALT)).toString('hex');

/** The salt of an encrypted file, in hexadecimal; null while there is none. */
export async function readSalt(path: string): Promise<string | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SALT), 0, SALT, 0);
    return saltOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** A key and a salt as the cipher takes them, without deriving anything. */
export const rawKey = (hex: string, salt: string): string => `x'${hex}${salt}'`;

/** What the cipher is given for one file. A file that does not exist yet gets its salt here. */
export async function fileKey(path: string, { hex, older }: DataKey): Promise<string> {
  const salt = (await readSalt(path)) ?? randomBytes(SALT).toString('hex');
  return rawKey(older[salt] ?? hex, salt);
}
