/** A worker that says it has begun, then never hears anything again, as a library lost in a hostile file. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => {
  parentPort?.postMessage({ type: 'progress', fait: 0, total: 1 });
  for (;;);
});
