import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import {
  KEY_FILE,
  KeyFileRefused,
  NEW_CONTENTS,
  newKeyFile,
  parseKeyFile,
  readKeyFile,
  writeKeyFile,
} from '../../src-main/keys/key-file.ts';
import {
  dataKeyOf,
  holding,
  type OpenKeys,
  openKeys,
  withKeyring,
  withoutPassword,
  withPassword,
  withRecoveryKey,
} from '../../src-main/keys/open-keys.ts';
import { stretchIn } from '../../src-main/keys/password.ts';
import { newRecoveryKey, readRecoveryKey } from '../../src-main/keys/recovery-key.ts';
import { tempFolder } from '../support/temp-folder.ts';

const stretch = stretchIn(pathToFileURL(join(import.meta.dirname, '../../src-main/keys/worker.ts')));
const HEX = '5e'.repeat(32);
const SECRET = '0a'.repeat(32);
const ID = '6b0e5a38-6f0c-4c4e-9f5e-0d6a2f6b6d11';
const OTHER = '6b0e5a38-6f0c-4c4e-9f5e-0d6a2f6b6d12';
/** The least that is taken: a test tries many. */
const cost = { memoire: 19_456, passes: 2 };

const fresh = (): OpenKeys => {
  const file = newKeyFile(HEX, NEW_CONTENTS);
  return withKeyring({ file, hex: HEX, contents: NEW_CONTENTS, compte: null }, SECRET);
};

it('opens by the keyring, a password or the clé de secours, each alone, and by nothing else', async () => {
  const key = newRecoveryKey();
  const full = await withPassword(withRecoveryKey(fresh(), key), {
    id: ID,
    nom: 'Mme Durand',
    motDePasse: 'chat bleu',
    stretch,
    cost,
  });
  const { file } = await withPassword(full, { id: OTHER, nom: 'M. Élie', motDePasse: 'chat vert', stretch, cost });
  expect(await openKeys(file, { type: 'trousseau', secret: SECRET }, stretch)).toMatchObject({
    hex: HEX,
    compte: null,
  });
  expect(
    await openKeys(file, { type: 'clé de secours', cle: ` ${key.toLowerCase().replaceAll('-', ' ')} ` }, stretch),
  ).toMatchObject({ hex: HEX });
  expect(
    await openKeys(file, { type: 'mot de passe', nom: ' mme  DURAND', motDePasse: 'chat bleu' }, stretch),
  ).toMatchObject({ hex: HEX, compte: ID });
  expect(
    await openKeys(file, { type: 'mot de passe', nom: 'M. E\u0301lie', motDePasse: 'chat vert' }, stretch),
  ).toMatchObject({ compte: OTHER });
  for (const wrong of [
    { type: 'trousseau', secret: 'ff'.repeat(32) },
    { type: 'clé de secours', cle: newRecoveryKey() },
    { type: 'mot de passe', nom: 'Mme Durand', motDePasse: 'Chat bleu' },
    { type: 'mot de passe', nom: 'M. Élie', motDePasse: 'chat bleu' },
    { type: 'mot de passe', nom: 'Inconnu', motDePasse: 'chat bleu' },
  ] as const)
    expect(await openKeys(file, wrong, stretch)).toBeNull();
});

it('rewrites one entry: what was replaced or removed opens nothing, the rest does', async () => {
  const [former, next] = [newRecoveryKey(), newRecoveryKey()];
  const before = await withPassword(withRecoveryKey(fresh(), former), {
    id: ID,
    nom: 'A',
    motDePasse: 'un',
    stretch,
    cost,
  });
  const after = withRecoveryKey(
    await withPassword(before, { id: ID, nom: 'A', motDePasse: 'deux', stretch, cost }),
    next,
  );
  const tried = (cle: string) => openKeys(after.file, { type: 'clé de secours', cle }, stretch);
  expect(await tried(former)).toBeNull();
  expect(await tried(next)).toMatchObject({ hex: HEX });
  expect(await openKeys(after.file, { type: 'mot de passe', nom: 'A', motDePasse: 'un' }, stretch)).toBeNull();
  expect(await openKeys(after.file, { type: 'mot de passe', nom: 'A', motDePasse: 'deux' }, stretch)).toMatchObject({
    compte: ID,
  });
  const gone = withoutPassword(after, ID);
  expect(gone.file.protecteurs.map(({ type }) => type)).toEqual(['trousseau', 'clé de secours']);
});

