import { spawnSync } from 'node:child_process';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

const START = new URL('../../src-main/hosts/start/', import.meta.url);

/** Runs one function of the start scripts as npm start does: in plain JavaScript. */
function run(module: string, call: string): unknown {
  const code = `import * as m from ${JSON.stringify(new URL(module, START).href)}; console.log(JSON.stringify(m.${call}))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

async function project(wanted: object, present: object | undefined): Promise<string> {
  const root = await tempFolder();
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (present) {
    await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
  }
  return root;
}

const isInstalled = (root: string) => run('install.mjs', `isInstalled(${JSON.stringify(root)})`);

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
  const fingerprint = () => run('build.mjs', `fingerprintOf(${JSON.stringify(root)}, ['src', 'absent.json'])`);
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

it('speaks to any Node old enough to lack types: no dependency, no syntax to strip', () => {
  for (const module of ['project.mjs', 'install.mjs', 'build.mjs', 'electron-binary.mjs', '../start.mjs']) {
    const { status, stderr } = spawnSync(process.execPath, ['--check', new URL(module, START).pathname], {
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  }
});
