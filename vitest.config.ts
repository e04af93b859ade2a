import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { requireNode } from './tests/support/require-node.ts';

requireNode();

// Threads and processes that the tests start read the sources, or the build, as they were compiled before.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache', 'compile');

export default defineConfig({
  test: {
    // One core is kept free otherwise: of the two of a small machine, half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'main',
          environment: 'node',
          // What a file of tests loads serves the next one: a test leaves nothing behind in a module.
          isolate: false,
          setupFiles: ['tests/support/property-seed.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/renderer/**'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          setupFiles: ['tests/support/property-seed.ts'],
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
