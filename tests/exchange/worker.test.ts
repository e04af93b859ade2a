import { describe, expect, it } from 'vitest';
import type { Lecture } from '../../src-main/exchange/lecture/lecture.ts';
import type { DemandeAuLecteur } from '../../src-main/exchange/worker.ts';
import { createWorkers, MemoireDepassee, TravailInterrompu, type WorkerRun } from '../../src-main/services/workers.ts';
import { workerUrl } from '../support/app.ts';
import { fixture } from './support.ts';

const demande = { bytes: fixture('liste-academie-v1.csv'), nomFichier: 'liste-academie-v1.csv' };

const lire = (message: DemandeAuLecteur, run: Partial<WorkerRun> = {}): Promise<Lecture> =>
  createWorkers(workerUrl).run<Lecture>('lecture', message, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...run,
  });

describe('reading off the main thread (exchanges.md, Synchronisation)', () => {
  it('gives the rows and tells how far it is', async () => {
    const etapes: unknown[] = [];
    const lecture = await lire(demande, { onProgress: ({ detail }) => void etapes.push(detail) });
    expect(lecture).toMatchObject({ etat: 'lu', eleves: 405 });
    expect(new Set(etapes)).toEqual(new Set(['ouverture', 'lignes', 'rapprochement']));
  });

  it('ends at once when stopped, before or during, even if it hears no message any more', async () => {
    const stop = new AbortController();
    const sourd = createWorkers(() => new URL('./sourd.ts', import.meta.url));
    const lecture = sourd.run('lecture', demande, {
      signal: stop.signal,
      sansReste: true,
      onProgress: () => stop.abort(),
    });
    await expect(lecture).rejects.toBeInstanceOf(TravailInterrompu);
    const avant = lire(demande, { signal: AbortSignal.abort(), sansReste: true });
    await expect(avant).rejects.toBeInstanceOf(TravailInterrompu);
  });

  it('refuses a wrong file as the reader does', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7');
    expect(await lire({ bytes, nomFichier: 'a.csv' })).toMatchObject({ code: 'pdf' });
  });

  it('is ended when it asks for more memory than it was given, and nothing else with it', async () => {
    await expect(lire(demande, { memoireMaxMo: 4 })).rejects.toBeInstanceOf(MemoireDepassee);
    expect(await lire(demande)).toMatchObject({ etat: 'lu' });
  });
});
