import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { access, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';

const HOST = fileURLToPath(new URL('../../../src-main/hosts/loopback/host.ts', import.meta.url));

type HostProcess = ChildProcessByStdio<null, Readable, Readable>;

function launch(folder: string, words: readonly string[], env: Record<string, string> = {}): HostProcess {
  const child = spawn(process.execPath, [HOST, '--data', join(folder, 'data'), ...words], {
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLine(child: HostProcess): Promise<string> {
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return line.toString().trim();
}

it('prints its address alone, and lets its data go when asked twice to end (Ctrl+C reaches it twice)', async () => {
  const folder = await tempFolder();
  const host = launch(folder, ['--no-open']);
  const said = text(host.stderr);
  expect(await firstLine(host)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/entrer\?jeton=[\w-]{43}$/);
  expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'data', 'campagne.db'))).mode & 0o077).toBe(0);
  host.kill('SIGINT');
  host.kill('SIGINT');
  expect(await once(host, 'exit')).toEqual([0, null]);
  expect(await said).toBe('');
  await expect(access(join(folder, 'data', 'campagne.db-wal'))).rejects.toThrow('ENOENT');
});

it('refuses a second host on the same folder with one sentence', async () => {
  const folder = await tempFolder();
  await firstLine(launch(folder, ['--no-open']));
  const second = launch(folder, ['--no-open']);
  const said = text(second.stderr);
  expect(await once(second, 'exit')).toEqual([1, null]);
  expect(await said).toMatch(/^Passpro Accueil est déjà ouvert sur ce dossier .*\n$/);
});

it('opens a window without its token on the command line, and ends when the window is closed', async () => {
  const folder = await tempFolder();
  const browser = join(folder, 'navigateur');
  const seen = join(folder, 'mots');
  const launchPage = join(folder, 'page.html');
  // A stand-in for Chromium: notes how it was called, keeps a copy of the page, remembers something, and is closed at once.
  const script = `#!/bin/sh
printf '%s\\n' "$@" > '${seen}'
cp "$(sed -n 's|^--app=file://||p' '${seen}')" '${launchPage}'
profile="$(sed -n 's|^--user-data-dir=||p' '${seen}')"
mkdir -p "$profile" && echo Martin > "$profile/Web Data"
`;
  await writeFile(browser, script, { mode: 0o755 });
  const host = launch(folder, [], { CHROMIUM: browser });
  expect(await once(host, 'exit')).toEqual([0, null]);
  const words = (await readFile(seen, 'utf8')).trim().split('\n');
  expect(words.join(' ')).not.toContain('jeton');
  const page = words.find((word) => word.startsWith('--app='))?.slice('--app='.length) ?? '';
  const profile = join(fileURLToPath(page), '..', 'fenetre');
  expect(words).toContain(`--user-data-dir=${profile}`);
  expect(await readFile(launchPage, 'utf8')).toContain('/entrer?jeton=');
  expect((await stat(launchPage)).mode & 0o077).toBe(0);
  expect(await readdir(join(profile, '..'))).toEqual([]);
});

it('opens a tab by a private page too, which goes once it has served', async () => {
  const folder = await tempFolder();
  const [seen, launchPage] = [join(folder, 'mots'), join(folder, 'page.html')];
  const script = `#!/bin/sh\nprintf '%s' "$1" > '${seen}.tmp'\ncp -p "\${1#file://}" '${launchPage}'\nmv '${seen}.tmp' '${seen}'\n`;
  await writeFile(join(folder, 'xdg-open'), script, { mode: 0o755 });
  const host = launch(folder, [], { CHROMIUM: join(folder, 'absent'), PATH: `${folder}:${process.env['PATH']}` });
  expect(await firstLine(host)).toContain('ouvert dans votre navigateur');
  const address = await readFile(seen, 'utf8');
  expect(address).toMatch(/^file:.*ouvrir\.html$/);
  expect((await stat(launchPage)).mode & 0o777).toBe(0o600);
  expect((await stat(join(fileURLToPath(address), '..'))).mode & 0o777).toBe(0o700);
  const entrance = /url=([^"]*)/.exec(await readFile(launchPage, 'utf8'))?.[1] ?? '';
  expect((await fetch(entrance)).status).toBe(200);
  await vi.waitFor(() => expect(access(fileURLToPath(address))).rejects.toThrow('ENOENT'));
});
