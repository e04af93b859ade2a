// npm start. Runs on the system's Node, before anything is installed: no dependency, no type to strip.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './start/build.mjs';
import { ensureElectron } from './start/electron-binary.mjs';
import { ensureInstalled } from './start/install.mjs';
import { projectNode, ROOT } from './start/project.mjs';

const say = (line) => console.log(line);

function start() {
  ensureInstalled(say);
  const node = projectNode();
  if (!node) {
    throw new Error(
      `Passpro Accueil demande Node 22.12 ou plus récent ; ce poste a la version ${process.versions.node}. Installez-la depuis nodejs.org, puis recommencez.`,
    );
  }
  ensureBuilt(say);
  const words = process.argv.slice(2);
  // Without a window to open there is nothing for Electron to do.
  const electron = words.includes('--no-open') ? undefined : ensureElectron(node, say);
  if (electron) return run(electron, [...rootWords(), ROOT, ...words]);
  if (!words.includes('--no-open')) {
    say('Electron n’est pas installable ici : Passpro Accueil s’ouvre dans le navigateur de ce poste.');
  }
  return run(node, [join(ROOT, 'dist', 'loopback', 'host.js'), ...words]);
}

/** Chromium refuses its sandbox to root alone; a workstation's user never is. */
function rootWords() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Hands over to the host: its words, its end, and the signals that ask for it. */
function run(program, words) {
  const child = spawn(program, words, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', fail);
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function fail(error) {
  console.error(error.message);
  process.exitCode = 1;
}

try {
  start();
} catch (error) {
  fail(error);
}
