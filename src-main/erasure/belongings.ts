import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BACKUPS, isOurs, listBackups, listDrafts } from '../backup/listing.ts';
import { KEY_FILE } from '../keys/key-file.ts';
import { DRAFT_SUFFIX } from '../keys/write-private-file.ts';
import { DATA_FILE } from '../store/data-file.ts';
import type { Erasure, Manifest } from './marker.ts';

const NAMES: ReadonlySet<string> = new Set([
  KEY_FILE,
  'passpro.cle',
  'passpro.cle-protegee',
  'passpro.essais',
  'technique.log',
  'technique-ancien.log',
  BACKUPS,
  `${BACKUPS}.json`,
  'dossier-depot.json',
  'restauration-prete',
  'exemple-en-cours',
]);

/** What is laid out beside the data, and what the data file has beside it. */
const BEGINNINGS = [DATA_FILE, 'poste-de-jury', 'essai-', 'incomplet-'] as const;

/** What holds a campaign, opens it or speaks of it, by its name in the data folder; nothing else there is ever removed. */
export const belongs = (name: string): boolean =>
  NAMES.has(name.replace(DRAFT_SUFFIX, '')) || BEGINNINGS.some((beginning) => name.startsWith(beginning));

type File = Manifest['fichiers'][number];

/** Bytes of a file, or of all that a folder holds. */
async function weigh(path: string): Promise<number> {
  const state = await stat(path);
  if (!state.isDirectory()) return state.size;
  const inside = await Promise.all((await readdir(path)).map((name) => weigh(join(path, name))));
  return inside.reduce((sum, bytes) => sum + bytes, 0);
}

/** What is to go from the data folder, as it stands. */
export async function listBelongings(dataDir: string): Promise<File[]> {
  const names = (await readdir(dataDir)).filter(belongs).toSorted();
  return Promise.all(
    names.map(async (nom) => ({
      nom,
      // Gone meanwhile (a log that SQLite removes): it has no weight.
      octets: await weigh(join(dataDir, nom)).catch(() => 0),
    })),
  );
}

/**
 * The backups of this campaign in its second place, which may hold those of others: by their data, or by the name they bear
 * when these were made anew. @throws when it cannot be read
 */
export async function listSecondPlace(
  folder: string,
  { sels, lycee, campagne }: Pick<Erasure, 'sels'> & Pick<Manifest, 'lycee' | 'campagne'>,
): Promise<{ readonly ours: (File & { readonly chemin: string })[]; readonly unreadable: number }> {
  const salts = new Set(sels);
  const backups = await listBackups(folder);
  const ours = await Promise.all(
    backups.map(
      async ({ chemin, manifeste }) =>
        (await isOurs(chemin, salts)) ||
        (manifeste?.lycee.uai === lycee.uai && manifeste.campagne.nom === campagne.nom),
    ),
  );
  const drafts = (await listDrafts(folder, salts)).map(async (chemin) => ({
    chemin,
    nom: basename(chemin),
    octets: await weigh(chemin),
  }));
  return {
    ours: [
      ...backups.filter((_one, rank) => ours[rank]).map(({ chemin, nom, octets }) => ({ chemin, nom, octets })),
      ...(await Promise.all(drafts)),
    ],
    unreadable: backups.filter(({ manifeste }, rank) => manifeste === null && !ours[rank]).length,
  };
}
