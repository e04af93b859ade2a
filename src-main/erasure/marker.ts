import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from '../keys/write-private-file.ts';

/**
 * Stands beside the data from the moment their erasure is decided until its certificate has been shown: what the next start
 * ends, and what the certificate says. It names no pupil.
 */
export const ERASURE_FILE = 'effacement.json';

const zText = z.string().max(1000);
const zCount = z.int().min(0);

const zManifest = z.object({
  lycee: z.object({ uai: zText, nom: zText }),
  campagne: z.object({ nom: zText, annee: z.int() }),
  decideLe: z.iso.datetime(),
  comptes: z.object({
    eleves: zCount,
    candidatures: zCount,
    entretiens: zCount,
    comptesRendus: zCount,
    convocations: zCount,
  }),
  /** Of the data folder and of the second place: what is to go, and its bytes. */
  fichiers: z.array(z.object({ nom: zText, octets: zCount })),
});

const zErasure = z.object({
  manifeste: zManifest,
  par: z.object({ nom: zText, poste: zText }),
  /** Second place of the backups, as it was set. */
  second: zText.nullable(),
  /** The salts of its data: what tells its backups from those of others, once these are gone. */
  sels: z.array(zText),
  /** What the user keeps: its kinds, and the file that holds them. */
  garde: z.object({ quoi: z.array(zText), fichier: zText }).nullable(),
  /** Exports, prints and packets written down: they left by the window, nobody knows where to. */
  sortis: zCount,
  /** Instant at which nothing was left to remove; null until then. */
  finiLe: z.iso.datetime().nullable(),
  /** What could not be reached, in sentences. */
  horsPortee: z.array(zText),
});

export type Manifest = z.output<typeof zManifest>;
export type Erasure = z.output<typeof zErasure>;

/** SHA-256 of the manifest as it is written, in hexadecimal. */
export const fingerprintOf = (manifeste: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifeste)).digest('hex');

/** Null when nothing is being erased. */
export async function readErasure(dataDir: string): Promise<Erasure | null> {
  try {
    return zErasure.parse(JSON.parse(await readFile(join(dataDir, ERASURE_FILE), 'utf8')));
  } catch {
    // None, or not one of ours: nothing was decided.
    return null;
  }
}

export const writeErasure = (dataDir: string, erasure: Erasure): Promise<void> =>
  writePrivateFile(join(dataDir, ERASURE_FILE), JSON.stringify(erasure));
