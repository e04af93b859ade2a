import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '../../src-main/hosts/folder-lock.ts';
import { HostError } from '../../src-main/hosts/host-error.ts';
import { tempFolder } from '../support/temp-folder.ts';

const HERE = { shared: false, now: new Date('2027-03-12T08:40:00') };

it('lets one holder in at a time, and the next once it has let go', async () => {
  const folder = await tempFolder();
  const unlock = await lockFolder(folder, HERE);
  await expect(lockFolder(folder, HERE)).rejects.toBeInstanceOf(HostError);
  await expect(lockFolder(folder, HERE)).rejects.toThrow('déjà ouvert sur ce dossier');
  await unlock();
  await (
    await lockFolder(folder, HERE)
  )();
});

it('knows a folder by whatever name it is reached, and two folders apart', async () => {
  const [folder, other] = [await tempFolder(), await tempFolder()];
  const link = join(other, 'lien');
  await symlink(folder, link);
  const unlock = await lockFolder(folder, HERE);
  await expect(lockFolder(link, HERE)).rejects.toBeInstanceOf(HostError);
  await (
    await lockFolder(other, HERE)
  )();
  await unlock();
});

it('is freed by the system when its holder is killed', async () => {
  const folder = await tempFolder();
  const module = new URL('../../src-main/hosts/folder-lock.ts', import.meta.url).href;
  const code = `import { lockFolder } from ${JSON.stringify(module)};
    await lockFolder(process.argv[1], { shared: false, now: new Date() }); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  await expect(lockFolder(folder, HERE)).rejects.toBeInstanceOf(HostError);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await (
    await lockFolder(folder, HERE)
  )();
});
