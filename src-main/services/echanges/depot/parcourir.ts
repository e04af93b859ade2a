import { type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import type { DossierVu } from '../../../contract/depot.ts';
import { Refus } from '../../../contract/refus.ts';
import { compareTextes } from '../../../domain/texte/format.ts';

/** More sub-folders than this are not looked through by hand: the address is typed. */
const SOUS_DOSSIERS_MAX = 500;

/** Those of the system, and those that the user's own programs hide. */
const estCache = (nom: string): boolean => /^[.$]/.test(nom) || nom === 'System Volume Information';

/** A link to a folder is one; what cannot be looked at is none. */
async function estDossier(dossier: string, entree: Dirent): Promise<boolean> {
  if (!entree.isSymbolicLink()) return entree.isDirectory();
  // What cannot be looked at cannot be opened either.
  const cible = await stat(join(dossier, entree.name)).catch(() => null);
  return cible?.isDirectory() ?? false;
}

/** @throws Refus when it is no folder that the user can read. */
async function lireEntrees(chemin: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(chemin, { withFileTypes: true });
  } catch {
    throw new Refus(
      'dossier illisible',
      `« ${chemin} » n’est pas un dossier que vous pouvez lire : choisissez-en un autre.`,
    );
  }
}

/**
 * exchanges.md §1, dossier de dépôt: the sub-folders of a folder of the workstation, in alphabetical order, for a window
 * that has no chooser of its own. Hidden ones are left out, and no file is named. @throws Refus
 */
export async function parcourir(dossier: string | null): Promise<DossierVu> {
  const demande = dossier ?? homedir();
  if (!isAbsolute(demande))
    throw new Refus(
      'chemin relatif',
      `« ${demande} » n’est pas un chemin complet : recopiez l’adresse du dossier telle que l’explorateur de fichiers l’affiche.`,
    );
  // Refused below, in words.
  const chemin = await realpath(demande).catch(() => null);
  if (chemin === null)
    throw new Refus(
      'dossier introuvable',
      `Le dossier « ${demande} » n’existe pas sur ce poste : vérifiez son adresse.`,
    );
  const visibles = (await lireEntrees(chemin))
    .filter(({ name }) => !estCache(name))
    .toSorted((a, b) => compareTextes(a.name, b.name));
  const dossiers: string[] = [];
  for (const entree of visibles) if (await estDossier(chemin, entree)) dossiers.push(entree.name);
  const parent = dirname(chemin);
  return {
    chemin,
    parent: parent === chemin ? null : parent,
    sousDossiers: dossiers.slice(0, SOUS_DOSSIERS_MAX).map((nom) => ({ nom, chemin: join(chemin, nom) })),
    autres: Math.max(0, dossiers.length - SOUS_DOSSIERS_MAX),
  };
}
