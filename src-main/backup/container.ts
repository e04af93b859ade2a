import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Unzip, UnzipPassThrough, unzipSync } from 'fflate';
import { z } from 'zod';
import { Refus } from '../contract/refus.ts';
import { type Manifeste, MOTIFS_SAUVEGARDE } from '../domain/sauvegarde/sauvegarde.ts';
import { archiver } from '../exchange/archive.ts';
import { DATA_FILE } from '../store/data-file.ts';
import { saltOf } from '../store/file-key.ts';

const MANIFEST = 'manifeste.json';
/** The sum of the manifest, which has those of all the rest. */
const SUM = 'manifeste.sha256';
export const VERSION = 1;
/** Far more than a manifest takes: what is read of a backup to list it. */
const HEAD = 65_536;

const zCompte = z.int().min(0);
const zManifeste: z.ZodType<Manifeste> = z.strictObject({
  version: z.literal(VERSION),
  faiteLe: z.iso.datetime(),
  motif: z.enum(MOTIFS_SAUVEGARDE),
  campagne: z.strictObject({ id: z.string().max(100), nom: z.string().max(300) }),
  lycee: z.strictObject({ uai: z.string().max(20), nom: z.string().max(300) }),
  comptes: z.strictObject({
    eleves: zCompte,
    candidatures: zCompte,
    entretiens: zCompte,
    comptesRendus: zCompte,
    convocations: zCompte,
  }),
  ecritures: zCompte,
  // Names of files of one folder, never a path.
  fichiers: z.record(z.string().regex(/^[\w-][\w.-]{0,100}$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

const zVersion = z.object({ version: z.int() });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export type Files = Readonly<Record<string, Uint8Array>>;

const refus = (code: string, phrase: string): Refus => new Refus(code, `${phrase} Rien n’a été modifié.`);

/** A backup as one file: a zip without compression, since what it holds is encrypted. */
export function pack(manifeste: Omit<Manifeste, 'fichiers'>, files: Files): Uint8Array {
  const fichiers = Object.fromEntries(Object.entries(files).map(([nom, bytes]) => [nom, sha256(bytes)]));
  const manifest = Buffer.from(JSON.stringify({ ...manifeste, fichiers } satisfies Manifeste));
  return archiver([
    { nomFichier: MANIFEST, bytes: manifest },
    { nomFichier: SUM, bytes: Buffer.from(sha256(manifest)) },
    ...Object.entries(files).map(([nomFichier, bytes]) => ({ nomFichier, bytes })),
  ]);
}

/** @throws Refus when it is no manifest of ours, or a later version's. */
function readManifest({ [MANIFEST]: manifest, [SUM]: sum }: Files): Manifeste {
  if (!manifest || !sum)
    throw refus('pas une sauvegarde', 'Ce fichier n’est pas une sauvegarde de Passpro Accueil, ou il est incomplet.');
  if (Buffer.from(sum).toString() !== sha256(manifest)) throw damaged();
  const json: unknown = JSON.parse(Buffer.from(manifest).toString());
  const version = zVersion.safeParse(json).data?.version ?? 0;
  if (version > VERSION)
    throw refus(
      'autre version',
      'Cette sauvegarde vient d’une version plus récente de Passpro Accueil\u00a0: installez cette version, puis recommencez.',
    );
  const read = zManifeste.safeParse(json);
  if (!read.success) throw damaged();
  return read.data;
}

const damaged = (): Refus =>
  refus(
    'sauvegarde abîmée',
    'Cette sauvegarde est abîmée ou coupée\u00a0: elle ne contient plus ce qui y avait été écrit. Choisissez-en une autre.',
  );

function unzip(bytes: Uint8Array): Files {
  try {
    // Stored as they are: a size that lies would ask for any memory.
    return unzipSync(bytes, {
      filter: ({ compression, size, originalSize }) =>
        compression === 0 && size === originalSize && size <= bytes.length,
    });
  } catch {
    throw refus('pas une sauvegarde', 'Ce fichier n’est pas une sauvegarde de Passpro Accueil, ou il est coupé.');
  }
}

/** What a backup holds, every byte of it checked. @throws Refus */
export function unpack(bytes: Uint8Array): { readonly manifeste: Manifeste; readonly files: Files } {
  if (bytes.length === 0) throw refus('fichier vide', 'Ce fichier est vide\u00a0: ce n’est pas une sauvegarde.');
  const { [MANIFEST]: manifest, [SUM]: sum, ...files } = unzip(bytes);
  const manifeste = readManifest({ ...(manifest && { [MANIFEST]: manifest }), ...(sum && { [SUM]: sum }) });
  const names = Object.keys(manifeste.fichiers);
  const whole = names.every((name) => files[name] && sha256(files[name]) === manifeste.fichiers[name]);
  if (!whole || names.length !== Object.keys(files).length) throw damaged();
  return { manifeste, files };
}

async function readFirst<T>(path: string, read: (files: Files) => T): Promise<T | null> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return read(firstFiles(buffer.subarray(0, bytesRead)));
    } finally {
      await file.close();
    }
  } catch {
    // Listed as unreadable; why is said when it is examined.
    return null;
  }
}

/** Only the beginning is read: what a backup says of itself, without opening it. Null when it says nothing usable. */
export const readHead = (path: string): Promise<Manifeste | null> => readFirst(path, readManifest);

/** The salt of the data that a backup holds, though it was cut; null when it has none. */
export const readBackupSalt = (path: string): Promise<string | null> =>
  readFirst(path, ({ [DATA_FILE]: data }) => (data ? saltOf(data) : null));

function firstFiles(head: Uint8Array): Files {
  const files: Record<string, Uint8Array> = {};
  const reader = new Unzip((file) => {
    if (file.name !== MANIFEST && file.name !== SUM && file.name !== DATA_FILE) return;
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, final) => {
      if (error) return;
      parts.push(part);
      // Of the data, only the beginning is asked for.
      if (final || file.name === DATA_FILE) files[file.name] = Buffer.concat(parts);
    };
    file.start();
  });
  reader.register(UnzipPassThrough);
  reader.push(head);
  return files;
}
