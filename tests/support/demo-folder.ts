import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from './app.ts';

const CACHE = join(ROOT, '.cache', 'demo');
const SCRIPT = fileURLToPath(new URL('./make-demo.ts', import.meta.url));

/**
 * The data folder of the example campaign as its first start at an instant leaves it, to be copied. It is made once for
 * each build and instant, whole or not at all.
 */
export async function demoFolder(instant: string): Promise<string> {
  const build = readFileSync(join(ROOT, 'dist', '.stamp'), 'utf8');
  const folder = join(CACHE, build, instant.replaceAll(':', '-'));
  if (existsSync(folder)) return folder;
  await mkdir(join(CACHE, build), { recursive: true });
  for (const other of await readdir(CACHE)) if (other !== build) await rm(join(CACHE, other), { recursive: true });
  const made = await mkdtemp(join(CACHE, build, 'making-'));
  const env = { ...process.env, TZ: 'Europe/Paris' };
  await promisify(execFile)(process.execPath, [SCRIPT, made, instant], { env });
  // Two workers of Playwright may have made it at once.
  await rename(made, folder).catch(() => rm(made, { recursive: true }));
  return folder;
}
