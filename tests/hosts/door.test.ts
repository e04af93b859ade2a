import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { EtatPorte, SecuriteVue } from '../../src-main/contract/securite.ts';
import type { RegistreVu } from '../../src-main/contract/registre.ts';
import type { Envelope } from '../../src-main/contract/envelope.ts';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { pageOf, ROOT, workerUrl } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { folderKey } from '../support/folder-key.ts';
import { readPdf } from '../support/pdf.ts';
import { tempFolder } from '../support/temp-folder.ts';

const MOT = 'trois chats gris dorment';
const AUTRE = 'deux chiens roux courent';

/** The application of a folder, and one call of a page: its value. @throws the refusal's code and sentence */
async function openFolder(dataDir: string) {
  const now = { date: new Date('2027-03-15T08:00:00Z') };
  const events: string[] = [];
  const app = await openApp({
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => now.date,
    log: (message, error) => expect.unreachable(`${message} ${String(error)}`),
  });
  app.onEvent((text) => events.push(text));
  onTestFinished(() => app.close());
  const ask = async (name: string, input: unknown = {}): Promise<unknown> => {
    const call = name.startsWith('porte.') ? (nom: string, text: string) => app.call(nom, text, '') : pageOf(app);
    const envelope = JSON.parse(await call(name, JSON.stringify(input))) as Envelope;
    if (envelope.ok) return envelope.value;
    throw new Error('refus' in envelope ? `${envelope.refus.code}: ${envelope.refus.phrase}` : envelope.panne.phrase);
  };
  const etat = async () => (await ask('porte.etat')) as EtatPorte;
  return { app, ask, etat, now, events };
}

async function campagne(): Promise<string> {
  const dataDir = await tempFolder();
  await seedCampagne(dataDir, { candidats: 2, key: await folderKey(dataDir), operation: 'campagne.creer' });
  return dataDir;
}

type Folder = Awaited<ReturnType<typeof openFolder>>;

/** The clé de secours of the fiche, as it is read on paper. */
async function imprimer({ ask }: Folder, renouveler = false): Promise<string> {
  const { contenu } = (await ask('securite.imprimerSecours', { renouveler })) as { contenu: string };
  const { text, pages, tagged } = readPdf(Buffer.from(contenu, 'base64'));
  expect([pages, tagged]).toEqual([1, true]);
  return [...text.matchAll(/\b[1-9] +([2-9A-HJ-NP-Z]{4})(?= )/g)].map(([, groupe]) => groupe).join('-');
}

/** A fiche printed and typed back, then two people. */
async function peupler(folder: Folder): Promise<string> {
  const cle = await imprimer(folder);
  const { secours } = (await folder.ask('securite.lire')) as SecuriteVue;
  await folder.ask('securite.verifierSecours', { saisie: cle.split('-')[(secours?.groupe ?? 0) - 1]?.toLowerCase() });
  await folder.ask('comptes.enregistrer', { id: null, nom: 'Mme Durand', role: 'direction', motDePasse: MOT });
  await folder.ask('comptes.enregistrer', { id: null, nom: 'M. Petit', role: 'accueil', motDePasse: AUTRE });
  return cle;
}

it('locks, forgets, and opens again by the keyring of a workstation alone', async () => {
  const folder = await openFolder(await campagne());
  expect(await folder.etat()).toMatchObject({
    ouverte: true,
    moyens: ['trousseau'],
    ouvert: { compte: null, verrouillage: 10 },
  });
  await folder.ask('porte.fermer');
  expect(folder.events.at(-1)).toBe('{"type":"verrouillé"}');
  expect(await folder.etat()).toMatchObject({ ouverte: false, ouvert: null });
  await expect(folder.ask('candidats.lister')).rejects.toThrow('verrouillé');
  await folder.ask('porte.ouvrir', { type: 'trousseau' });
  expect(await folder.ask('candidats.lister')).toHaveLength(2);
});

it('asks for a name and a password as soon as there are accounts, and the role of each rules', async () => {
  const dataDir = await campagne();
  const folder = await openFolder(dataDir);
  await expect(
    folder.ask('comptes.enregistrer', { id: null, nom: 'Mme Durand', role: 'direction', motDePasse: MOT }),
  ).rejects.toThrow('fiche de secours à vérifier');
  await peupler(folder);
  // The keyring opens nothing by itself any more.
  expect(existsSync(join(dataDir, 'passpro.cle'))).toBe(false);
  expect(await folder.ask('securite.lire')).toMatchObject({ moi: { nom: 'Mme Durand' } });
  await folder.app.close();
  const again = await openFolder(dataDir);
  expect(await again.etat()).toMatchObject({ ouverte: false, moyens: ['clé de secours', 'mot de passe'] });
  await again.ask('porte.ouvrir', { type: 'mot de passe', nom: 'm. petit', motDePasse: AUTRE });
  expect(await again.etat()).toMatchObject({ ouvert: { compte: { nom: 'M. Petit', role: 'accueil' } } });
  await expect(again.ask('candidats.lister')).rejects.toThrow(
    'Votre rôle (accueil) ne permet pas cette action\u00a0: elle revient à qui a le rôle direction, pilotage ou secrétariat.',
  );
  expect(await again.ask('entretiens.jours')).toEqual([]);
  await again.ask('securite.changerMotDePasse', { ancien: AUTRE, nouveau: 'un tout autre mot' });
  await again.ask('porte.fermer');
  await expect(again.ask('porte.ouvrir', { type: 'mot de passe', nom: 'M. Petit', motDePasse: AUTRE })).rejects.toThrow(
    'n’ouvrent pas',
  );
  await again.ask('porte.ouvrir', { type: 'mot de passe', nom: 'M. Petit', motDePasse: 'un tout autre mot' });
});

