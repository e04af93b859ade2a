import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { EnvironmentOptions } from 'vite';
import { NONCE_PLACEHOLDER } from './src-main/hosts/page-security.ts';
import { requireNode } from './tests/support/require-node.ts';

requireNode();

/** In kB. Everything is on the disk of the workstation: a large file costs milliseconds, not a download. */
const LARGE_CHUNK = 4_000;

const WORKERS = {
  'workers/planner': resolve('src-main/planner/worker.ts'),
  'workers/lecture': resolve('src-main/exchange/worker.ts'),
  'workers/documents': resolve('src-main/documents/worker.ts'),
  'workers/writer': resolve('src-main/writer/worker.ts'),
  'workers/keys': resolve('src-main/keys/worker.ts'),
  'workers/backup': resolve('src-main/backup/worker.ts'),
};

/** The licences of all that a bundle holds, as vite reads them beside each module; packaging lays them out for the user. */
const LICENCES = { fileName: 'licences.md' };

/** A bundle for Node: everything inside but the encrypted database, whose binary cannot be bundled, and Electron. */
function forNode(outDir: string, input: Readonly<Record<string, string>>): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['better-sqlite3', 'electron'], conditions: ['node'] },
    build: {
      outDir: resolve('dist', outDir),
      emptyOutDir: true,
      target: 'node24',
      // Readable stacks in the technical log are worth more than a few hundred kilobytes.
      minify: false,
      license: LICENCES,
      ssr: true,
      chunkSizeWarningLimit: LARGE_CHUNK,
      rolldownOptions: {
        input,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/** Sandboxed preloads are CommonJS, one file. It shares its folder with the main process, which is built first. */
const preload: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  build: {
    outDir: resolve('dist/electron'),
    emptyOutDir: false,
    target: 'chrome140',
    minify: false,
    // It holds nothing but our own lines, and would write over the main process's list.
    license: false,
    ssr: true,
    rolldownOptions: {
      input: resolve('src-main/hosts/electron/preload.ts'),
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
};

export default defineConfig({
  root: 'src-renderer',
  plugins: [react()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: { outDir: resolve('dist/renderer'), emptyOutDir: true, license: LICENCES, chunkSizeWarningLimit: LARGE_CHUNK },
  environments: {
    electron: forNode('electron', { main: resolve('src-main/hosts/electron/main.ts'), ...WORKERS }),
    preload,
    loopback: forNode('loopback', { host: resolve('src-main/hosts/loopback/host.ts'), ...WORKERS }),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'electron', 'preload', 'loopback']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
