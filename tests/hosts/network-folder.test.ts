import { expect, it } from 'vitest';
import { fileSystemOf, networkOf, shareOf } from '../../src-main/hosts/network-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const MOUNTS = [
  '22 1 254:0 / / rw,relatime - ext4 /dev/vda rw',
  '40 22 0:35 / /home rw shared:1 - nfs4 serveur:/home rw,vers=4.2',
  '41 22 0:36 / /mnt/partage\\040des\\040profs rw - cifs //serveur/profs rw',
  '42 40 8:1 / /home/anne/cle rw - fuseblk /dev/sdb1 rw',
  '43 22 0:40 / /mnt/ssh rw - fuse.sshfs moi@serveur: rw',
  '',
].join('\n');

it.each([
  ['/srv/passpro', 'ext4'],
  ['/home/anne/.local/share/passpro-accueil', 'nfs4'],
  ['/homere', 'ext4'],
  ['/mnt/partage des profs/passpro', 'cifs'],
  ['/home/anne/cle/passpro', 'fuseblk'],
  ['/mnt/ssh', 'fuse.sshfs'],
])('%s lies on %s', (path, type) => {
  expect(fileSystemOf(MOUNTS, path)).toBe(type);
});

it.each([
  ['\\\\serveur\\profils\\anne\\AppData', '\\\\serveur\\profils'],
  ['\\\\?\\UNC\\serveur\\profils\\anne', '\\\\serveur\\profils'],
  ['//serveur/profils/anne', '\\\\serveur\\profils'],
  ['C:\\Users\\anne', null],
  ['\\\\?\\C:\\Users\\anne', null],
  ['\\\\.\\pipe\\x', null],
])('%s is reached through %s', (path, share) => {
  expect(shareOf(path)).toBe(share);
});

it('says nothing of a folder of this machine', async () => {
  expect(await networkOf(await tempFolder())).toBeNull();
});
