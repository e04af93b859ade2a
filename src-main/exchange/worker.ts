/** Reads lists off the main thread: a 22,000-row workbook must not freeze the window, nor a hostile one take it down. */
import { parentPort } from 'node:worker_threads';
import type { Lecture, Progression } from './lecture/lecture.ts';
import { type DemandeDeLecture, readListe } from './lecture/read-liste.ts';

export type DemandeAuLecteur =
  | {
      readonly id: string;
      readonly type: 'lire';
      readonly demande: Omit<DemandeDeLecture, 'onProgress' | 'shouldStop'>;
    }
  | { readonly id: string; readonly type: 'arrêter' };

export type ReponseDuLecteur =
  | { readonly id: string; readonly type: 'progression'; readonly progression: Progression }
  | { readonly id: string; readonly type: 'lecture'; readonly lecture: Lecture }
  /** A bug, never a wrong file: those are refused lectures. */
  | { readonly id: string; readonly type: 'échec'; readonly message: string; readonly pile: string };

const port = parentPort;
if (port === null) throw new Error('exchange/worker.ts only runs as a worker thread');

const arretees = new Set<string>();
const repondre = (reponse: ReponseDuLecteur): void => port.postMessage(reponse);

async function lire(id: string, demande: Omit<DemandeDeLecture, 'onProgress' | 'shouldStop'>): Promise<void> {
  try {
    const lecture = await readListe({
      ...demande,
      onProgress: (progression) => repondre({ id, type: 'progression', progression }),
      shouldStop: () => arretees.has(id),
    });
    repondre({ id, type: 'lecture', lecture });
  } catch (cause) {
    const erreur = cause instanceof Error ? cause : new Error(String(cause));
    repondre({ id, type: 'échec', message: erreur.message, pile: erreur.stack ?? '' });
  } finally {
    arretees.delete(id);
  }
}

port.on('message', (message: DemandeAuLecteur) => {
  if (message.type === 'lire') void lire(message.id, message.demande);
  else arretees.add(message.id);
});
