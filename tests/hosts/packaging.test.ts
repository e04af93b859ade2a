import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

interface Configuration {
  readonly asar: boolean;
  readonly npmRebuild: boolean;
  readonly publish: unknown;
  readonly toolsets: unknown;
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

it('starts an AppImage by a static runtime, and updates from nowhere', () => {
  expect(configuration).toMatchObject({
    npmRebuild: false,
    asar: true,
    publish: null,
    toolsets: { appimage: '1.0.3' },
  });
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
