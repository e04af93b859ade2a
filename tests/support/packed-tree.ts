import { createRequire } from 'node:module';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { ensureBuilt } from '../../src-main/hosts/start/build.mjs';
import { ROOT } from './app.ts';

/** electron-builder's own way of speaking, which would fill a test's report. */
const quiet = createRequire(createRequire(import.meta.url).resolve('electron-builder'))('builder-util') as {
  setPrinter(print: (line: string) => void): void;
};

/** What electron-builder says of the tree that it asks a distribution for. */
interface Wanted {
  readonly platformName: string;
}

/** The fuses of Electron, all unset, after the mark by which they are found in its binary. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('000000000'),
]);

const PLIST = `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>Electron</string></dict></plist>`;

const LOCALES = ['fr', 'en-US', 'de'];

/** A distribution of Electron without Electron: the files that packaging moves, renames and marks, and no program. */
async function makeDistributions(folder: string): Promise<(wanted: Wanted) => string> {
  const files: [string, string | Buffer][] = [
    ...['linux/electron', 'win32/electron.exe'].map((name): [string, Buffer] => [name, FUSES]),
    ...['linux', 'win32'].flatMap((name) => [
      ...LOCALES.map((locale): [string, string] => [`${name}/locales/${locale}.pak`, '']),
      [`${name}/LICENSE`, 'MIT'] as [string, string],
    ]),
    ['darwin/Electron.app/Contents/Info.plist', PLIST],
    ['darwin/Electron.app/Contents/MacOS/Electron', ''],
    ['darwin/Electron.app/Contents/Frameworks/Electron Helper.app/Contents/Info.plist', PLIST],
    ['darwin/Electron.app/Contents/Frameworks/Electron Helper.app/Contents/MacOS/Electron Helper', ''],
    ['darwin/Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework', FUSES],
    [
      'darwin/Electron.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources/fr.lproj/locale.pak',
      '',
    ],
    ['darwin/Electron.app/Contents/Resources/fr.lproj/locale.pak', ''],
  ];
  for (const [name, content] of files) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return ({ platformName }) => join(folder, platformName);
}

/** Packs the built application for every target, from this machine, without anything to download. */
export async function packTrees() {
  ensureBuilt(() => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'passpro-paquets-'));
  const electronDist = await makeDistributions(join(folder, 'electron'));
  const output = join(folder, 'release');
  quiet.setPrinter(() => undefined);
  await build({
    projectDir: ROOT,
    targets: new Map([
      ...Platform.LINUX.createTarget('dir', Arch.x64, Arch.arm64),
      ...Platform.WINDOWS.createTarget('dir', Arch.x64),
      ...Platform.MAC.createTarget('dir', Arch.arm64),
    ]),
    config: {
      electronDist: electronDist as unknown as string,
      directories: { output },
      // Marks that only a real program can carry.
      disableAsarIntegrity: true,
      win: { signAndEditExecutable: false },
      mac: { identity: null },
    },
  });
  return { output, remove: () => rm(folder, { recursive: true, force: true }) };
}
