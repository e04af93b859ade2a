import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refus } from '../contract/refus.ts';
import type { SauvegardeVue } from '../contract/sauvegardes.ts';
import { type Effacement, tientTropLongtemps } from '../domain/effacement/effacement.ts';
import { sauvegardesPerimees } from '../domain/sauvegarde/rotation.ts';
import { SUFFIXE_SAUVEGARDE } from '../domain/sauvegarde/sauvegarde.ts';
import { readHead } from './container.ts';

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

/** Removes from each folder the backups of one campaign that are no longer needed. */
export async function rotate(
  folders: readonly string[],
  campagneId: string,
  {
    aujourdhui,
    effacements,
  }: { readonly aujourdhui: string; readonly effacements: readonly Pick<Effacement, 'faitLe'>[] },
): Promise<void> {
  for (const folder of folders) {
    const ours = (await listBackups(folder)).flatMap(({ chemin, manifeste }) =>
      manifeste?.campagne.id === campagneId ? [{ chemin, ...manifeste }] : [],
    );
    const perimees = new Set([
      ...sauvegardesPerimees(ours, aujourdhui),
      ...ours.filter((une) => tientTropLongtemps(effacements, une, aujourdhui)),
    ]);
    for (const { chemin } of perimees) await rm(chemin, { force: true });
  }
}
