import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { announceNewFile } from '../../src-main/app.ts';
import type { App } from '../../src-main/app.ts';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { HostError } from '../../src-main/hosts/host-error.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { pageOf, ROOT, workerUrl } from '../support/app.ts';
import { tempFolder } from '../support/store.ts';

/** `OPENINGS=200 vitest run tests/hosts/opening` for a long trial. */
const OPENINGS = Number(process.env['OPENINGS'] ?? 8);
/** Multiples of it, less their whole part, are spread evenly however many there are. */
const NOMBRE_D_OR = (1 + Math.sqrt(5)) / 2;
const spread = (rank: number, size: number): number => Math.floor(((rank * NOMBRE_D_OR) % 1) * size);

const LONG = 60_000 + OPENINGS * 5000;

const open = (dataDir: string) =>
  openApp({
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date('2027-03-15T08:00:00Z'),
    log: () => undefined,
  });

/** A folder with a campaign in it, closed as it should be; and the same as a kill leaves it, its last acts in the log. */
let closed = '';
let killed = '';
/** All that each of them holds. */
let held = '';
let heldKilled = '';

const hold = (app: Pick<App, 'call'>): Promise<string> => pageOf(app)('organisation.lire', '{}');

beforeAll(async () => {
  closed = tempFolder();
  const first = await open(closed);
  await write(first, 3);
  held = await hold(first);
  await first.close();
  const live = tempFolder();
  cpSync(closed, live, { recursive: true });
  const app = await open(live);
  await write(app, 3);
  heldKilled = await hold(app);
  killed = tempFolder();
  cpSync(live, killed, { recursive: true });
  await app.close();
});

async function write(app: Pick<App, 'call'>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const salle = { id: null, nom: `Salle ${time} ${performance.now()}`, pmr: false, vu: null };
    const answer = await pageOf(app)('salles.enregistrer', JSON.stringify(salle));
    expect(JSON.parse(answer)).toMatchObject({ ok: true });
  }
}

type Folder = Readonly<Record<string, string>>;

/** Every file below a folder, byte for byte, but the lock, which is empty, and SQLite's index of the log, made anew each time. */
function contents(folder: string): Folder {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths
      .map((path) => [relative(folder, path), path] as const)
      .filter(([name]) => name !== 'passpro.verrou' && !name.endsWith('-shm'))
      .map(([name, path]) => [name, readFileSync(path).toString('base64')]),
  );
}

/** What the user is told when the folder, damaged so, is opened; nothing may have been written by then. */
async function refusal(from: string, damage: (folder: string) => void): Promise<string> {
  const folder = tempFolder();
  cpSync(from, folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  damage(folder);
  const before = contents(folder);
  const error = await open(folder).then(
    async (app) => {
      expect(await hold(app)).toBe(from === closed ? held : heldKilled);
      await app.close();
      return null;
    },
    (reason: unknown) => reason,
  );
  if (error === null) return 'opened';
  expect(contents(folder)).toEqual(before);
  expect(error).toBeInstanceOf(HostError);
  return (error as HostError).message;
}

const CHILD = fileURLToPath(new URL('./open-and-say.ts', import.meta.url));

const data = (folder: string): string => join(folder, 'campagne.db');

const CUT = /campagne\.db\) est vide ou coupé\. Ne supprimez aucun fichier/;

