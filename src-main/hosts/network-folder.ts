import { readFile, realpath } from 'node:fs/promises';
import { win32 } from 'node:path';

/** File systems that reach another machine; what runs in user space is named « fuse. » and the program. */
const NETWORK =
  /^(?:nfs4?|cifs|smb3|smbfs|ncpfs|afs|9p|ceph|glusterfs|lustre|fuse\.(?:sshfs|smbnetfs|gvfsd-fuse|rclone|davfs2?|glusterfs|ceph|nfs|onedriver|kio-fuse)|davfs)$/;

/**
 * What tells that a folder lies on another machine (« nfs4 », « \\serveur\partage »); null when nothing does. On Windows the
 * real path of a mapped drive, or of a redirected profile, begins with its server. macOS is not asked.
 */
export async function networkOf(folder: string, platform: NodeJS.Platform = process.platform): Promise<string | null> {
  const real = await realpath(folder);
  if (platform === 'win32') return shareOf(real);
  if (platform !== 'linux') return null;
  // Where mounts are not told, nothing is claimed.
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  const type = fileSystemOf(mounts, real);
  return type !== null && NETWORK.test(type) ? type : null;
}

/** The server and share of a UNC path; null for a drive of the machine, however it is written. */
export function shareOf(path: string): string | null {
  const plain = path.replace(/^\\\\\?\\UNC\\/i, '\\\\');
  if (/^\\\\[?.]\\/.test(plain)) return null;
  const { root } = win32.parse(plain);
  return /^[\\/]{2}[^\\/]/.test(root) ? root.replaceAll('/', '\\').replace(/\\$/, '') : null;
}

/** The type of the deepest mount that holds a path, the last one where several are on one place. */
export function fileSystemOf(mountinfo: string, path: string): string | null {
  let best = { point: '', type: null as string | null };
  for (const line of mountinfo.split('\n')) {
    const [mount = '', source = ''] = line.split(' - ');
    const point = mount
      .split(' ')[4]
      ?.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
    const type = source.split(' ')[0];
    if (point === undefined || type === undefined || type === '') continue;
    const holds = point === '/' || path === point || path.startsWith(`${point}/`);
    if (holds && point.length >= best.point.length) best = { point, type };
  }
  return best.type;
}
