import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EffacementsVus } from '../contract/personnelles.ts';
import type { SauvegardeVue } from '../contract/sauvegardes.ts';
import { type Effacement, effacementsDepuis, sauvegardesPartiesLe } from '../domain/effacement/effacement.ts';
import { SUFFIXE_SAUVEGARDE } from '../domain/sauvegarde/sauvegarde.ts';

type Fait = Pick<Effacement, 'faitLe'>;

const derniers = <T extends Fait>(effacements: readonly T[]): T[] =>
  effacements.toSorted((a, b) => (a.faitLe < b.faitLe ? 1 : -1));

/** Backups that still hold a pupil who was erased: what cannot be read may hold anybody. */
export const stillHolding = (sauvegardes: readonly SauvegardeVue[], effacements: readonly Fait[]): SauvegardeVue[] =>
  effacements.length === 0
    ? []
    : sauvegardes.filter(({ manifeste }) => !manifeste || effacementsDepuis(effacements, manifeste).length > 0);

/** What the tab « Données personnelles » shows. */
export function erasuresSeen(
  sauvegardes: readonly SauvegardeVue[],
  effacements: readonly Effacement[],
): EffacementsVus {
  const ordre = derniers(effacements);
  const [dernier] = ordre;
  const tenues = stillHolding(sauvegardes, effacements);
  return {
    effacements: ordre.map(({ epure: _epure, ...vu }) => vu),
    sauvegardes: tenues,
    partiesLe: dernier && tenues.length > 0 ? sauvegardesPartiesLe(dernier) : null,
  };
}

/** What was set aside beside the backups (damaged data, a lost log, a copy before a migration) before the last erasure. */
async function asideSince(folder: string, effacements: readonly Fait[]): Promise<string[]> {
  const [dernier] = derniers(effacements);
  // There is no folder before the first backup.
  const names = await readdir(folder).catch((): string[] => []);
  const paths = names.filter((name) => !name.endsWith(SUFFIXE_SAUVEGARDE)).map((name) => join(folder, name));
  const dates = await Promise.all(paths.map(async (path) => (await stat(path)).mtime.toISOString()));
  return dernier ? paths.filter((_path, rang) => (dates[rang] ?? '') < dernier.faitLe) : [];
}

/** Removes all of it; how many. @throws when one of them cannot be removed */
export async function purge(
  folder: string,
  sauvegardes: readonly SauvegardeVue[],
  effacements: readonly Effacement[],
): Promise<number> {
  const chemins = [
    ...stillHolding(sauvegardes, effacements).map(({ chemin }) => chemin),
    ...(await asideSince(folder, effacements)),
  ];
  for (const chemin of chemins) await rm(chemin, { recursive: true, force: true });
  return chemins.length;
}
