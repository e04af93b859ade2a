import { availableParallelism } from 'node:os';
import type { Fichier } from '../contract/convocations.ts';
import type { DocumentRequest } from '../documents/kinds.ts';
import { partager } from '../documents/partager.ts';
import type { DocumentsMessage, DocumentsValue } from '../documents/worker.ts';
import { archiver } from '../exchange/archive.ts';
import type { TacheContexte } from './handler.ts';

/** One file to hand over. */
export interface Pli {
  readonly nomFichier: string;
  readonly request: DocumentRequest;
  /** What its progress is counted in: letters, sheets. */
  readonly parties: number;
}

interface Redaction {
  /** Told with the progress. */
  readonly libelle: string;
  /** Name of the archive when there are several files. */
  readonly archive: string;
}

/** A name with its extension, a number and a year stays within the 255 bytes of every file system. */
const OCTETS_MAX = 180;
/** Names that Windows keeps for its devices, whatever follows their first dot. */
const RESERVE = /^(?:con|prn|aux|nul|conin|conout|com[\d¹²³]|lpt[\d¹²³])(?=$|[. ])/iu;

/** As many of its letters as fit. */
function borner(texte: string): string {
  const lettres = Array.from(texte);
  while (Buffer.byteLength(lettres.join('')) > OCTETS_MAX) lettres.pop();
  return lettres.join('');
}

/** A name that every file system takes, Windows' too: bounded, never that of a device, without a dot at its ends. */
export function nomDeFichier(texte: string): string {
  const sobre = texte
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, ' ')
    .replace(/\s+/g, ' ');
  const nom = borner(sobre.replace(/^[. ]+/, '')).replace(/[. ]+$/, '');
  return nom === '' ? 'sans nom' : nom.replace(RESERVE, '$&_');
}

const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** Writes on as many workers as there are files and cores, counting parts; null when stopped. */
export async function ecrire(ctx: TacheContexte, plis: readonly Pli[], libelle: string): Promise<Uint8Array[] | null> {
  const total = plis.reduce((somme, { parties }) => somme + parties, 0);
  const lots = partager(plis, Math.min(availableParallelism(), plis.length));
  const faits = lots.map(() => 0);
  const valeurs = await Promise.all(
    lots.map((lot, rang) => {
      const message: DocumentsMessage = { resourcesDir: ctx.resourcesDir, requests: lot.map(({ request }) => request) };
      return ctx.workers.run<DocumentsValue>('documents', message, {
        signal: ctx.signal,
        onProgress: ({ fait }) => {
          faits[rang] = fait;
          const somme = faits.reduce((a, b) => a + b, 0);
          ctx.progress(somme, total, libelle);
        },
      });
    }),
  );
  return valeurs.some(({ arrete }) => arrete) ? null : valeurs.flatMap(({ files }) => files);
}

/** Namesakes stay two files: « Lina MARTIN.pdf », « Lina MARTIN (2).pdf ». */
export function distinguer(noms: readonly string[]): string[] {
  const pris = new Set<string>();
  return noms.map((nom) => {
    let distinct = nom;
    for (let rang = 2; pris.has(distinct.toLocaleLowerCase('fr')); rang++)
      distinct = nom.replace(/(\.\p{L}+)?$/u, ` (${rang})$1`);
    pris.add(distinct.toLocaleLowerCase('fr'));
    return distinct;
  });
}

/** One PDF, or an archive of several; null when stopped. */
export async function rediger(
  ctx: TacheContexte,
  plis: readonly Pli[],
  { libelle, archive }: Redaction,
): Promise<Fichier | null> {
  const files = await ecrire(ctx, plis, libelle);
  if (!files) return null;
  const [seul] = files;
  const [pli] = plis;
  if (plis.length === 1 && seul && pli) return { nomFichier: pli.nomFichier, contenu: toBase64(seul) };
  const noms = distinguer(plis.map(({ nomFichier }) => nomFichier));
  const bytes = archiver(noms.map((nomFichier, rang) => ({ nomFichier, bytes: files[rang] ?? new Uint8Array() })));
  return { nomFichier: archive, contenu: toBase64(bytes) };
}
