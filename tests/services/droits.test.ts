import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { operations } from '../../src-main/contract/index.ts';
import type { RegistreVu } from '../../src-main/contract/registre.ts';
import { type Compte, ROLES } from '../../src-main/domain/acces/compte.ts';
import { DROITS, type OperationDeDroit, refusDAcces, SEUL } from '../../src-main/domain/acces/droits.ts';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { readFolderKeys } from '../../src-main/hosts/folder-keys.ts';
import { serveLoopback } from '../../src-main/hosts/loopback/server.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { KEY_FILE, writeKeyFile } from '../../src-main/keys/key-file.ts';
import { holding, withoutKeyring, withPassword } from '../../src-main/keys/open-keys.ts';
import { mentionOf, ROOT, workerUrl } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { folderKey, stretch } from '../support/folder-key.ts';
import { tempFolder } from '../support/temp-folder.ts';

const TOUT = { du: null, au: null, compte: null, nature: null, texte: '' };
const MOT = 'un mot de passe de test';
const COMPTES: readonly Compte[] = ROLES.map((role) => ({ id: randomUUID(), nom: role, role }));

/** A campaign with an account of each role. */
async function peuplee(): Promise<string> {
  const dataDir = await tempFolder();
  await seedCampagne(dataDir, { candidats: 1, key: await folderKey(dataDir), operation: 'campagne.creer' });
  const { open } = await readFolderKeys(dataDir, fileKeyVault(dataDir), stretch);
  if (!open) throw new Error('The keyring does not open');
  let keys = holding(open, { ...open.contents, comptes: [...COMPTES] });
  for (const { id, nom } of COMPTES)
    keys = await withPassword(keys, { id, nom, motDePasse: MOT, stretch, cost: { memoire: 19_456, passes: 2 } });
  await writeKeyFile(join(dataDir, KEY_FILE), withoutKeyring(keys).file);
  return dataDir;
}

/** Through the wire of the browser host. */
async function through(entrance: string, origin: string) {
  const cookie = (await fetch(entrance)).headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (name: string, body: string, mention: string): Promise<string> =>
    (
      await fetch(`${origin}/api/${name}`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json', 'passpro-mention': mention },
        body,
      })
    ).text();
}

it('allows or refuses every operation to every role as the table says, in process and through HTTP', async () => {
  const dataDir = await peuplee();
  const options = {
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date('2027-03-15T08:00:00Z'),
    log: () => undefined,
  };
  const app = await openApp(options);
  const server = await serveLoopback({ app, rendererDir: dataDir, log: () => undefined, folder: await tempFolder() });
  const http = await through(server.entrance, server.origin);
  const wrong: string[] = [];
  for (const { nom, role } of COMPTES) {
    await app.call('porte.ouvrir', JSON.stringify({ type: 'mot de passe', nom, motDePasse: MOT }), '');
    const mention = await mentionOf(app);
    for (const name of Object.keys(operations) as OperationDeDroit[]) {
      const expected = refusDAcces(name, { ...SEUL, role, secretariatLit: false });
      for (const call of [app.call, http]) {
        // No input has this shape: what is allowed is refused for it, and runs nothing.
        const { ok, refus } = JSON.parse(await call(name, '[]', mention)) as {
          ok: boolean;
          refus?: { code: string; phrase: string };
        };
        const said = refus?.code === 'accès refusé' ? refus.phrase : null;
        if (ok || said !== expected) wrong.push(`${role} ${name}: ${JSON.stringify(refus)}`);
      }
    }
    await app.call('porte.fermer', '{}', '');
  }
  await server.close();
  expect(wrong).toEqual([]);
});

