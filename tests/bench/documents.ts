/** Figures for the convocations: `node tests/bench/documents.ts`. Prints, never fails on time. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentRequest } from '../../src-main/documents/kinds.ts';
import { partager } from '../../src-main/documents/partager.ts';
import type { ConvocationData } from '../../src-main/documents/types.ts';
import type { DocumentsValue } from '../../src-main/documents/worker.ts';
import { CAMPAGNE, convocations, LYCEE } from '../documents/support/campagne-exemple.ts';

const COUNT = 1000;
const WORKERS = Math.min(2, availableParallelism());

const request = (letters: readonly ConvocationData[]): DocumentRequest => ({
  kind: 'convocations',
  data: { lycee: LYCEE, campagne: CAMPAGNE, convocations: letters, editeLe: '2027-03-01' },
});

function run(requests: readonly DocumentRequest[]): Promise<DocumentsValue> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../src-main/documents/worker.ts', import.meta.url));
    worker.on('error', reject);
    worker.on('message', (answer: { type: string; value: DocumentsValue; message: string }) => {
      if (answer.type === 'progress') return;
      void worker.terminate();
      if (answer.type === 'result') resolve(answer.value);
      else reject(new Error(answer.message));
    });
    const resourcesDir = join(import.meta.dirname, '../../resources');
    worker.postMessage({ type: 'run', message: { resourcesDir, requests } });
  });
}

async function measure(name: string, batches: readonly (readonly DocumentRequest[])[]): Promise<void> {
  const start = performance.now();
  const values = await Promise.all(batches.map(run));
  const ms = Math.round(performance.now() - start);
  const files = values.flatMap((value) => value.files);
  const megabytes = files.reduce((sum, file) => sum + file.length, 0) / 1e6;
  console.log(`${name}: ${ms} ms, ${files.length} file(s), ${megabytes.toFixed(1)} MB, ${batches.length} worker(s)`);
}

const letters = convocations(COUNT);
await measure(`${COUNT} convocations merged`, [[request(letters)]]);
const singles = letters.map((letter) => request([letter]));
await measure(`${COUNT} convocations as files`, partager(singles, WORKERS));
await measure(`${COUNT} convocations as files`, [singles]);
