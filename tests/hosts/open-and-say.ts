/** `node open-and-say.ts <folder>`: opens it as a host does, and prints « ready », then what the user would be told. */
import { join } from 'node:path';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { ROOT, workerUrl } from '../support/app.ts';

console.log('ready');
const [dataDir = ''] = process.argv.slice(2);
try {
  const app = await openApp({
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date('2027-03-15T08:00:00Z'),
    log: () => undefined,
  });
  await app.close();
  console.log('opened');
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
}
