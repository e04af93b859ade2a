import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { demoFolder } from './demo-folder.ts';

const HOST = fileURLToPath(new URL('../../dist/loopback/host.js', import.meta.url));

interface HostWishes {
  /** Instant at which the host's clock starts, ISO 8601; the workstation's own without it. */
  readonly clock?: string;
  /** Folder copied into the data folder before the start (a campaign and its key). */
  readonly files?: string;
  /** More words for the command line, such as `--demo`. */
  readonly words?: readonly string[];
  /** What it may complain of; nothing without it. */
  readonly complaints?: RegExp;
}

export interface Host {
  /** The address that opens the application once. */
  readonly url: string;
  readonly dataDir: string;
  /** Ends this host as Ctrl+C does, and starts another on the same data, at another hour if one is given. */
  readonly restart: (clock?: string) => Promise<Host>;
  /** Ends this host as a power cut does, in the middle of anything, and starts another on the same data. */
  readonly kill: () => Promise<Host>;
  /** Ends it so, and answers the way to start another. */
  readonly cut: () => Promise<(clock?: string) => Promise<Host>>;
  /** The host answers nothing any more, its connections stay; then it goes on. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** What the memory of this host holds now, once what nobody uses is gone: a heap snapshot, as text. */
  readonly memory: () => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

interface Fixtures {
  /** Starts the built loopback host on a data folder of its own; stopped at the end of the test, which fails if it complained. */
  readonly startHost: (wishes?: HostWishes) => Promise<Host>;
}

/** Playwright's `test` with `startHost`, and a watch on every page: a refusal by the page policy fails the test. */
export const test = base.extend<Fixtures & { readonly pageWatch: void }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of this pattern
  startHost: async ({}, provide) => {
    const ends: (() => Promise<void>)[] = [];
    await provide(async (wishes = {}) => {
      const folder = await mkdtemp(join(tmpdir(), 'passpro-e2e-'));
      const dataDir = join(folder, 'data');
      if (wishes.files) await cp(wishes.files, dataDir, { recursive: true });
      if (wishes.clock && wishes.words?.includes('--demo'))
        await cp(await demoFolder(wishes.clock), `${dataDir}-demo`, { recursive: true });
      ends.push(() => rm(folder, { recursive: true, force: true }));
      const start = async (clock?: string): Promise<Host> => {
        const { cut, ...host } = await launch(dataDir, { ...wishes, ...(clock && { clock }) });
        ends.push(host.stop);
        return {
          ...host,
          restart: (hour) => host.stop().then(() => start(hour)),
          kill: () => cut().then(() => start()),
          cut: () => cut().then(() => start),
        };
      };
      return start();
    });
    for (const end of ends.toReversed()) await end();
  },
  pageWatch: [
    async ({ context }, provide) => {
      const refused: string[] = [];
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
      context.on('weberror', (error) => refused.push(error.error().stack ?? error.error().message));
      await provide();
      expect(refused, 'refused by the page policy, or thrown in the page').toEqual([]);
    },
    { auto: true },
  ],
});

interface Launched extends Omit<Host, 'restart' | 'kill' | 'cut'> {
  readonly cut: () => Promise<void>;
}

async function launch(
  dataDir: string,
  { clock, words = [], complaints: expected = /^$/ }: HostWishes,
): Promise<Launched> {
  const diagnostics = `${dataDir}-memoire`;
  await mkdir(diagnostics, { recursive: true });
  const node = ['--heapsnapshot-signal=SIGUSR2', `--diagnostic-dir=${diagnostics}`];
  const child = spawn(process.execPath, [...node, HOST, '--no-open', '--data', dataDir, ...words], {
    env: { ...process.env, PASSPRO_CLOCK: clock ?? '', TZ: 'Europe/Paris' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints = text(child.stderr);
  const url = await firstLine(child).catch(async () => {
    throw new Error(`The host did not start:\n${await complaints}`);
  });
  const cut = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const stop = async (): Promise<void> => {
    if (child.signalCode === 'SIGKILL') return;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
    expect(child.exitCode).toBe(0);
    expect(await complaints).toMatch(expected);
  };
  const freeze = (): void => void child.kill('SIGSTOP');
  const thaw = (): void => void child.kill('SIGCONT');
  const memory = async (): Promise<Buffer> => {
    child.kill('SIGUSR2');
    await expect.poll(async () => (await readdir(diagnostics)).length, { timeout: 60_000 }).toBe(1);
    const path = join(diagnostics, (await readdir(diagnostics))[0] ?? '');
    const end = async (): Promise<string> => (await readFile(path)).subarray(-3).toString().trim();
    // Written whole once it ends as JSON does.
    await expect.poll(end, { timeout: 60_000 }).toMatch(/\}$/);
    const snapshot = await readFile(path);
    await rm(path);
    return snapshot;
  };
  return { url, dataDir, stop, cut, freeze, thaw, memory };
}

async function firstLine(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('ended');
  });
  const [line] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
  return line.toString().trim();
}
