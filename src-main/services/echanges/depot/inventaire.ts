import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { CONTENU_MAX } from '../../../contract/echanges-lecture.ts';
import { Refus } from '../../../contract/refus.ts';

/** What tells a file from a later one of the same name. */
export interface FichierVu {
  readonly nom: string;
  readonly taille: number;
  readonly modifieMs: number;
}

export const empreinteDe = ({ taille, modifieMs }: FichierVu): string => `${taille}:${modifieMs}`;

/** Spreadsheets leave « ~$… » beside an open file, browsers and mail programs « .part » and the like. */
const estListe = (nom: string): boolean => /^[^.~].*\.(csv|tsv|txt|xlsx|xlsm|ods|xls|xlsb)$/i.test(nom);

/** Regular files only: a link could point anywhere. @throws when the folder cannot be read. */
export async function inventorier(dossier: string): Promise<readonly FichierVu[]> {
  const fichiers: FichierVu[] = [];
  for (const nom of (await readdir(dossier)).filter(estListe)) {
    // Gone since the folder was listed.
    const etat = await lstat(join(dossier, nom)).catch(() => null);
    if (etat?.isFile()) fichiers.push({ nom, taille: etat.size, modifieMs: Math.floor(etat.mtimeMs) });
  }
  return fichiers;
}

/**
 * The folder as the system names it. @throws Refus when the path is relative, is no readable folder, or is the folder of
 * the application's own data.
 */
export async function verifierDossier(dossier: string, dataDir: string): Promise<string> {
  if (!isAbsolute(dossier))
    throw new Refus(
      'chemin relatif',
      `« ${dossier} » n’est pas un chemin complet : recopiez l’adresse du dossier telle que l’explorateur de fichiers l’affiche.`,
    );
  // Refused below, in words.
  const reel = await realpath(dossier).catch(() => null);
  if (reel === null)
    throw new Refus(
      'dossier introuvable',
      `Le dossier « ${dossier} » n’existe pas sur ce poste : vérifiez son adresse.`,
    );
  const prive = await realpath(dataDir);
  if (reel === prive || reel.startsWith(prive + sep))
    throw new Refus('dossier réservé', 'Ce dossier est celui des données de l’application : choisissez-en un autre.');
  try {
    await readdir(reel);
  } catch {
    throw new Refus(
      'dossier illisible',
      `« ${dossier} » n’est pas un dossier que vous pouvez lire : choisissez-en un autre.`,
    );
  }
  return reel;
}

/** Never through a link, even one put there since the file was announced. */
const SANS_LIEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** The bytes of a file of the folder. @throws Refus when it is gone, being written, or too large for a list. */
export async function lireDuDossier(dossier: string, nom: string): Promise<Uint8Array> {
  // Refused below, in words.
  const fichier: FileHandle | null = await open(join(dossier, nom), SANS_LIEN).catch(() => null);
  if (!fichier)
    throw new Refus(
      'fichier absent',
      `Le fichier « ${nom} » ne peut pas être ouvert : il a été déplacé, ou un autre programme l’enregistre encore.`,
    );
  try {
    const { size } = await fichier.stat();
    if (size > (CONTENU_MAX / 4) * 3)
      throw new Refus('fichier trop gros', `Le fichier « ${nom} » est trop gros pour une liste de candidatures.`);
    return await fichier.readFile();
  } finally {
    await fichier.close();
  }
}
