// Runs on the system's Node, before anything is installed: no dependency, no type to strip.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const OWN_NODE = join(ROOT, 'node_modules', '.bin', 'node');

/** @returns {boolean} whether this process may run the project (better-sqlite3 crashes below, without a word). */
function isNodeRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** @returns {string | undefined} the Node to run the project with: its own where it is installed, else a recent system one. */
export function projectNode() {
  if (existsSync(OWN_NODE)) return OWN_NODE;
  return isNodeRecent() ? process.execPath : undefined;
}

/** Runs npm quietly in the project; what it says is kept, to be shown if it fails. */
export function npm(words) {
  const { status, stdout, stderr } = spawnSync('npm', words, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a command file on Windows, which only a shell can run; the words are ours.
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}`.trim() };
}
