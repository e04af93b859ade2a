import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refusDisque } from '../contract/panne-disque.ts';
import { Refus } from '../contract/refus.ts';
import { nomSauvegarde } from '../domain/sauvegarde/sauvegarde.ts';
import { DRAFT_SUFFIX } from '../keys/write-private-file.ts';
import { inspect } from '../store/connections.ts';
import { DATA_FILE } from '../store/data-file.ts';
import { syncFolder } from '../store/sync-folder.ts';
import { BACKUPS } from './listing.ts';
import { type Files, pack, unpack, VERSION } from './container.ts';
import { type Contents, readContents } from './contents.ts';
import type { Made, MakeOrder } from './protocol.ts';
import { LOOK, WRITE, within } from './patience.ts';
import { inScratch } from './scratch.ts';

interface Work {
  readonly bytes: Uint8Array;
  readonly contents: Contents;
  readonly fileKey: string;
  readonly scratch: string;
  /** The folder of the backups beside the data, which is made if need be. */
  readonly own: string;
}

/** What the data hold, and a copy of them (encrypted as they are) in one instant of their life. */
function copy({ access }: MakeOrder, to: string): Contents {
  return inspect(access.path, access.fileKey, (db) => {
    const contents = readContents(db);
    if (!contents) throw new Refus('rien à sauvegarder', 'Il n’y a pas encore de campagne à sauvegarder.');
    db.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
    return contents;
  });
}

async function readKeys(folder: string, { keyFiles }: MakeOrder): Promise<Files> {
  const files: Record<string, Uint8Array> = {};
  for (const name of keyFiles) if (existsSync(join(folder, name))) files[name] = await readFile(join(folder, name));
  return files;
}

/** Writes, waits for the disk, and gives back what the disk gives. */
async function writeAndReadBack(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  await writeFile(path, bytes, { mode: 0o600, flush: true });
  return readFile(path);
}

/** What came back from the disk is not what was given to it. */
class Unverified extends Error {}

/** Opens what came back from the disk as a restoration would. @throws when it is not what was to be kept */
async function verify(bytes: Uint8Array, { bytes: written, contents, fileKey, scratch }: Work): Promise<void> {
  if (!Buffer.from(bytes).equals(written)) throw new Unverified('A backup read back is not what was written');
  const { files } = unpack(bytes);
  const path = join(scratch, 'relue.db');
  await writeFile(path, files[DATA_FILE] ?? '', { mode: 0o600 });
  inspect(path, fileKey, (db) => {
    const verdict = db.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Unverified(`A backup read back is damaged: ${String(verdict)}`);
    if (JSON.stringify(readContents(db)) !== JSON.stringify(contents))
      throw new Unverified('A backup read back does not hold what the data hold');
  });
}

async function keep(path: string, work: Work): Promise<void> {
  const folder = dirname(path);
  try {
    // The second place is never made: a stick that was pulled out would be written on the disk of the workstation.
    if (folder === work.own) await mkdir(folder, { recursive: true, mode: 0o700 });
    await verify(await writeAndReadBack(`${path}${DRAFT_SUFFIX}`, work.bytes), work);
    await rename(`${path}${DRAFT_SUFFIX}`, path);
    await syncFolder(folder);
  } catch (error) {
    // A draft that cannot go (the stick was pulled out) is written over, and listed by nothing.
    await rm(`${path}${DRAFT_SUFFIX}`, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A name that no backup has yet, in any of the folders: one never takes the place of another. */
async function freeName({ campagne }: Contents, { faiteLe, folders }: MakeOrder): Promise<string> {
  for (let rang = 1; ; rang += 1) {
    const nom = nomSauvegarde(campagne.nom, new Date(faiteLe), rang);
    // One that cannot be seen is told when it is written.
    const seen = (folder: string) =>
      within(LOOK, stat(join(folder, nom))).then(
        () => true,
        () => false,
      );
    if (!(await Promise.all(folders.map(seen))).includes(true)) return nom;
  }
}

function failure(error: unknown, folder: string): string {
  if (error instanceof Unverified)
    return `La sauvegarde écrite dans ${folder} n’a pas pu être vérifiée\u00a0: elle n’est pas comptée. Vérifiez ce disque, puis recommencez.`;
  const quoi = `La sauvegarde n’a pas pu être écrite dans ${folder}`;
  if ((error as NodeJS.ErrnoException).code === 'ETIMEDOUT')
    return `${quoi}\u00a0: ce lieu ne répond pas. Vérifiez le réseau ou choisissez un autre lieu.`;
  return refusDisque(error, quoi)?.message ?? `${quoi}\u00a0: vérifiez ce dossier, puis recommencez.`;
}

/**
 * Makes one backup and writes it in each folder: written beside, on the disk, opened again and verified, and only then
 * given its name.
 */
export async function make(order: MakeOrder): Promise<Made> {
  const { dataDir } = order;
  return inScratch(dataDir, async (scratch) => {
    await mkdir(scratch, { mode: 0o700 });
    const path = join(scratch, DATA_FILE);
    const contents = copy(order, path);
    const files = { ...(await readKeys(dataDir, order)), [DATA_FILE]: await readFile(path) };
    await rm(path);
    const { faiteLe, motif } = order;
    const bytes = pack({ version: VERSION, faiteLe, motif, ...contents }, files);
    const nom = await freeName(contents, order);
    const failures: (string | null)[] = [];
    const work = { bytes, contents, fileKey: order.access.fileKey, scratch, own: join(dataDir, BACKUPS) };
    for (const folder of order.folders)
      failures.push(
        await within(WRITE, keep(join(folder, nom), work)).then(
          () => null,
          (error: unknown) => failure(error, folder),
        ),
      );
    return { manifeste: unpack(bytes).manifeste, failures };
  });
}
