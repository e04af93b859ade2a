import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { ROOT } from './app.ts';

interface Asar {
  extractAll(archive: string, folder: string): void;
  listPackage(archive: string): string[];
}

/** electron-builder's own reader of archives. */
export const asar = createRequire(createRequire(import.meta.url).resolve('electron-builder'))('@electron/asar') as Asar;

/** A packed application, taken out of its archive, beside a stand-in of Electron. */
export interface Packed {
  readonly main: string;
  readonly resources: string;
}

/** Takes a packed tree out of its archive, into an empty folder: Node, unlike Electron, cannot read inside one. */
export async function unpack(resources: string, folder: string): Promise<Packed> {
  asar.extractAll(join(resources, 'app.asar'), folder);
  await cp(join(resources, 'app.asar.unpacked'), folder, { recursive: true });
  const electron = join(folder, 'node_modules', 'electron');
  await mkdir(electron);
  const standIn = pathToFileURL(join(ROOT, 'tests', 'support', 'packed-electron.ts')).href;
  await writeFile(join(electron, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}');
  await writeFile(join(electron, 'index.js'), `export * from '${standIn}';`);
  return { main: join(folder, 'dist', 'electron', 'main.js'), resources };
}

/** The way of starting a packed application on a machine of the test's own: its answers to the calls, in order. */
export function packedStart({ main, resources }: Packed, home: string) {
  return async (words: readonly string[], calls: readonly (readonly [string, unknown])[]): Promise<unknown[]> => {
    const child = spawn(process.execPath, [main, ...words], {
      env: {
        ...process.env,
        PASSPRO_RESOURCES: resources,
        PASSPRO_CALLS: JSON.stringify(calls),
        XDG_DATA_HOME: join(home, 'share'),
        XDG_CACHE_HOME: join(home, 'cache'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    if (code !== 0) throw new Error(said);
    return said
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  };
}
