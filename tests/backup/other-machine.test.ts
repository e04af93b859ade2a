import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Envelope } from '../../src-main/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { newRecoveryKey } from '../../src-main/keys/recovery-key.ts';
import { pageOf, ROOT, workerUrl } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { folderKey } from '../support/folder-key.ts';
import { readPdf } from '../support/pdf.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ELEVES = 5;

/** The application of a workstation, with a keyring of its own. */
async function openMachine(dataDir: string) {
  const app = await openApp({
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date('2027-03-15T08:00:00Z'),
    log: (message, error) => expect.unreachable(`${message} ${String(error)}`),
  });
  onTestFinished(() => app.close());
  const ask = async <N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const envelope = JSON.parse(await pageOf(app)(name, JSON.stringify(input))) as Envelope<OutputOf<N>>;
    if (envelope.ok) return envelope.value;
    throw new Error('refus' in envelope ? `${envelope.refus.code}: ${envelope.refus.phrase}` : envelope.panne.phrase);
  };
  return { app, ask };
}

it('a backup is put back on another machine with the clé de secours', { timeout: 180_000 }, async () => {
  const here = await tempFolder();
  await seedCampagne(here, { candidats: ELEVES, key: await folderKey(here), operation: 'campagne.creer' });
  const first = await openMachine(here);
  const fiche = await first.ask('securite.imprimerSecours', { renouveler: false });
  const { text } = readPdf(Buffer.from(fiche?.contenu ?? '', 'base64'));
  const cle = [...text.matchAll(/\b[1-9] +([2-9A-HJ-NP-Z]{4})(?= )/g)].map(([, groupe]) => groupe).join('-');
  const { derniere } = await first.ask('sauvegardes.faire', {});
  const fichier = join(await tempFolder(), 'cle-usb.sauvegarde');
  copyFileSync(derniere?.chemin ?? '', fichier);
  await first.app.close();
  rmSync(here, { recursive: true });

  const there = await tempFolder();
  const second = await openMachine(there);
  const examine = (typed?: string) => second.ask('sauvegardes.examiner', { fichier, ...(typed && { cle: typed }) });
  await expect(examine()).rejects.toThrow(/^autre clé: .*la clé de secours.*Rien n’a été modifié/);
  await expect(examine(cle.slice(1))).rejects.toThrow(/^faute de frappe/);
  await expect(examine(newRecoveryKey())).rejects.toThrow(/^autre clé de secours/);
  expect((await examine(cle.toLowerCase())).manifeste.comptes.eleves).toBe(ELEVES);
  await second.ask('sauvegardes.restaurer', { fichier, cle });
  expect(await second.ask('candidats.lister', {})).toHaveLength(ELEVES);
  await second.app.close();

  const again = await openMachine(there);
  expect(await again.ask('candidats.lister', {})).toHaveLength(ELEVES);
  await again.ask('salles.enregistrer', { id: null, nom: 'Salle du nouveau poste', pmr: false, vu: null } as never);
  expect((await again.ask('organisation.lire', {})).salles.map(({ nom }) => nom)).toContain('Salle du nouveau poste');
  // Its own backups open with the means of this workstation.
  const neuve = await again.ask('sauvegardes.faire', {});
  await again.ask('sauvegardes.essayer', { fichier: neuve.derniere?.chemin ?? '' });
  expect(existsSync(join(there, 'restauration-prete'))).toBe(false);
});
