import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before a text that a keyring's key encrypted; « v10 » stands, on Linux, before one that no keyring did. */
const KEYRING = 'v11';

/**
 * safeStorage as Windows has it: whatever it encrypts depends on a key of its own, kept in the file « Local State » of
 * the folder of userData, read or made the first time. Without that very file nothing can be decrypted.
 */
export function safeStorageIn(userData: () => string) {
  let known: Buffer | undefined;
  const key = (): Buffer => (known ??= readOrMake(join(userData(), 'Local State')));
  return {
    isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(true),
    encryptStringAsync: (text: string): Promise<Buffer> => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce);
      const parts = [cipher.update(text, 'utf8'), cipher.final()];
      return Promise.resolve(Buffer.concat([Buffer.from(KEYRING), nonce, ...parts, cipher.getAuthTag()]));
    },
    decryptStringAsync: async (bytes: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> => {
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(3, 15));
      decipher.setAuthTag(bytes.subarray(-16));
      const result = decipher.update(bytes.subarray(15, -16), undefined, 'utf8') + decipher.final('utf8');
      return Promise.resolve({ shouldReEncrypt: false, result });
    },
  };
}

function readOrMake(path: string): Buffer {
  if (!existsSync(path)) {
    mkdirSync(join(path, '..'), { recursive: true });
    const made = { os_crypt: { encrypted_key: randomBytes(32).toString('base64') } };
    writeFileSync(path, JSON.stringify(made));
  }
  const state = JSON.parse(readFileSync(path, 'utf8')) as { os_crypt: { encrypted_key: string } };
  return Buffer.from(state.os_crypt.encrypted_key, 'base64');
}
