import { open, readdir, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pluriel } from '../domain/texte/format.ts';
import { KEY_FILE } from '../keys/key-file.ts';
import { DATA_FILE, isNewFile, NEW_MARK } from '../store/data-file.ts';
import { syncFolder } from '../store/sync-folder.ts';
import { belongs, listSecondPlace } from './belongings.ts';
import { type Erasure, readErasure, writeErasure } from './marker.ts';

/** What the hosts hold while they run, the erasure itself, and what was kept of this campaign or of an earlier one. */
const STAYS = /^(passpro\.|effacement\.json|modele-.*\.json$)/;

interface Ending {
  /** From now on the workstation opens nothing by itself. */
  readonly forgetKeys: () => Promise<void>;
  readonly clock: () => Date;
}

/** Written over before it goes: a disk gives back what was only unlinked. One of flash may keep the old page all the same. */
async function shred(path: string): Promise<void> {
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return;
  try {
    await file.write(randomBytes((await file.stat()).size), 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
}

async function destroyKeys(dataDir: string, forgetKeys: Ending['forgetKeys']): Promise<void> {
  for (const name of await readdir(dataDir))
    if (name.startsWith(KEY_FILE) || name.startsWith('passpro.cle')) await shred(join(dataDir, name));
  await forgetKeys();
  await syncFolder(dataDir);
}

/** Removes the backups of the second place; what could not be reached there, in sentences. */
async function emptySecondPlace({ second, sels, manifeste }: Erasure): Promise<string[]> {
  if (second === null) return [];
  const lost = `Sauvegardes du second lieu (${second})\u00a0: ce lieu n’est pas accessible. Elles s’ouvrent encore avec un mot de passe de la campagne ou la clé de secours\u00a0: supprimez-les, et détruisez la fiche de secours.`;
  try {
    const { ours, unreadable } = await listSecondPlace(second, { ...manifeste, sels });
    for (const { chemin } of ours) await rm(chemin, { force: true });
    if (ours.length > 0) await syncFolder(second);
    return unreadable === 0
      ? []
      : [
          `${pluriel(unreadable, 'sauvegarde illisible', 'sauvegardes illisibles')} dans le second lieu (${second})\u00a0: vérifiez de quelle campagne, puis supprimez.`,
        ];
  } catch {
    // Pulled out, gone or refused: the certificate says it.
    return [lost];
  }
}

const outside = ({ sortis }: Erasure, strangers: number): string[] => [
  ...(sortis > 0
    ? [
        `Fichiers enregistrés ou imprimés depuis l’application (${pluriel(sortis, 'export, impression ou envoi inscrit', 'exports, impressions ou envois inscrits')} au journal)\u00a0: l’application ne garde pas leur place. Supprimez-les des Téléchargements, du bureau, des clés et de la messagerie.`,
      ]
    : []),
  ...(strangers > 0
    ? [
        `${pluriel(strangers, 'fichier qui n’est pas', 'fichiers qui ne sont pas')} de l’application dans le dossier des données\u00a0: à vérifier.`,
      ]
    : []),
];

/** The data file of the first start to come, cut while it was made, has never held anything: it is made anew. */
async function beginAgain(dataDir: string): Promise<void> {
  const path = join(dataDir, DATA_FILE);
  if (!isNewFile(path)) return;
  for (const name of await readdir(dataDir))
    if (name.startsWith(DATA_FILE) && !name.endsWith(NEW_MARK)) await rm(join(dataDir, name), { force: true });
  await syncFolder(dataDir);
}

/**
 * Ends, before anything is opened, an erasure that was decided: the keys go first, so that wherever it is cut nothing left
 * can be read, then all that they opened. Begun again after a cut it ends the same way. @throws what the disk answered
 */
export async function finishErasure(dataDir: string, { forgetKeys, clock }: Ending): Promise<void> {
  const erasure = await readErasure(dataDir);
  if (!erasure) return;
  if (erasure.finiLe !== null) return beginAgain(dataDir);
  await destroyKeys(dataDir, forgetKeys);
  for (const name of await readdir(dataDir))
    if (belongs(name)) await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  await syncFolder(dataDir);
  const strangers = (await readdir(dataDir)).filter((name) => !STAYS.test(name));
  await writeErasure(dataDir, {
    ...erasure,
    finiLe: clock().toISOString(),
    horsPortee: [...(await emptySecondPlace(erasure)), ...outside(erasure, strangers.length)],
  });
}
