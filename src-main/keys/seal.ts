import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

const NONCE = 12;
const TAG = 16;

const base64 = z
  .string()
  .max(200_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** A text under AES-256-GCM, in base64: its nonce, then the ciphertext and its tag. */
export const zSealed = z.strictObject({ nonce: base64, sceau: base64 });
export type Sealed = z.output<typeof zSealed>;

/** A key of 256 bits for one use, from a secret that cannot be guessed. */
export const keyFor = (secret: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `passpro ${use}`, 32));

/** `about` travels in clear beside what is sealed, and is vouched for with it. */
export function seal(key: Uint8Array, clear: string, about: string): Sealed {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(about));
  const bytes = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sceau: bytes.toString('base64') };
}

/** Null with another key, or when anything of it was changed. */
export function unseal(key: Uint8Array, { nonce, sceau }: Sealed, about: string): string | null {
  const bytes = Buffer.from(sceau, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: TAG })
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-TAG));
    return decipher.update(bytes.subarray(0, -TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // The tag does not tell another key from a damaged text.
    return null;
  }
}
