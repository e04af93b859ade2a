/** A thread that dies in the middle of a transaction, as one out of memory would. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { WriterData } from '../../src-main/writer/protocol.ts';
import { joinStore } from '../../src-main/store/open-store.ts';
import { domaine } from '../support/store.ts';

const { access } = workerData as WriterData;

parentPort?.on('message', () => {
  void (async () => {
    const store = joinStore(access, { clock: () => new Date(), newId: randomUUID });
    await store.write('essai', async (tx) => {
      await tx.insert('domaine', [domaine()]);
      process.exit(3);
    });
  })();
});
