import { z } from 'zod';
import type { DataKey } from '../app.ts';

const VERSION = 2;
const zHex = z.string().regex(/^[0-9a-f]{64}$/);
const zSalt = z.string().regex(/^[0-9a-f]{32}$/);
const zText = z.strictObject({ version: z.literal(VERSION), key: zHex, older: z.record(zSalt, zHex) });

/** The key of a data folder as a vault keeps it. */
export const writeKey = ({ hex, older }: DataKey): string => JSON.stringify({ version: VERSION, key: hex, older });

/** Reads it back; in the first version it was the key and nothing else. Null when it is neither. */
export function readKey(text: string): DataKey | null {
  if (zHex.safeParse(text).success) return { hex: text, older: {} };
  const read = zText.safeParse(parse(text));
  return read.success ? { hex: read.data.key, older: read.data.older } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Refused by the caller, which knows the file.
    return null;
  }
}
