import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { pageOf, ROOT, workerUrl } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { envoyer } from '../support/envoyer.ts';
import { folderKey } from '../support/folder-key.ts';

export const NOM = 'Passpro 2027';

/** The application of a folder as a host opens it, and what a page asks of it. */
export async function openErasable(dataDir: string) {
  const logged: string[] = [];
  const app = await openApp({
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date('2027-09-01T08:00:00Z'),
    log: (message, error) => logged.push(`${message} ${String(error)}`),
  });
  const ask = async <N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const envelope = await envoyer<OutputOf<N>>(pageOf(app), name, input);
    if (envelope.ok) return envelope.value;
    throw new Error('refus' in envelope ? `${envelope.refus.code}: ${envelope.refus.phrase}` : logged.join('\n'));
  };
  return { app, ask, logged };
}

/** A campaign with backups here and in a second place, and all that a use of months leaves beside it. */
export async function fill(dataDir: string, second: string): Promise<void> {
  await seedCampagne(dataDir, { candidats: 12, key: await folderKey(dataDir), operation: 'campagne.creer' });
  const { app, ask } = await openErasable(dataDir);
  await ask('sauvegardes.placer', { dossier: second });
  await ask('depot.regler', { dossier: second });
  await ask('fichiers.exporter', { contenu: 'candidats', format: 'csv' });
  await app.close();
  writeFileSync(join(dataDir, 'technique.log'), 'MARTIN Lina\n');
  writeFileSync(join(second, 'passpro-autre.sauvegarde'), 'not one of ours');
}

/** Every file below a folder that holds one of these texts in clear. */
export function filesHolding(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return texts.some((text) => bytes.includes(text));
  });
}

/** Of pupils, as the campaign above has them. */
export const PERSONNES = ['MARTIN', 'AÏT-KACI', 'NUÑEZ', 'Kadiatou'];
