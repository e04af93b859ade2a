import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { keepFolderKeys, readFolderKeys } from '../../src-main/hosts/folder-keys.ts';
import { openKeys, withRecoveryKey } from '../../src-main/keys/open-keys.ts';
import { newRecoveryKey } from '../../src-main/keys/recovery-key.ts';
import { announceNewFile } from '../../src-main/store/data-file.ts';
import { stretch } from '../support/folder-key.ts';
import { COMPTE, MOTS } from '../support/killed-keys.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** `KILLS=100 vitest run tests/hosts/keys-killed` for a long trial. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const SPAN_MS = 1500;
/** Multiples of it, less their whole part, are spread evenly however many there are. */
const GOLDEN = (1 + Math.sqrt(5)) / 2;

const CHILD = fileURLToPath(new URL('./change-keys-and-die.ts', import.meta.url));

async function killAfter(folder: string, cle: string, ms: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, folder, cle], { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = once(child, 'exit');
  await once(child.stdout, 'data');
  await setTimeout(ms);
  child.kill('SIGKILL');
  await end;
}

it(
  `kill -9 while accounts come, change their password and go leaves a folder that opens (${KILLS} times)`,
  { timeout: 60_000 + KILLS * 10_000 },
  async () => {
    const folder = await tempFolder();
    const vault = fileKeyVault(folder);
    await announceNewFile(join(folder, 'campagne.db'));
    const { open } = await readFolderKeys(folder, vault, stretch);
    if (!open) throw new Error('The keyring does not open');
    const cle = newRecoveryKey();
    await keepFolderKeys(folder, vault, withRecoveryKey(open, cle));
    const found = { keyring: 0, [MOTS[0]]: 0, [MOTS[1]]: 0 };
    for (let trial = 0; trial < KILLS; trial += 1) {
      await killAfter(folder, cle, SPAN_MS * ((trial * GOLDEN) % 1));
      const { file, open: byKeyring } = await readFolderKeys(folder, vault, stretch);
      expect(await openKeys(file, { type: 'clé de secours', cle }, stretch)).toMatchObject({ hex: open.hex });
      if (byKeyring) {
        expect([byKeyring.hex, byKeyring.contents.comptes]).toEqual([open.hex, []]);
        found.keyring += 1;
        continue;
      }
      const opened: (typeof MOTS)[number][] = [];
      for (const motDePasse of MOTS)
        if (await openKeys(file, { type: 'mot de passe', nom: COMPTE.nom, motDePasse }, stretch))
          opened.push(motDePasse);
      expect(opened).toHaveLength(1);
      for (const mot of opened) found[mot] += 1;
    }
    if (process.env['KILLS']) console.log(JSON.stringify(found));
  },
);
