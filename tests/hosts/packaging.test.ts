import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

interface Configuration {
  readonly files: readonly (string | { readonly filter: readonly string[] })[];
  readonly asar: boolean;
  readonly asarUnpack: readonly string[];
  readonly npmRebuild: boolean;
  readonly publish: unknown;
  readonly electronFuses: Readonly<Record<string, boolean>>;
}

interface Builder {
  getConfig(folder: string, file: string, more: object): Promise<Configuration>;
  validateConfiguration(configuration: object, log: { readonly isEnabled: boolean }): Promise<void>;
}

/** electron-builder's own reading and checking of its configuration: no network, no packaging. */
function builder(): Builder {
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  return fromBuilder('app-builder-lib/out/util/config/config') as Builder;
}

let configuration: Configuration;

beforeAll(async () => {
  configuration = await builder().getConfig(ROOT, 'electron-builder.yml', {});
});

it('is valid for electron-builder’s own schema', async () => {
  await builder().validateConfiguration(configuration, { isEnabled: false });
  const wrong = { ...configuration, asarr: true };
  await expect(builder().validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow('asarr');
});

it('ships the desktop host, the renderer and one database, not the sources, the loopback host or a Node', () => {
  const patterns = configuration.files.flatMap((set) => (typeof set === 'string' ? [set] : set.filter));
  const taken = patterns.filter((pattern) => !pattern.startsWith('!'));
  expect(taken).toEqual([
    'package.json',
    'dist/electron/**',
    'dist/renderer/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ]);
  expect(patterns).toContain('!node_modules/node-*/**');
  expect(configuration).toMatchObject({ npmRebuild: false, asarUnpack: ['**/*.node'], asar: true, publish: null });
});

it('sets every fuse that matters, each the safe way', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

it('leaves no known fuse to chance', () => {
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  const set = Object.keys(configuration.electronFuses).map((name) => name.toLowerCase());
  const left = known.filter((name) => !set.includes(name.toLowerCase()));
  // A matter of speed in WebAssembly, which electron-builder does not set and nothing here uses.
  expect(left).toEqual(['WasmTrapHandlers']);
});
