import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../src-main/hosts/start/build.mjs';
import { isInstalled } from '../../src-main/hosts/start/install.mjs';
import { tempFolder } from '../support/temp-folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');

async function project(wanted: object, present: object | undefined): Promise<string> {
  const root = await tempFolder();
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (present) {
    await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
  }
  return root;
}

it('installs what is missing, other or unfinished, and nothing else', async () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };
  const [a, b] = [{ version: '1.0.0' }, { version: '2.0.0' }];
  expect(isInstalled(await project(wanted, { 'node_modules/a': a, 'node_modules/b': b }))).toBe(true);
  expect(isInstalled(await project(wanted, { 'node_modules/a': a }))).toBe(true);
  expect(isInstalled(await project(wanted, { 'node_modules/b': b }))).toBe(false);
  expect(isInstalled(await project(wanted, { 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
  expect(isInstalled(await project(wanted, undefined))).toBe(false);
});

it('builds again when a source is added, removed or changed', async () => {
  const root = await tempFolder();
  await mkdir(join(root, 'src'));
  const fingerprint = () => fingerprintOf(root, ['src', 'absent.json']);
  const seen = [fingerprint()];
  await writeFile(join(root, 'src', 'a.ts'), 'un');
  seen.push(fingerprint());
  expect(fingerprint()).toBe(seen[1]);
  await utimes(join(root, 'src', 'a.ts'), 1, 1);
  seen.push(fingerprint());
  await writeFile(join(root, 'src', 'b.ts'), '');
  seen.push(fingerprint());
  expect(new Set(seen).size).toBe(4);
});

it('needs nothing installed: the scripts that run first import Node and one another only', async () => {
  const scripts = ['src-main/hosts/start.mjs', 'tests/run.mjs', 'tests/support/chromium.mjs'];
  const helpers = await readdir(join(ROOT, 'src-main/hosts/start'));
  const modules = helpers.filter((name) => name.endsWith('.mjs'));
  for (const script of [...scripts, ...modules.map((name) => `src-main/hosts/start/${name}`)]) {
    const code = await readFile(join(ROOT, script), 'utf8');
    const named = [...code.matchAll(/^import .* from '([^']+)';$/gm)].map((match) => match[1]);
    expect(named.length, script).toBeGreaterThan(0);
    for (const module of named) expect(module, script).toMatch(/^node:|^\..*\.mjs$/);
  }
});
