import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { readFontFaces } from './fonts/font-faces.ts';
import { countParts, type DocumentRequest, writeDocument } from './kinds.ts';

/** What a worker is asked: the documents to write, in order, and where the fonts are. */
export interface DocumentsMessage {
  readonly resourcesDir: string;
  readonly requests: readonly DocumentRequest[];
}

/** One file per request; fewer than asked when stopped. */
export interface DocumentsValue {
  readonly files: readonly Uint8Array[];
  readonly arrete: boolean;
}

class Arret extends Error {}

/** Steps between two looks at the incoming messages; progress is told at the same pace. */
const STEPS = 20;

let stopped = false;

parentPort?.on(
  'message',
  (order: { readonly type: 'run'; readonly message: DocumentsMessage } | { readonly type: 'stop' }) => {
    if (order.type === 'stop') stopped = true;
    else void answer(order.message);
  },
);

async function answer(message: DocumentsMessage): Promise<void> {
  try {
    const value = await writeAll(message);
    const buffers = value.files.map((file) => file.buffer).filter((buffer) => buffer instanceof ArrayBuffer);
    parentPort?.postMessage({ type: 'result', value }, buffers);
  } catch (error) {
    const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
    parentPort?.postMessage({ type: 'error', message: text, stack });
  }
}

async function writeAll({ resourcesDir, requests }: DocumentsMessage): Promise<DocumentsValue> {
  const faces = readFontFaces(resourcesDir);
  const total = requests.reduce((sum, request) => sum + countParts(request), 0);
  const files: Uint8Array[] = [];
  let before = 0;
  try {
    for (const request of requests) {
      files.push(await writeDocument(faces, request, (fait) => step(before + fait, total)));
      before += countParts(request);
    }
  } catch (error) {
    if (error instanceof Arret) return { files, arrete: true };
    throw error;
  }
  return { files, arrete: false };
}

/** Progress over all the requests, in parts. @throws Arret once a stop has been heard. */
async function step(fait: number, total: number): Promise<void> {
  if (fait % STEPS !== 0 && fait !== total) return;
  parentPort?.postMessage({ type: 'progress', fait, total });
  await nextTurn();
  if (stopped) throw new Arret();
}
