import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from './tests/support/chromium.mjs';
import { requireNode } from './tests/support/require-node.ts';

requireNode();

// Threads and processes that the tests start read the sources, or the build, as they were compiled before.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache', 'compile');

/** Chromium as the only guest of a test machine: no call home, no first-run pages; root has no sandbox. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/build.ts',
  outputDir: '.captures/results',
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: '.captures/e2e.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Written only when asked for (npx playwright test --trace retain-on-failure): it doubles the time of every test.
    trace: 'off',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ARGUMENTS },
  },
});
