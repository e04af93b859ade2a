import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DataKey } from '../app.ts';

/** What the keyring of this workstation keeps for one data folder. */
export interface KeptSecret {
  /** Seals the data key in `cles.json`: 64 hexadecimal digits. */
  readonly secret: string;
  /** The data key itself, as it was kept before `cles.json`; null as soon as it is sealed there. */
  readonly former: DataKey | null;
}

const VERSION = 3;
const zHex = z.string().regex(/^[0-9a-f]{64}$/);
const zFormer = z.strictObject({ key: zHex, older: z.record(z.string().regex(/^[0-9a-f]{32}$/), zHex) });
const zText = z.strictObject({ version: z.literal(VERSION), secret: zHex, former: zFormer.nullable() });
/** The second version: the data key, in clear but for its guard. */
const zSecond = zFormer.extend({ version: z.literal(2) });

export const newSecret = (former: DataKey | null = null): KeptSecret => ({
  secret: randomBytes(32).toString('hex'),
  former,
});

export const writeSecret = ({ secret, former }: KeptSecret): string =>
  JSON.stringify({ version: VERSION, secret, former: former && { key: former.hex, older: former.older } });

/** Reads it back. The first version was the data key and nothing else. Null when it is none of them. */
export function readSecret(text: string): KeptSecret | null {
  if (zHex.safeParse(text).success) return newSecret({ hex: text, older: {} });
  const value = parse(text);
  const second = zSecond.safeParse(value);
  if (second.success) return newSecret(dataKey(second.data));
  const read = zText.safeParse(value);
  return read.success ? { secret: read.data.secret, former: read.data.former && dataKey(read.data.former) } : null;
}

const dataKey = ({ key, older }: z.output<typeof zFormer>): DataKey => ({ hex: key, older });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Refused by the caller, which knows the file.
    return null;
  }
}