it('keeps the data to somebody: no direction touched by others, no last account that manages taken away', async () => {
  const folder = await openFolder(await campagne());
  await peupler(folder);
  const { comptes, moi } = (await folder.ask('securite.lire')) as SecuriteVue;
  const petit = comptes.find(({ nom }) => nom === 'M. Petit');
  await expect(folder.ask('comptes.retirer', { id: moi?.id })).rejects.toThrow('propre compte');
  await expect(folder.ask('comptes.enregistrer', { ...moi, role: 'accueil', motDePasse: null })).rejects.toThrow(
    'dernier compte qui gère',
  );
  await expect(
    folder.ask('comptes.enregistrer', { id: null, nom: 'mme  durand', role: 'pilotage', motDePasse: MOT }),
  ).rejects.toThrow('nom pris');
  await folder.ask('comptes.enregistrer', { ...petit, role: 'pilotage', motDePasse: null });
  await folder.ask('porte.fermer');
  await folder.ask('porte.ouvrir', { type: 'mot de passe', nom: 'M. Petit', motDePasse: AUTRE });
  await expect(folder.ask('comptes.retirer', { id: moi?.id })).rejects.toThrow('Seule la direction');
  await expect(
    folder.ask('comptes.enregistrer', { id: petit?.id, nom: 'M. Petit', role: 'direction', motDePasse: null }),
  ).rejects.toThrow('Seule la direction');
});

it('makes wrong tries wait longer and longer, across starts, whichever name is tried', async () => {
  const dataDir = await campagne();
  const first = await openFolder(dataDir);
  await peupler(first);
  await first.app.close();
  const folder = await openFolder(dataDir);
  const essayer = (nom: string) =>
    folder.ask('porte.ouvrir', { type: 'mot de passe', nom, motDePasse: 'faux mot de passe' });
  const said = new Set<string>();
  for (const nom of ['Mme Durand', 'Personne', 'M. Petit'])
    said.add(
      await essayer(nom).then(
        () => 'opened',
        (error: Error) => error.message,
      ),
    );
  expect(said.size).toBe(1);
  expect((await folder.etat()).attendre).toBe(5);
  await folder.app.close();
  const again = await openFolder(dataDir);
  const juste = { type: 'mot de passe', nom: 'Mme Durand', motDePasse: MOT };
  await expect(again.ask('porte.ouvrir', juste)).rejects.toThrow('Trop d’essais');
  again.now.date = new Date('2027-03-15T08:00:06Z');
  await again.ask('porte.ouvrir', juste);
  expect((await again.etat()).ouverte).toBe(true);
  const toutes = { du: null, au: null, compte: null, nature: null, texte: '' };
  await vi.waitFor(async () => {
    const { operations } = (await again.ask('registre.lire', toutes)) as RegistreVu;
    expect(operations.map(({ libelle }) => libelle)).toContain('refusé\u00a0: ouverture des données');
  });
});

it('opens on another machine with the clé de secours, told from a typing error and from one that was renewed', async () => {
  const dataDir = await campagne();
  const first = await openFolder(dataDir);
  const ancienne = await imprimer(first);
  expect(await imprimer(first)).toBe(ancienne);
  const cle = await imprimer(first, true);
  expect(cle).not.toBe(ancienne);
  await first.app.close();
  rmSync(join(dataDir, 'passpro.cle'));
  const folder = await openFolder(dataDir);
  expect((await folder.etat()).ouverte).toBe(false);
  const ouvrir = (tapee: string) => folder.ask('porte.ouvrir', { type: 'clé de secours', cle: tapee });
  await expect(ouvrir(cle.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')))).rejects.toThrow('faute de frappe');
  await expect(ouvrir(ancienne)).rejects.toThrow('bien écrite');
  await ouvrir(cle);
  expect(await folder.ask('candidats.lister')).toHaveLength(2);
  await folder.app.close();
  // From now on the keyring of this machine opens.
  expect((await (await openFolder(dataDir)).etat()).ouverte).toBe(true);
});

it('leaves no name in clear beside the data', async () => {
  const dataDir = await campagne();
  const folder = await openFolder(dataDir);
  await peupler(folder);
  await folder.app.close();
  for (const name of readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()))
    expect(readFileSync(join(name.parentPath, name.name), 'latin1')).not.toMatch(/Durand|Petit|chats gris|MARTIN/);
});
