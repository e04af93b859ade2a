import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { LectureImpossible } from './lecture/refus.ts';
import type { Lecture } from './lecture/lecture.ts';
import type { DemandeDeLecture } from './lecture/read-liste.ts';
import type { DemandeAuLecteur, ReponseDuLecteur } from './worker.ts';

/** Eight times what a workbook of 22,000 rows is read with; what needs more is no list. */
const MEMOIRE_MAX_MO = 512;

export interface DemandeHorsFil extends Omit<DemandeDeLecture, 'shouldStop'> {
  /** Aborting it stops the reading, which answers a refusal `interrompue`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * `readListe` in a thread of its own, with a bounded memory. `worker` is the address of `worker.ts`, or of its bundle.
 * Rejects only on a bug of the reader.
 */
export async function readInWorker(worker: URL, { signal, onProgress, ...demande }: DemandeHorsFil): Promise<Lecture> {
  const id = randomUUID();
  const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: MEMOIRE_MAX_MO } });
  const envoyer = (message: DemandeAuLecteur): void => thread.postMessage(message);
  const arreter = (): void => envoyer({ id, type: 'arrêter' });
  const lecture = new Promise<Lecture>((resolve, reject) => {
    thread.on('message', (reponse: ReponseDuLecteur) => {
      if (reponse.type === 'progression') onProgress?.(reponse.progression);
      else if (reponse.type === 'lecture') resolve(reponse.lecture);
      else reject(new Error(reponse.message, { cause: reponse.pile }));
    });
    thread.on('error', (cause: Error & { readonly code?: string }) => {
      if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refusMemoire(demande.nomFichier));
      else reject(cause);
    });
    thread.on('exit', () => reject(new Error('The reading thread ended without an answer')));
    signal?.addEventListener('abort', arreter, { once: true });
    envoyer({ id, type: 'lire', demande });
    if (signal?.aborted === true) arreter();
  });
  try {
    return await lecture;
  } finally {
    signal?.removeEventListener('abort', arreter);
    await thread.terminate();
  }
}

const refusMemoire = (nomFichier: string): Lecture =>
  new LectureImpossible(
    'fichier-démesuré',
    `Le fichier « ${nomFichier} » demande plus de mémoire qu’une liste de candidatures. Vérifiez que c’est le bon fichier.`,
  ).refus;
