import { availableParallelism } from 'node:os';
import type { convocationsOperations, Fichier } from '../../contract/convocations.ts';
import { Refus } from '../../contract/refus.ts';
import type { FormeConvocation } from '../../domain/convocation/formes.ts';
import { nomPrenom } from '../../domain/texte/format.ts';
import { archiver } from '../../exchange/archive.ts';
import type { ConvocationsInput } from '../../documents/convocation.ts';
import { partager } from '../../documents/partager.ts';
import type { DocumentRequest } from '../../documents/kinds.ts';
import type { DocumentsMessage, DocumentsValue } from '../../documents/worker.ts';
import type { Handlers, TacheContexte } from '../handler.ts';
import { type ALettre, lireLettres } from './lire-lettres.ts';

interface APlier {
  readonly nomFichier: string;
  readonly request: DocumentRequest;
}

/** A name that every file system takes. */
const nomDeFichier = (texte: string): string =>
  texte
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const demander = (lettres: readonly ALettre[], commun: Omit<ConvocationsInput, 'convocations'>): DocumentRequest => ({
  kind: 'convocations',
  data: { ...commun, convocations: lettres.map(({ convocation }) => convocation) },
});

function plier(
  forme: FormeConvocation,
  lettres: readonly ALettre[],
  commun: Omit<ConvocationsInput, 'convocations'>,
): APlier[] {
  if (forme === 'un seul PDF') return [{ nomFichier: 'Convocations.pdf', request: demander(lettres, commun) }];
  if (forme === 'un PDF par élève')
    return lettres.map((lettre) => ({
      nomFichier: `${nomDeFichier(`${nomPrenom(lettre.convocation.eleve)} - ${lettre.convocation.domaine} - ${lettre.cle}`)}.pdf`,
      request: demander([lettre], commun),
    }));
  return [...Map.groupBy(lettres, ({ origineId }) => origineId).values()].map((siennes) => ({
    nomFichier: `${nomDeFichier(`${siennes[0]?.convocation.origine.nom} - ${siennes[0]?.convocation.origine.ville} - ${siennes[0]?.origineId.slice(0, 4)}`)}.pdf`,
    request: demander(siennes, { ...commun, bordereau: true }),
  }));
}

/** Writes on as many workers as there are files and cores, counting letters; null when stopped. */
async function ecrire(ctx: TacheContexte, plis: readonly APlier[], total: number): Promise<Uint8Array[] | null> {
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
          ctx.progress(somme, total, 'Rédaction des convocations');
        },
      });
    }),
  );
  return valeurs.some(({ arrete }) => arrete) ? null : valeurs.flatMap(({ files }) => files);
}

const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

async function composer(
  ctx: TacheContexte,
  entretienIds: readonly string[],
  forme: FormeConvocation,
): Promise<Fichier | null> {
  const { lettres, commun } = await ctx.read((read) => lireLettres(read, { entretienIds, ctx }));
  if (lettres.length === 0)
    throw new Refus('sans place', "Aucun de ces entretiens n'a de date : placez-les d'abord dans le planning.");
  const plis = plier(forme, lettres, commun);
  const files = await ecrire(ctx, plis, lettres.length);
  if (!files) return null;
  const [seul] = files;
  if (plis.length === 1 && seul)
    return { nomFichier: plis[0]?.nomFichier ?? 'Convocations.pdf', contenu: toBase64(seul) };
  const archive = archiver(
    plis.map(({ nomFichier }, rang) => ({ nomFichier, bytes: files[rang] ?? new Uint8Array() })),
  );
  return { nomFichier: 'Convocations.zip', contenu: toBase64(archive) };
}

type Compositions = 'convocations.composer' | 'convocations.apercu';

export const composerConvocations: Pick<Handlers<typeof convocationsOperations>, Compositions> = {
  'convocations.composer': (ctx, { entretienIds, forme }) => composer(ctx, entretienIds, forme),

  'convocations.apercu': async (ctx, { entretienId }) => {
    const fichier = await composer(ctx, [entretienId], 'un seul PDF');
    if (!fichier) throw new Refus('arrêté', "L'aperçu a été arrêté.");
    return fichier;
  },
};
