/** Reads lists off the main thread: a 22,000-row workbook must not freeze the window, nor a hostile one take it down. */
import { parentPort } from 'node:worker_threads';
import type { Lecture } from './lecture/lecture.ts';
import { type DemandeDeCatalogue, readCatalogue } from './lecture/read-catalogue.ts';
import { type DemandeDeLecture, readListe } from './lecture/read-liste.ts';

/** What the worker is asked to read: a list, answered by a `Lecture`. */
export type DemandeAuLecteur = Omit<DemandeDeLecture, 'onProgress'> & { readonly catalogue?: false };

/** Or the yearly catalogue, answered by a `LectureCatalogue`. */
export type CatalogueAuLecteur = DemandeDeCatalogue & { readonly catalogue: true };

type Demande = DemandeAuLecteur | CatalogueAuLecteur;

parentPort?.on('message', ({ message }: { readonly message: Demande }) => void answer(message));

const lireListe = (demande: DemandeAuLecteur): Promise<Lecture> =>
  readListe({
    ...demande,
    onProgress: ({ etape, fait, total }) => parentPort?.postMessage({ type: 'progress', fait, total, detail: etape }),
  });

/** A wrong file is an answer with its refusal; only a bug is an error. */
async function answer(demande: Demande): Promise<void> {
  try {
    const value = demande.catalogue ? await readCatalogue(demande) : await lireListe(demande);
    parentPort?.postMessage({ type: 'result', value });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    parentPort?.postMessage({ type: 'error', message, stack });
  }
}
