import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '../../src-main/hosts/folder-lock.ts';
import { HostError } from '../../src-main/hosts/host-error.ts';
import { tempFolder } from '../support/temp-folder.ts';

const HERE = { shared: false, now: new Date('2027-03-12T08:40:00Z') };

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

const SHARED = { ...HERE, shared: true };

it('says on a share which machine is there, for a network that does not pass locks on', async () => {
  const folder = await tempFolder();
  const unlock = await lockFolder(folder, SHARED);
  expect(JSON.parse(await readFile(join(folder, 'passpro.occupant'), 'utf8'))).toEqual({
    machine: hostname(),
    depuis: '2027-03-12T08:40:00.000Z',
  });
  await unlock();
  expect(await readdir(folder)).toEqual(['passpro.verrou']);
});

it('refuses a share that another machine notes as open, and says the way out', async () => {
  const folder = await tempFolder();
  const note = JSON.stringify({ machine: 'SALLE-12', depuis: '2027-03-12T08:40:00.000Z' });
  await writeFile(join(folder, 'passpro.occupant'), note);
  await expect(lockFolder(folder, SHARED)).rejects.toThrow(
    /SALLE-12 depuis le 12 mars 2027.*supprimez le fichier passpro\.occupant/,
  );
  expect(await readFile(join(folder, 'passpro.occupant'), 'utf8')).toBe(note);
  // A disk that was carried from one machine to the next is not shared.
  await (
    await lockFolder(folder, HERE)
  )();
});

it('takes over the note of a process of this machine that died, and one that is damaged', async () => {
  for (const note of [JSON.stringify({ machine: hostname(), depuis: 'hier' }), '{']) {
    const folder = await tempFolder();
    await writeFile(join(folder, 'passpro.occupant'), note);
    await (
      await lockFolder(folder, SHARED)
    )();
  }
});

it('holds the folder in the folder: no name outside of it can be taken first', async () => {
  const folder = await tempFolder();
  const unlock = await lockFolder(folder, HERE);
  expect(await readdir(folder)).toEqual(['passpro.verrou']);
  await unlock();
});