it('writes down who opened, what was refused (once), exported, backed up and changed, and closes with it', async () => {
  const dataDir = await peuplee();
  let minute = 0;
  const app = await openApp({
    dataDir,
    vault: fileKeyVault(dataDir),
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date(`2027-03-15T08:${String(minute).padStart(2, '0')}:00Z`),
    log: (...said) => expect.unreachable(said.join(' ')),
  });
  const preuve = (nom: string) => JSON.stringify({ type: 'mot de passe', nom, motDePasse: MOT });
  const appeler = async (name: OperationDeDroit, input: unknown = {}): Promise<unknown> =>
    (JSON.parse(await app.call(name, JSON.stringify(input), await mentionOf(app))) as { value?: unknown }).value;
  await app.call('porte.ouvrir', preuve('accueil'), '');
  await appeler('tableau.lire');
  await appeler('tableau.lire');
  minute = 5;
  await appeler('tableau.lire');
  expect(await appeler('registre.lire', TOUT)).toBeUndefined();
  await app.call('porte.fermer', '{}', '');
  await app.call('porte.ouvrir', preuve('direction'), '');
  await appeler('sauvegardes.faire');
  await appeler('securite.regler', { verrouillage: 5, secretariatLit: false });
  const fichier = (await appeler('registre.exporter', { ...TOUT, format: 'csv' })) as { contenu: string };
  // Nobody waits for the line of an export.
  await expect.poll(async () => ((await appeler('registre.lire', TOUT)) as RegistreVu).total).toBe(11);
  const lu = (await appeler('registre.lire', TOUT)) as RegistreVu;
  // The seed made the campaign before anybody had an account.
  expect(
    lu.operations
      .map(({ compteNom, libelle }) => [compteNom, libelle])
      .toReversed()
      .slice(1),
  ).toEqual([
    ['accueil', 'données ouvertes'],
    ['accueil', 'refusé\u00a0: tableau de bord'],
    ['accueil', 'refusé\u00a0: tableau de bord'],
    ['accueil', 'refusé\u00a0: journal des opérations'],
    ['accueil', 'sauvegarde faite'],
    ['accueil', 'données fermées ou verrouillées'],
    ['direction', 'données ouvertes'],
    ['direction', 'sauvegarde faite'],
    ['direction', 'verrouillage réglé'],
    ['direction', 'journal des opérations exporté'],
  ]);
  expect(lu.operations.every(({ poste, compteNom }) => compteNom === '' || poste === hostname())).toBe(true);
  expect(Buffer.from(fichier.contenu, 'base64').toString('utf8')).toContain('refus;refusé\u00a0: tableau de bord');
  const refus = { ...TOUT, nature: 'refus', compte: 'accueil', texte: 'TABLEAU', du: '2027-03-15', au: '2027-03-15' };
  expect(((await appeler('registre.lire', refus)) as RegistreVu).total).toBe(2);
  expect(((await appeler('registre.lire', { ...TOUT, au: '2027-03-14' })) as RegistreVu).comptes).toEqual(['']);
  await app.close();
});

it('says who may, and lets the secrétariat read once direction says so', () => {
  const secretariat = { ...SEUL, role: 'secrétariat' as const, secretariatLit: false };
  expect(refusDAcces('entretiens.lire', secretariat)).toContain('la direction peut le permettre');
  expect(refusDAcces('entretiens.lire', { ...secretariat, secretariatLit: true })).toBeNull();
  expect(refusDAcces('tableau.clore', { ...SEUL, role: 'pilotage' })).toBe(
    'Votre rôle (pilotage) ne permet pas cette action\u00a0: elle revient à qui a le rôle direction.',
  );
  expect(refusDAcces('entretiens.saisir', { ...SEUL, role: 'jury' })).toContain('lié à aucun jury');
  expect(refusDAcces('entretiens.saisir', { ...SEUL, role: 'jury', portee: { type: 'jury', juryId: 'j' } })).toBeNull();
  for (const name of Object.keys(DROITS) as OperationDeDroit[]) expect(refusDAcces(name, SEUL)).toBeNull();
});

it('safety.md §2: nothing that the secrétariat may always read carries a compte rendu', () => {
  const acces = { ...SEUL, role: 'secrétariat' as const, secretariatLit: false };
  for (const operation of [
    'releve.lire',
    'releve.exporter',
    'fichiers.imprimer',
    'entretiens.lire',
    'papier.composerFiches',
  ] as const)
    expect(refusDAcces(operation, acces), operation).toContain('comptes rendus');
});
