import { join } from 'node:path';
import { Refus } from '../contract/refus.ts';
import { KEY_FILE, KeyFileRefused, readKeyFile } from '../keys/key-file.ts';
import { dataKeyOf, openKeys } from '../keys/open-keys.ts';
import { readRecoveryKey } from '../keys/recovery-key.ts';
import { inspect } from '../store/connections.ts';
import { DATA_FILE } from '../store/data-file.ts';
import { type DataKey, rawKey, readSalt } from '../store/file-key.ts';
import type { OtherKey } from './protocol.ts';

function opens(path: string, opening: string): boolean {
  try {
    return inspect(path, opening, (db) => db.pragma('schema_version')) !== null;
  } catch (error) {
    // Another key, and another is tried; whatever else the disk says is told.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB') return false;
    throw error;
  }
}

const refus = (code: string, phrase: string): Refus => new Refus(code, `${phrase} Rien n’a été modifié.`);

async function byRecoveryKey(folder: string, typed: string): Promise<DataKey> {
  if (readRecoveryKey(typed) === null)
    throw refus(
      'faute de frappe',
      'La clé de secours comporte une faute de frappe, ou un groupe manque\u00a0: relisez-la groupe par groupe sur la fiche.',
    );
  const file = await readKeyFile(join(folder, KEY_FILE)).catch((error: unknown) => {
    throw error instanceof KeyFileRefused ? refus('sauvegarde abîmée', error.message) : error;
  });
  // No password is tried here: nothing is to be stretched.
  const stretch = () => Promise.reject(new Error('A clé de secours is not stretched'));
  const open = file && (await openKeys(file, { type: 'clé de secours', cle: typed }, stretch));
  if (open) return dataKeyOf(open);
  throw refus(
    'autre clé de secours',
    'Cette clé est bien écrite, mais n’ouvre pas cette sauvegarde\u00a0: prenez la fiche de secours qui était la dernière le jour où elle a été faite.',
  );
}

/**
 * What opens a backup laid out in a folder: the key of this workstation, else the clé de secours and the keys that the
 * backup carries. @throws Refus
 */
export async function openingOf(
  folder: string,
  key: DataKey,
  typed: string | undefined,
): Promise<{ readonly opening: string; readonly other: OtherKey | null }> {
  const path = join(folder, DATA_FILE);
  const salt = (await readSalt(path)) ?? '';
  const keyOf = ({ hex, older }: DataKey): string => older[salt] ?? hex;
  const ours = rawKey(keyOf(key), salt);
  if (opens(path, ours)) return { opening: ours, other: null };
  if (typed === undefined)
    throw refus(
      'autre clé',
      'Cette sauvegarde a été faite avec une autre clé que celle de ce poste\u00a0: la clé de secours, imprimée sur la fiche de ce jour-là, l’ouvre.',
    );
  const hex = keyOf(await byRecoveryKey(folder, typed));
  const opening = rawKey(hex, salt);
  if (!opens(path, opening)) throw refus('sauvegarde abîmée', 'Les données de cette sauvegarde sont abîmées.');
  return { opening, other: { salt, hex } };
}