describe.each([
  ['closed as it should be', () => closed],
  ['left by a kill', () => killed],
])('a campaign %s', (_how, from) => {
  it('whose file is missing is refused, never begun anew', async () => {
    expect(await refusal(from(), (folder) => rmSync(data(folder)))).toMatch(
      /mais plus le fichier des données.*corbeille/,
    );
  });

  it.each([0, 1, 100, 4095])('cut to %i bytes is refused', async (size) => {
    expect(await refusal(from(), (folder) => truncateSync(data(folder), size))).toMatch(CUT);
  });

  it(`cut anywhere (${OPENINGS} places) is refused or whole, never empty`, { timeout: LONG }, async () => {
    const { size } = statSync(data(from()));
    const told = { refused: 0, opened: 0 };
    for (let rank = 0; rank < OPENINGS; rank += 1) {
      const at = spread(rank + 1, size);
      const sentence = await refusal(from(), (folder) => truncateSync(data(folder), at));
      // What is cut may stand in the log as well.
      if (sentence !== 'opened') expect(sentence).toMatch(at < 4096 ? CUT : /le fichier des données est abîmé/);
      told[sentence === 'opened' ? 'opened' : 'refused'] += 1;
    }
    if (process.env['OPENINGS']) console.log('cut', told);
  });

  it(`with one byte changed (${OPENINGS} places) is refused, or holds all it held`, { timeout: LONG }, async () => {
    const { size } = statSync(data(from()));
    const told = { damaged: 0, opened: 0 };
    for (let rank = 0; rank < OPENINGS; rank += 1) {
      const sentence = await refusal(from(), (folder) => {
        const bytes = readFileSync(data(folder));
        const at = spread(rank + 1, size);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (rank % 8));
        writeFileSync(data(folder), bytes);
      });
      // A page that nothing uses any more, or that the log holds anew, may be damaged without harm.
      if (sentence !== 'opened') expect(sentence).toMatch(/le fichier des données est abîmé/);
      told[sentence === 'opened' ? 'opened' : 'damaged'] += 1;
    }
    if (process.env['OPENINGS']) console.log('changed', told);
  });

  it('with the key of another is told apart from a damaged one', async () => {
    const sentence = await refusal(from(), (folder) => {
      writeFileSync(join(folder, 'passpro.cle'), `${'a'.repeat(64)}\n`);
    });
    expect(sentence).toMatch(/la clé du dossier n’est plus celle de la dernière ouverture/);
  });

  it('that nothing is known of says that it may be the key or the file', async () => {
    const sentence = await refusal(from(), (folder) => {
      writeFileSync(join(folder, 'passpro.cle'), `${'a'.repeat(64)}\n`);
      rmSync(join(folder, 'campagne.db-temoin'));
    });
    expect(sentence).toMatch(/la clé n’est pas celle de ces données, ou bien le fichier est abîmé/);
  });
});

it('a path too long says so', async () => {
  let folder = tempFolder();
  while (folder.length < 520) folder = join(folder, 'un-dossier-au-nom-assez-long-pour-que-le-chemin-le-devienne');
  mkdirSync(folder, { recursive: true });
  await expect(open(folder)).rejects.toThrow(/trop long\. Déplacez ce dossier/);
  expect(readdirSync(folder)).toEqual([]);
});

describe('a first start', () => {
  it.each(['nothing', 'a key', 'an empty file', 'the mark alone'])(
    'that died and left %s begins anew',
    async (left) => {
      const folder = tempFolder();
      if (left !== 'nothing') await announceNewFile(data(folder));
      if (left === 'a key' || left === 'an empty file') await fileKeyVault(folder).readOrCreate();
      if (left === 'an empty file') writeFileSync(data(folder), '');
      await (await open(folder)).close();
      expect(readdirSync(folder)).not.toContain('campagne.db-nouveau');
      await (await open(folder)).close();
    },
  );

  it(`killed at any moment (${OPENINGS} times) begins anew, or goes on`, { timeout: LONG }, async () => {
    const start = async (folder: string, afterMs: number | null): Promise<number> => {
      const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const end = once(child, 'exit');
      await once(child.stdout, 'data');
      const ready = performance.now();
      if (afterMs !== null) await Promise.race([setTimeout(afterMs), end]).then(() => child.kill('SIGKILL'));
      await end;
      return performance.now() - ready;
    };
    const ms = await start(tempFolder(), null);
    const left = { nothing: 0, mark: 0, whole: 0 };
    for (let rank = 0; rank < OPENINGS; rank += 1) {
      const folder = tempFolder();
      await start(folder, ms * ((rank * NOMBRE_D_OR) % 1));
      const names = readdirSync(folder);
      left[names.includes('campagne.db-nouveau') ? 'mark' : names.includes('campagne.db') ? 'whole' : 'nothing'] += 1;
      await (await open(folder)).close();
      rmSync(folder, { recursive: true });
    }
    if (process.env['OPENINGS']) console.log('first starts', left, `${ms.toFixed(0)} ms`);
  });

  it('a key without a file and without the mark is a lost file', async () => {
    const folder = tempFolder();
    await fileKeyVault(folder).readOrCreate();
    await expect(open(folder)).rejects.toThrow(/mais plus le fichier des données/);
    expect(readdirSync(folder).toSorted()).toEqual(['passpro.cle', 'passpro.verrou']);
  });

  it('brings a folder that others could enter to its owner alone', async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o755);
    await (await open(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('leaves alone a folder of other things', async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'photo.jpg'), 'à moi');
    await expect(open(folder)).rejects.toThrow('mais pas leur clé');
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });
});

