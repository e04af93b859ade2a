import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { requireNode } from './tests/support/require-node.ts';

requireNode();

// Threads and processes that the tests start read the sources, or the build, as they were compiled before.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache', 'compile');

/** The users live in Paris; a day must not depend on it, nor on the side of Greenwich. */
const FUSEAUX = ['Europe/Paris', 'America/Los_Angeles'];
const DATES = ['tests/exchange/lecture/dates.test.ts', 'tests/domain/{date,texte}/*.test.ts'];

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
      ...FUSEAUX.map((fuseau) => ({
        test: {
          name: fuseau,
          environment: 'node' as const,
          // A process of its own: threads have the time zone of theirs.
          pool: 'forks' as const,
          env: { TZ: fuseau },
          setupFiles: ['tests/support/property-seed.ts'],
          include: DATES,
          testTimeout: 120_000,
        },
      })),
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
