import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { LecturesPretees } from '../../../src-main/services/echanges/import-ouvert.ts';
import { lireListe } from '../../../src-main/services/echanges/lire.ts';
import { createWorkers, type Workers } from '../../../src-main/services/workers.ts';
import { workerUrl } from '../../support/app.ts';
import { exemple } from './campagne-vide.ts';

/** The real workers, with so little memory that a usual list is already too much. */
function workersExigus(): Workers {
  const workers = createWorkers(workerUrl);
  return { ...workers, run: (name, message, run) => workers.run(name, message, { ...run, memoireMaxMo: 4 }) };
}

it('exchanges.md §1.9: a file that fills the memory of the reader is refused in a sentence, and nothing is kept', async () => {
  const ctx = {
    lectures: new LecturesPretees(null),
    newId: randomUUID,
    workers: workersExigus(),
    read: () => Promise.reject(new Error('unused')),
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  expect(await lireListe(ctx, exemple('v1'))).toMatchObject({
    etat: 'refusé',
    code: 'fichier-démesuré',
    phrase: expect.stringMatching(/liste-v1\.csv.*demande plus de mémoire.*Rien n’a été modifié/),
  });
  expect(ctx.lectures.lue).toBeNull();
});
