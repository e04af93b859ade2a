import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { convocationsPdf } from '../../src-main/documents/convocation.ts';
import { readFontFaces } from '../../src-main/documents/fonts/font-faces.ts';
import type { DocumentRequest } from '../../src-main/documents/kinds.ts';
import { partager } from '../../src-main/documents/partager.ts';
import type { DocumentsMessage, DocumentsValue } from '../../src-main/documents/worker.ts';
import { CAMPAGNE, convocations, LYCEE } from './support/campagne-exemple.ts';
import { RESOURCES_DIR } from './support/faces.ts';

const ENTRY = new URL('../../src-main/documents/worker.ts', import.meta.url);

type Answer =
  | { readonly type: 'progress'; readonly fait: number; readonly total: number }
  | { readonly type: 'result'; readonly value: DocumentsValue }
  | { readonly type: 'error'; readonly message: string };

const request = (count: number): DocumentRequest => ({
  kind: 'convocations',
  data: { lycee: LYCEE, campagne: CAMPAGNE, convocations: convocations(count), editeLe: '2027-03-01' },
});

async function run(message: DocumentsMessage, onProgress: (worker: Worker) => void = () => undefined) {
  const worker = new Worker(ENTRY);
  const progress: string[] = [];
  try {
    return await new Promise<{ answer: Answer; progress: string[] }>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', (answer: Answer) => {
        if (answer.type !== 'progress') return resolve({ answer, progress });
        progress.push(`${answer.fait}/${answer.total}`);
        onProgress(worker);
      });
      worker.postMessage({ type: 'run', message });
    });
  } finally {
    await worker.terminate();
  }
}

describe('the documents worker', () => {
  it('gives the same bytes as the main thread, and tells its progress', async () => {
    const { answer, progress } = await run({ resourcesDir: RESOURCES_DIR, requests: [request(45)] });
    const { data } = request(45) as Extract<DocumentRequest, { kind: 'convocations' }>;
    if (answer.type !== 'result') throw new Error('A result expected');
    expect(answer.value.arrete).toBe(false);
    expect(
      Buffer.from(answer.value.files[0] ?? []).equals(await convocationsPdf(readFontFaces(RESOURCES_DIR), data)),
    ).toBe(true);
    expect(progress).toEqual(['20/45', '40/45', '45/45']);
  });

  it('writes one file per request, and counts its progress in letters', async () => {
    const requests = [...Array.from({ length: 30 }, () => request(1)), request(25)];
    const { answer, progress } = await run({ resourcesDir: RESOURCES_DIR, requests });
    expect(answer.type === 'result' && answer.value.files.length).toBe(31);
    expect(progress).toEqual(['20/55', '40/55', '55/55']);
  });

  it('keeps the files already written when told to stop', async () => {
    const requests = Array.from({ length: 400 }, () => request(1));
    const { answer } = await run({ resourcesDir: RESOURCES_DIR, requests }, (worker) =>
      worker.postMessage({ type: 'stop' }),
    );
    if (answer.type !== 'result') throw new Error('A result expected');
    expect(answer.value.arrete).toBe(true);
    expect(answer.value.files.length).toBeGreaterThan(0);
    expect(answer.value.files.length).toBeLessThan(400);
  });

  it('says what failed', async () => {
    const { answer } = await run({ resourcesDir: '/nowhere', requests: [request(1)] });
    expect(answer).toMatchObject({ type: 'error', message: expect.stringContaining('/nowhere/fonts') });
  });
});

it('shares a list in consecutive pieces of nearly equal length', () => {
  expect(partager([1, 2, 3, 4, 5], 2)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(partager([], 2)).toEqual([]);
  expect(partager([1], 4)).toEqual([[1]]);
});
