import type BetterSqlite3 from 'better-sqlite3';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Refus } from '../contract/refus.ts';
import type { Manifeste } from '../domain/sauvegarde/sauvegarde.ts';
import { inspect } from '../store/connections.ts';
import { DATA_FILE } from '../store/data-file.ts';
import { MIGRATIONS } from '../store/migrations/index.ts';
import { syncFolder } from '../store/sync-folder.ts';
import { openingOf } from './backup-key.ts';
import { compare, readContents } from './contents.ts';
import { unpack } from './container.ts';
import type { Examined, ExamineOrder } from './protocol.ts';

/** Many times the largest campaign: what is larger is something else, and would fill the memory. */
const LARGEST = 1024 ** 3;

const KNOWN: ReadonlySet<string> = new Set(MIGRATIONS.map((Migration) => new Migration().name));

async function readBackup(path: string): Promise<Uint8Array> {
  const state = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!state?.isFile())
    throw new Refus(
      'fichier absent',
      `Il n’y a plus de sauvegarde à cet endroit\u00a0: ${path}. Rien n’a été modifié.`,
    );
  if (state.size > LARGEST)
    throw new Refus('pas une sauvegarde', 'Ce fichier est trop gros pour une sauvegarde. Rien n’a été modifié.');
  return readFile(path);
}

/** Whether the disk has it all: what stands here may take the place of the data. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes, { mode: 0o600, flush: true });
}

const damagedData = (): Refus =>
  new Refus('sauvegarde abîmée', 'Les données de cette sauvegarde sont abîmées. Rien n’a été modifié.');

/** Whole, of a schema that is known, and what its manifest says. */
function requireOurs(db: BetterSqlite3.Database, manifeste: Manifeste): void {
  const verdict = db.pragma('integrity_check', { simple: true });
  if (verdict !== 'ok') throw damagedData();
  const { campagne, lycee, comptes, ecritures } = manifeste;
  if (!isDeepStrictEqual(readContents(db), { campagne, lycee, comptes, ecritures })) throw damagedData();
  const names = db.prepare('SELECT name FROM migration').pluck().all() as string[];
  if (!names.every((name) => KNOWN.has(name)))
    throw new Refus(
      'autre version',
      'Cette sauvegarde vient d’une version plus récente de Passpro Accueil\u00a0: installez cette version, puis recommencez. Rien n’a été modifié.',
    );
}

/**
 * Lays a backup out in a folder, as a restoration needs it, and proves it: every byte, its key, its data.
 * @throws Refus with what is wrong
 */
export async function examine({ path, folder, key, secours, today }: ExamineOrder): Promise<Examined> {
  const { manifeste, files } = unpack(await readBackup(path));
  await mkdir(folder, { mode: 0o700 });
  for (const [name, bytes] of Object.entries(files)) await write(join(folder, name), bytes);
  await syncFolder(folder);
  const { opening, other } = await openingOf(folder, key, secours);
  return inspect(join(folder, DATA_FILE), opening, (db) => {
    requireOurs(db, manifeste);
    if (!today) return { manifeste, ecarts: null, effacements: [], other };
    return inspect(today.path, today.fileKey, (now) => {
      const held = readContents(now);
      if (held && held.lycee.uai !== manifeste.lycee.uai)
        throw new Refus(
          'autre lycée',
          `Cette sauvegarde est celle d’un autre lycée (${manifeste.lycee.nom}, ${manifeste.lycee.uai})\u00a0: elle ne remplace pas les données de ${held.lycee.nom}. Rien n’a été modifié.`,
        );
      const effacements = now.prepare('SELECT faitLe FROM effacement ORDER BY faitLe').pluck().all() as string[];
      const depuis = effacements.filter((faitLe) => manifeste.faiteLe < faitLe);
      return { manifeste, ecarts: held && compare(db, now), effacements: depuis, other };
    });
  });
}
