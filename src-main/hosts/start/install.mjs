import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './project.mjs';

/** Installs the dependencies when node_modules is not what package-lock.json wants. @throws {Error} with npm's words */
export function ensureInstalled(say) {
  if (isInstalled(ROOT)) return;
  say('Installation des composants (une minute environ, une seule fois)…');
  const { ok, output } = npm(['ci', '--no-audit', '--no-fund']);
  if (!ok) throw new Error(`L’installation des composants a échoué. Vérifiez l’accès au registre npm.\n${output}`);
}

/** Compares the lock with the record that npm keeps of what it installed: exact, and quicker than asking npm. */
export function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (present[path] === undefined && optional === true),
  );
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    // Nothing is installed yet, or not whole: it is installed anew.
    return undefined;
  }
}