const root = process.getuid?.() === 0;

/** Opens a folder in another process, and as another account where one is given. */
const openElsewhere = (folder: string, uid?: number) =>
  spawnSync(process.execPath, [CHILD, folder], { encoding: 'utf8', ...(uid !== undefined && { uid, gid: uid }) })
    .stdout;

function mount(options: string): string {
  const place = tempFolder();
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { encoding: 'utf8' });
  if (done.status !== 0) return '';
  onTestFinished(() => void spawnSync('umount', [place]));
  return place;
}

/** Needs the means to be another account and to mount: said as skipped where they are not there. */
describe.runIf(root)('a disk that refuses', () => {
  const NOBODY = 65_534;

  it('without rights is said as such, and nothing is written', () => {
    const folder = tempFolder();
    cpSync(closed, folder, { recursive: true });
    chmodSync(folder, 0o700);
    expect(openElsewhere(folder, NOBODY)).toMatch(/n’a pas le droit d’écrire ou de lire.*Le fichier n’est pas abîmé/);
    chmodSync(folder, 0o555);
    chownSync(folder, NOBODY, NOBODY);
    for (const name of readdirSync(folder)) chownSync(join(folder, name), NOBODY, NOBODY);
    const before = contents(folder);
    expect(openElsewhere(folder, NOBODY)).toMatch(/n’a pas le droit d’écrire ou de lire/);
    chmodSync(folder, 0o700);
    chmodSync(data(folder), 0o444);
    expect(openElsewhere(folder, NOBODY)).toMatch(/n’a pas le droit d’écrire ou de lire/);
    expect(contents(folder)).toEqual(before);
    chmodSync(data(folder), 0o600);
    // As one start by the administrator leaves them.
    for (const name of ['passpro.verrou', 'campagne.db-wal']) {
      const left = join(folder, name);
      rmSync(left, { force: true });
      writeFileSync(left, 'à un autre', { mode: 0o600 });
      expect(openElsewhere(folder, NOBODY), name).toMatch(/n’a pas le droit d’écrire ou de lire/);
      rmSync(left);
    }
  });

  it('that is read-only is never said to be damaged', (context) => {
    const place = mount('size=20m');
    if (!place) return context.skip('nothing can be mounted here');
    cpSync(closed, place, { recursive: true });
    spawnSync('mount', ['-o', 'remount,ro', place]);
    const before = contents(place);
    const said = openElsewhere(place);
    expect(said).toMatch(/en lecture seule\. Le fichier n’est pas abîmé/);
    expect(said).not.toContain('sauvegarde');
    expect(contents(place)).toEqual(before);
  });

  it('that is full says so', (context) => {
    const place = mount('size=2m');
    if (!place) return context.skip('nothing can be mounted here');
    cpSync(killed, place, { recursive: true });
    rmSync(join(place, 'campagne.db-shm'), { force: true });
    spawnSync('sh', ['-c', `cat /dev/zero > ${place}/rest`]);
    const before = contents(place);
    expect(openElsewhere(place)).toMatch(/plus de place sur le disque/);
    expect(contents(place)).toEqual(before);
  });
});