it('keeps its file for its owner alone, without the data key, a secret, a name or an older key in clear', async () => {
  const path = join(await tempFolder(), KEY_FILE);
  const contents = {
    ...NEW_CONTENTS,
    anciennes: { ['0f'.repeat(16)]: 'a1'.repeat(32) },
    comptes: [{ id: ID, nom: 'Mme Durand', role: 'direction' as const }],
  };
  const keys = holding(
    await withPassword(fresh(), { id: ID, nom: 'Mme Durand', motDePasse: 'chat bleu', stretch, cost }),
    contents,
  );
  await writeKeyFile(path, keys.file);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const text = await readFile(path, 'utf8');
  for (const secret of [HEX, SECRET, 'Durand', 'chat bleu', 'a1a1a1', 'direction']) expect(text).not.toContain(secret);
  const file = await readKeyFile(path);
  const open = file && (await openKeys(file, { type: 'trousseau', secret: SECRET }, stretch));
  expect(open?.contents).toEqual(contents);
  expect(open && dataKeyOf(open)).toEqual({ hex: HEX, older: contents.anciennes });
  expect(await readKeyFile(`${path}-absent`)).toBeNull();
});

it('refuses in words a damaged file and one of a later version', () => {
  const text = JSON.stringify(fresh().file);
  for (let at = 0; at < text.length; at += 7)
    expect(() => parseKeyFile(text.slice(0, at), 'cles.json')).toThrow(KeyFileRefused);
  expect(() => parseKeyFile(text.replace('"version":1', '"version":2'), 'cles.json')).toThrow('version plus récente');
  expect(parseKeyFile(text, 'cles.json')).toEqual(JSON.parse(text));
});

it('opens nothing by an entry that was changed anywhere', async () => {
  const file = (await withPassword(fresh(), { id: ID, nom: 'A', motDePasse: 'un', stretch, cost })).file;
  const [keyring, password] = file.protecteurs;
  if (keyring?.type !== 'trousseau' || password?.type !== 'mot de passe')
    throw new Error('Two protectors are expected');
  const flipped = Buffer.from(keyring.cle.sceau, 'base64');
  flipped[3] = (flipped[3] ?? 0) ^ 1;
  const forged = { ...keyring, cle: { ...keyring.cle, sceau: flipped.toString('base64') } };
  const proof = { type: 'trousseau', secret: SECRET } as const;
  expect(await openKeys({ ...file, protecteurs: [forged] }, proof, stretch)).toBeNull();
  expect(await openKeys({ ...file, sel: '00'.repeat(16) }, proof, stretch)).toBeNull();
  const cheap = { ...password, id: OTHER };
  expect(
    await openKeys({ ...file, protecteurs: [cheap] }, { type: 'mot de passe', nom: 'A', motDePasse: 'un' }, stretch),
  ).toBeNull();
  const other = newKeyFile(HEX, NEW_CONTENTS).contenu;
  await expect(openKeys({ ...file, contenu: other }, proof, stretch)).rejects.toThrow('altéré');
});

it('prints a clé de secours whose typing errors are told from another key', () => {
  const key = newRecoveryKey();
  expect(key).toMatch(/^([2-9A-HJ-NP-Z]{4}-){8}[2-9A-HJ-NP-Z]{4}$/);
  expect(readRecoveryKey(newRecoveryKey())).not.toBeNull();
  const signs = key.replaceAll('-', '');
  for (let at = 0; at < signs.length; at += 1) {
    const typed = `${signs.slice(0, at)}${signs[at] === 'A' ? 'B' : 'A'}${signs.slice(at + 1)}`;
    expect(readRecoveryKey(typed)).toBeNull();
  }
  expect(readRecoveryKey(key.slice(1))).toBeNull();
  expect(readRecoveryKey(`${signs.slice(0, 35)}0`)).toBeNull();
});
