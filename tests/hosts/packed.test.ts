import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { afterPack, nativeModules, targetOf } from '../../src-main/hosts/packaging/native-binary.mjs';
import { ROOT } from '../support/app.ts';
import { CAMPAGNE, ETABLISSEMENT } from '../support/campagne-essai.ts';
import { asar, packedStart, unpack } from '../support/packed-start.ts';
import { packTrees } from '../support/packed-tree.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Each target: its packed tree, and where its resources are. */
const TARGETS = {
  'linux-x64': { tree: 'linux-unpacked', resources: 'resources' },
  'linux-arm64': { tree: 'linux-arm64-unpacked', resources: 'resources' },
  'win32-x64': { tree: 'win-unpacked', resources: 'resources' },
  'darwin-arm64': { tree: 'mac-arm64', resources: 'Passpro Accueil.app/Contents/Resources' },
} as const;

let trees: Awaited<ReturnType<typeof packTrees>>;

// One build and one packaging for every test of this file.
beforeAll(async () => {
  trees = await packTrees();
}, 240_000);

afterAll(() => trees.remove());

const treeOf = (target: keyof typeof TARGETS): string => join(trees.output, TARGETS[target].tree);
const resourcesOf = (target: keyof typeof TARGETS): string => join(treeOf(target), TARGETS[target].resources);

it.each(Object.keys(TARGETS) as (keyof typeof TARGETS)[])('holds for %s its own binary alone', async (target) => {
  const [path = '', ...others] = await nativeModules(treeOf(target));
  expect(others).toEqual([]);
  expect(basename(path)).toBe(`${target}.node`);
  expect(targetOf(await readFile(path))).toBe(target);
});

it('reads in each binary of the database the target that its name says', async () => {
  const prebuilds = await nativeModules(join(ROOT, 'node_modules/better-sqlite3/prebuilds'));
  const told = await Promise.all(
    prebuilds.map(async (path) => [basename(path, '.node'), targetOf(await readFile(path))]),
  );
  const names = told.map(([name]) => name);
  for (const target of Object.keys(TARGETS)) expect(names).toContain(target);
  for (const [name, target] of told) expect(target).toBe(name?.replace('musl', ''));
  expect(targetOf(Buffer.alloc(10))).toBe('unknown');
  expect(targetOf(Buffer.alloc(100, 'MZ'))).toBe('unknown');
});

it('refuses to pack for a target whose binary is missing, another’s, or beside another', async () => {
  const folder = await tempFolder();
  const x64 = { electronPlatformName: 'linux', arch: 1, appOutDir: folder };
  await expect(afterPack(x64)).rejects.toThrow('must hold linux-x64.node');
  const prebuilds = join(ROOT, 'node_modules/better-sqlite3/prebuilds');
  await cp(join(prebuilds, 'linux-arm64.node'), join(folder, 'linux-x64.node'));
  await expect(afterPack(x64)).rejects.toThrow('must hold linux-x64.node');
  await cp(join(prebuilds, 'linux-x64.node'), join(folder, 'linux-x64.node'));
  await afterPack(x64);
  await cp(join(prebuilds, 'win32-x64.node'), join(folder, 'win32-x64.node'));
  await expect(afterPack(x64)).rejects.toThrow('it holds: linux-x64.node, win32-x64.node');
});

it('ships the desktop host, the renderer and the database, and nothing else', () => {
  const shipped =
    /^[\\/](package\.json$|dist[\\/](electron|renderer)|dist$|node_modules$|node_modules[\\/]better-sqlite3)/;
  for (const target of Object.keys(TARGETS) as (keyof typeof TARGETS)[]) {
    const names = asar.listPackage(join(resourcesOf(target), 'app.asar'));
    expect(names.filter((name) => !shipped.test(name))).toEqual([]);
    expect(names).toContain('/dist/electron/main.js');
    expect(names).toContain('/dist/renderer/ouverture.html');
  }
});

it('keeps French and the English that Chromium falls back on', async () => {
  for (const target of ['linux-x64', 'win32-x64'] as const) {
    expect((await readdir(join(treeOf(target), 'locales'))).toSorted()).toEqual(['en-US.pak', 'fr.pak']);
  }
});

it('sets in the program the fuses that are configured', async () => {
  const wire = await getCurrentFuseWire(join(treeOf('linux-x64'), 'passpro-accueil'));
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
});

it('lays out the GPL and the licence of all that is bundled, each with its text', async () => {
  for (const target of Object.keys(TARGETS) as (keyof typeof TARGETS)[]) {
    const folder = join(resourcesOf(target), 'licences');
    expect(await readFile(join(folder, 'GPL-3.0.txt'), 'utf8')).toContain('GNU GENERAL PUBLIC LICENSE');
    const apart = await readFile(join(folder, 'a-part.md'), 'utf8');
    for (const [list, known] of [
      ['programme.md', 'typeorm - '],
      ['interface.md', '@fullcalendar/resource - '],
    ] as const) {
      const [, ...entries] = (await readFile(join(folder, list), 'utf8')).split('\n## ');
      expect(entries.some((entry) => entry.startsWith(known))).toBe(true);
      const bare = entries.filter((entry) => entry.trim().split('\n').length < 3).map((entry) => entry.split(' - ')[0]);
      expect(bare.filter((name = '') => !apart.includes(name))).toEqual([]);
    }
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['better-sqlite3.txt', 'source-sans-3.txt']));
  }
});

it('opens its data after the example, a moved folder and an emptied cache (C2)', async () => {
  const packed = await unpack(resourcesOf('linux-x64'), await tempFolder());
  const home = await tempFolder();
  const start = packedStart(packed, home);
  const read = [['contexte.lire', {}]] as const;
  const { id: _campagne, ...campagne } = CAMPAGNE;
  const { id: _lycee, ...lycee } = ETABLISSEMENT;
  const etablissement = { ...lycee, uai: '0939990D' };
  const domaines = [{ nom: 'Métiers du bois', mode: 'individuel' }];
  const creation = { modele: 'nouvelle', campagne, etablissement, domaines };
  const named = { value: { campagne: { nom: CAMPAGNE.nom }, demo: false } };
  const example = { value: { demo: true } };

  expect(await start(['--demo'], read)).toMatchObject([example]);
  expect(await start([], [['campagne.creer', creation], ...read])).toMatchObject([{ ok: true }, named]);
  expect(await start(['--demo'], read)).toMatchObject([example]);
  expect(await start([], [...read, ['donnees.changer', { vers: 'exemple' }], ...read])).toMatchObject([
    named,
    {},
    example,
  ]);

  await rename(join(home, 'share', 'passpro-accueil'), join(home, 'ailleurs'));
  expect(await start(['--data', join(home, 'ailleurs')], read)).toMatchObject([named]);
  await rm(join(home, 'cache'), { recursive: true, force: true });
  expect(await start(['--data', join(home, 'ailleurs')], read)).toMatchObject([named]);
  expect(await start(['--demo'], read)).toMatchObject([example]);
  await rename(join(home, 'ailleurs'), join(home, 'share', 'passpro-accueil'));
  expect(await start([], read)).toMatchObject([named]);
});
