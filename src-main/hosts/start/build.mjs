import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './project.mjs';

/** What the build is made of. */
const SOURCES = ['src-main', 'src-renderer', 'vite.config.ts', 'package.json', 'package-lock.json'];
const STAMP = join(ROOT, 'dist', '.stamp');

/** Builds both hosts and the renderer when a source has changed since. @throws {Error} with the build's words */
export function ensureBuilt(say) {
  const fingerprint = fingerprintOf(ROOT, SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
  say('Construction de l’application…');
  const { ok, output } = npm(['run', '--silent', 'build']);
  if (!ok) throw new Error(`La construction de l’application a échoué.\n${output}`);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, fingerprint);
}

/** Names, sizes and times of the files: one line per file, never their contents, so that it takes milliseconds. */
export function fingerprintOf(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, root, source);
  return hash.digest('hex');
}

function addTo(hash, root, path) {
  const state = statSync(join(root, path), { throwIfNoEntry: false });
  if (!state) return;
  if (state.isDirectory()) {
    for (const name of readdirSync(join(root, path)).toSorted()) addTo(hash, root, `${path}/${name}`);
  } else hash.update(`${path} ${state.size} ${state.mtimeMs}\n`);
}
