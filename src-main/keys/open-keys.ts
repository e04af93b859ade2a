import type { DataKey } from '../store/file-key.ts';
import {
  type KeyContents,
  type KeyFile,
  KeyFileRefused,
  type Protector,
  readContents,
  sealKey,
  unsealKey,
  withContents,
} from './key-file.ts';
import { type Cost, COST, type Credentials, type Stretch, stretchCredentials } from './password.ts';
import { readRecoveryKey } from './recovery-key.ts';

/** What somebody, or the system's keyring, shows to open the data. */
export type Proof =
  | ({ readonly type: 'mot de passe' } & Credentials)
  | { readonly type: 'clé de secours'; readonly cle: string }
  /** `secret`: 64 hexadecimal digits. */
  | { readonly type: 'trousseau'; readonly secret: string };

/** A key file with what it holds, once a protector has opened it. */
export interface OpenKeys {
  readonly file: KeyFile;
  readonly hex: string;
  readonly contents: KeyContents;
  /** The protector that opened: an account's id with its password, else null. */
  readonly compte: string | null;
}

export const dataKeyOf = ({ hex, contents }: OpenKeys): DataKey => ({ hex, older: contents.anciennes });

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

/** Each protector of the kind of the proof, with the secret that it makes for it. */
async function* secretsFor(
  { sel, protecteurs }: KeyFile,
  proof: Proof,
  stretch: Stretch,
): AsyncGenerator<readonly [Protector, Uint8Array]> {
  const stretched = new Map<string, Uint8Array>();
  for (const protector of protecteurs) {
    if (protector.type === 'mot de passe' && proof.type === 'mot de passe') {
      // As many derivations as costs, usually one, whether the name is known or not.
      const cost = JSON.stringify(protector.cout);
      const secret =
        stretched.get(cost) ?? (await stretchCredentials(proof, { salt: sel, cost: protector.cout, stretch }));
      stretched.set(cost, secret);
      yield [protector, secret];
    } else if (protector.type === 'trousseau' && proof.type === 'trousseau') yield [protector, bytes(proof.secret)];
    else if (protector.type === 'clé de secours' && proof.type === 'clé de secours') {
      const key = readRecoveryKey(proof.cle);
      if (key !== null) yield [protector, Buffer.from(key)];
    }
  }
}

/**
 * Opens a key file. Null when the proof opens nothing; `readRecoveryKey` tells a typing error of a clé de secours before.
 * @throws KeyFileRefused when it opens and what is inside was changed
 */
export async function openKeys(file: KeyFile, proof: Proof, stretch: Stretch): Promise<OpenKeys | null> {
  let open: OpenKeys | null = null;
  // Every one is tried, the right one found or not: the time says nothing.
  for await (const [protector, secret] of secretsFor(file, proof, stretch)) {
    const hex = unsealKey(file.sel, secret, protector);
    if (hex === null) continue;
    const contents = readContents(file, hex);
    if (!contents)
      throw new KeyFileRefused(
        'Le contenu du fichier des clés a été altéré. Rien n’a été modifié. Remettez la copie de ce fichier qui accompagne une sauvegarde.',
      );
    open = { file, hex, contents, compte: protector.type === 'mot de passe' ? protector.id : null };
  }
  return open;
}

const without = (file: KeyFile, goes: (protector: Protector) => boolean): readonly Protector[] =>
  file.protecteurs.filter((protector) => !goes(protector));

const withProtector = (keys: OpenKeys, others: readonly Protector[], protector: Protector): OpenKeys => ({
  ...keys,
  file: { ...keys.file, protecteurs: [...others, protector] },
});

/** In place of the one before: what the keyring kept until now opens nothing any more. */
export function withKeyring(keys: OpenKeys, secret: string): OpenKeys {
  const protector = { type: 'trousseau' } as const;
  const cle = sealKey(keys.file.sel, bytes(secret), protector, keys.hex);
  return withProtector(keys, withoutKeyring(keys).file.protecteurs, { ...protector, cle });
}

export const withoutKeyring = (keys: OpenKeys): OpenKeys => ({
  ...keys,
  file: { ...keys.file, protecteurs: [...without(keys.file, ({ type }) => type === 'trousseau')] },
});

/** In place of the one before, which then opens nothing. `key` is `newRecoveryKey`'s. */
export function withRecoveryKey(keys: OpenKeys, key: string): OpenKeys {
  const protector = { type: 'clé de secours' } as const;
  const cle = sealKey(keys.file.sel, Buffer.from(key), protector, keys.hex);
  return withProtector(
    keys,
    without(keys.file, ({ type }) => type === 'clé de secours'),
    { ...protector, cle },
  );
}

/** The password of an account, in place of the one before. */
export async function withPassword(
  keys: OpenKeys,
  {
    id,
    stretch,
    cost = COST,
    ...credentials
  }: Credentials & { readonly id: string; readonly stretch: Stretch; readonly cost?: Cost },
): Promise<OpenKeys> {
  const protector = { type: 'mot de passe', id, cout: cost } as const;
  const secret = await stretchCredentials(credentials, { salt: keys.file.sel, cost, stretch });
  const cle = sealKey(keys.file.sel, secret, protector, keys.hex);
  return withProtector(keys, withoutPassword(keys, id).file.protecteurs, { ...protector, cle });
}

export const withoutPassword = (keys: OpenKeys, id: string): OpenKeys => ({
  ...keys,
  file: { ...keys.file, protecteurs: [...without(keys.file, (one) => one.type === 'mot de passe' && one.id === id)] },
});

export const holding = (keys: OpenKeys, contents: KeyContents): OpenKeys => ({
  ...keys,
  contents,
  file: withContents(keys.file, keys.hex, contents),
});
