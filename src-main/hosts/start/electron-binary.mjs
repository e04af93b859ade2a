import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const STAMP = join(ROOT, 'node_modules', '.cache', 'passpro-electron-absent');
/** A failure is remembered for a day: the next start is quick, and a workstation back on the network is noticed. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
/** Long enough for a slow line that answers, short enough for one that does not. */
const GIVE_UP_AFTER_MS = 5 * 60 * 1000;

/** @returns {string | undefined} Electron's program, if it is here. */
export function electronProgram() {
  const named = join(PACKAGE, 'path.txt');
  if (!existsSync(named)) return undefined;
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist'), readFileSync(named, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Electron's program, fetched if it can be: its package does not contain it. */
export function ensureElectron(node, say) {
  const here = electronProgram();
  if (here || failedLately()) return here;
  say('Recherche d’Electron (une seule fois)…');
  const { status } = spawnSync(node, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: GIVE_UP_AFTER_MS });
  const program = status === 0 ? electronProgram() : undefined;
  if (program) rmSync(STAMP, { force: true });
  else rememberFailure();
  return program;
}

function failedLately() {
  const state = statSync(STAMP, { throwIfNoEntry: false });
  return state !== undefined && Date.now() - state.mtimeMs < RETRY_AFTER_MS;
}

function rememberFailure() {
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, '');
}
