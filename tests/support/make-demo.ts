/** Makes the example campaign of an instant in a data folder, as its first start does: `node make-demo.ts FOLDER INSTANT`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { hostClock } from '../../src-main/hosts/loopback/host-clock.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { ROOT, workerUrl } from './app.ts';

const [dataDir = '', instant] = process.argv.slice(2);
mkdirSync(dataDir, { recursive: true, mode: 0o700 });
const app = await openApp({
  dataDir,
  demo: true,
  vault: fileKeyVault(dataDir),
  resourcesDir: join(ROOT, 'resources'),
  workerUrl,
  clock: hostClock(instant),
  log: (message, error) => console.error(message, error),
});
// Calls wait until the campaign is there.
const answer = JSON.parse(await app.call('donnees.lire', '{}', '')) as { readonly ok: boolean };
await app.close();
if (!answer.ok) process.exitCode = 1;
