import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { operations } from '../../src-main/contract/index.ts';
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
