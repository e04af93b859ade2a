// npm test. Runs on the system's Node, before anything is installed: no dependency, no type to strip.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../src-main/hosts/start/install.mjs';
import { ROOT } from '../src-main/hosts/start/project.mjs';
import { chromiumPath } from './support/chromium.mjs';

const REPORTS = join(ROOT, '.captures');
const UNIT = join(REPORTS, 'unit.json');
const E2E = join(REPORTS, 'e2e.json');

/** Runs a command in the project, its words shown as they come. */
function run(command, words, env = {}) {
  const { status } = spawnSync(command, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function has(command) {
  return spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** Debian's browser and PDF reader, where they are missing and apt may be used; elsewhere the tests say what they lack. */
function ensureDebianPackages() {
  const missing = [...(chromiumPath() ? [] : ['chromium']), ...(has('pdftoppm') ? [] : ['poppler-utils'])];
  if (missing.length === 0 || !has('apt-get')) return;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    console.log(`Not installed, and not installable without a password: ${missing.join(', ')}.`);
    return;
  }
  console.log(`Installing ${missing.join(', ')}…`);
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    const [command, ...rest] = [...(asRoot ? [] : ['sudo', '-n']), 'apt-get', ...words];
    const { status, stderr } = spawnSync(command, rest, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) console.log(`apt-get ${words[0]} failed: ${stderr.trim()}`);
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What a runner counted; a step that failed without a failed test (types, lint, build) counts as one failure. */
function counted(name, succeeded, counts) {
  if (succeeded || counts.failed > 0) return counts;
  console.log(`${name} failed before or beside its tests: see above.`);
  return { ...counts, failed: 1 };
}

function unitCounts() {
  const report = readReport(UNIT);
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function e2eCounts() {
  const stats = readReport(E2E)?.stats;
  if (!stats) return { passed: 0, failed: 0, skipped: 0 };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function main() {
  ensureInstalled(console.log);
  ensureDebianPackages();
  rmSync(UNIT, { force: true });
  rmSync(E2E, { force: true });
  mkdirSync(REPORTS, { recursive: true });
  // The two « -- » carry the words through « check » to its last step, the unit tests.
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`];
  const checked = run('npm', ['run', '--silent', 'check', '--', '--', ...reporters]);
  const driven = run('npm', ['run', '--silent', 'e2e']);
  const results = [counted('npm run check', checked, unitCounts()), counted('npm run e2e', driven, e2eCounts())];
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const skipped = total('skipped');
  console.log(`${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = checked && driven && total('failed') === 0 ? 0 : 1;
}

try {
  main();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
