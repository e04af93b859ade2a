import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refus } from '../contract/refus.ts';
import type { SauvegardeVue } from '../contract/sauvegardes.ts';
import { type Effacement, tientTropLongtemps } from '../domain/effacement/effacement.ts';
import { sauvegardesPerimees } from '../domain/sauvegarde/rotation.ts';
import { SUFFIXE_SAUVEGARDE } from '../domain/sauvegarde/sauvegarde.ts';
import { DRAFT_SUFFIX } from '../keys/write-private-file.ts';
import { DATA_FILE } from '../store/data-file.ts';
import { readSalt } from '../store/file-key.ts';
import { readBackupSalt, readHead } from './container.ts';

/** The folder of the backups, beside the data. */
export const BACKUPS = 'sauvegardes';

const dateOf = ({ manifeste, nom }: SauvegardeVue): string => manifeste?.faiteLe ?? nom;

export const newestFirst = (a: SauvegardeVue, b: SauvegardeVue): number => (dateOf(a) < dateOf(b) ? 1 : -1);

/** The backups of a folder, the newest first. @throws when the folder cannot be read */
export async function listBackups(folder: string): Promise<SauvegardeVue[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIXE_SAUVEGARDE));
  const found = await Promise.all(
    names.map(async (nom): Promise<SauvegardeVue[]> => {
      const chemin = join(folder, nom);
      // Gone since the folder was listed.
      const state = await stat(chemin).catch(() => null);
      if (!state?.isFile()) return [];
      const head = await readHead(chemin);
      if (!head) return [{ chemin, nom, octets: state.size, manifeste: null }];
      const { fichiers: _fichiers, ...manifeste } = head;
      return [{ chemin, nom, octets: state.size, manifeste }];
    }),
  );
  return found.flat().toSorted(newestFirst);
}

/** What tells the backups of some data from those of others: their salts. */
export type Salts = ReadonlySet<string>;

const known = (salts: readonly (string | null)[]): string[] => salts.flatMap((salt) => salt ?? []);

/**
 * The salts of the data of a folder, and of what was backed up beside them: data keep theirs for life, whatever their
 * campaign is called, and those that were repaired have those of before in their backups.
 */
export async function saltsOf(dataDir: string): Promise<Salts> {
  const folder = join(dataDir, BACKUPS);
  // There is no folder before the first backup.
  const names = await readdir(folder).catch((): string[] => []);
  const kept = await Promise.all(
    names.filter((name) => name.endsWith(SUFFIXE_SAUVEGARDE)).map((name) => readBackupSalt(join(folder, name))),
  );
  // Data that are damaged or gone are known by their backups.
  const own = await readSalt(join(dataDir, DATA_FILE)).catch(() => null);
  return new Set(known([own, ...kept]));
}

/** Whether a file is, or was going to be, a backup of these data. */
export const isOurs = async (path: string, salts: Salts): Promise<boolean> =>
  salts.has((await readBackupSalt(path)) ?? '');

async function oursAmong<T extends { readonly chemin: string }>(found: readonly T[], salts: Salts): Promise<T[]> {
  const ours = await Promise.all(found.map(({ chemin }) => isOurs(chemin, salts)));
  return found.filter((_one, rank) => ours[rank]);
}

/** The backups of these data in a place that may hold those of others, the newest first. @throws when it cannot be read */
export const listOurs = async (folder: string, salts: Salts): Promise<SauvegardeVue[]> =>
  oursAmong(await listBackups(folder), salts);

/** What was being written there when it was cut. @throws when the folder cannot be read */
export async function listDrafts(folder: string, salts: Salts): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(`${SUFFIXE_SAUVEGARDE}${DRAFT_SUFFIX}`));
  const drafts = await oursAmong(
    names.map((name) => ({ chemin: join(folder, name) })),
    salts,
  );
  return drafts.map(({ chemin }) => chemin);
}

/** @throws Refus when the folder cannot be read */
export function searchBackups(dossier: string): Promise<SauvegardeVue[]> {
  return listBackups(dossier).catch(() => {
    // Whatever the system answered: the user may choose another one.
    throw new Refus(
      'dossier illisible',
      `«\u00a0${dossier}\u00a0» n’est pas un dossier que vous pouvez lire\u00a0: choisissez-en un autre.`,
    );
  });
}

export const unreachable = (dossier: string): string =>
  `Le second lieu (${dossier}) n’est pas accessible\u00a0: branchez la clé ou le disque, ou rétablissez le partage.`;

/** Removes from each folder the backups of these data that are no longer needed, and those that were cut. None is being written. */
export async function rotate(
  folders: readonly string[],
  salts: Salts,
  {
    aujourdhui,
    effacements,
  }: { readonly aujourdhui: string; readonly effacements: readonly Pick<Effacement, 'faitLe'>[] },
): Promise<void> {
  for (const folder of folders) {
    const ours = (await listOurs(folder, salts)).flatMap(({ chemin, manifeste }) =>
      manifeste ? [{ chemin, ...manifeste }] : [],
    );
    const perimees = new Set([
      ...sauvegardesPerimees(ours, aujourdhui),
      ...ours.filter((une) => tientTropLongtemps(effacements, une, aujourdhui)),
    ]);
    for (const { chemin } of perimees) await rm(chemin, { force: true });
    for (const draft of await listDrafts(folder, salts)) await rm(draft, { force: true });
  }
}
