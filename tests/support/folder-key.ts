import { join } from 'node:path';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { readFolderKeys } from '../../src-main/hosts/folder-keys.ts';
import type { KeyVault } from '../../src-main/hosts/key-vault.ts';
import { dataKeyOf } from '../../src-main/keys/open-keys.ts';
import { stretchIn } from '../../src-main/keys/password.ts';
import { DATA_FILE, type DataKey } from '../../src-main/app.ts';
import { workerUrl } from './app.ts';
import { announceIfAbsent } from './store.ts';

export const stretch = stretchIn(workerUrl('keys'));

/** The key of a data folder, as its keyring opens it; made where there is none. */
export async function folderKey(folder: string, vault: KeyVault = fileKeyVault(folder)): Promise<DataKey> {
  await announceIfAbsent(join(folder, DATA_FILE));
  const { open } = await readFolderKeys(folder, vault, stretch);
  if (!open) throw new Error(`The keyring does not open ${folder}`);
  return dataKeyOf(open);
}
