import { describe, expect, it } from 'vitest';
import { readInWorker } from '../../src-main/exchange/read-in-worker.ts';
import { fixture } from './support.ts';

const WORKER = new URL('../../src-main/exchange/worker.ts', import.meta.url);

const demande = { bytes: fixture('liste-academie-v1.csv'), nomFichier: 'liste-academie-v1.csv' };

describe('reading off the main thread (exchanges.md, Synchronisation)', () => {
  it('gives the rows and tells how far it is', async () => {
    const etapes: string[] = [];
    const lecture = await readInWorker(WORKER, { ...demande, onProgress: ({ etape }) => void etapes.push(etape) });
    expect(lecture).toMatchObject({ etat: 'lu', eleves: 405 });
    expect(new Set(etapes)).toEqual(new Set(['ouverture', 'lignes', 'rapprochement']));
  });

  it('stops when asked', async () => {
    const stop = new AbortController();
    const lecture = readInWorker(WORKER, { ...demande, signal: stop.signal });
    stop.abort();
    expect(await lecture).toMatchObject({ etat: 'refusé', code: 'interrompue' });
  });

  it('refuses a wrong file as the reader does', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7');
    expect(await readInWorker(WORKER, { bytes, nomFichier: 'a.csv' })).toMatchObject({ code: 'pdf' });
  });
});
