/** Makes, reads and repairs data files off the main thread: whole files are copied and checked, and the window never waits. */
import { parentPort } from 'node:worker_threads';
import { refusDisque } from '../contract/panne-disque.ts';
import { Refus } from '../contract/refus.ts';
import { examine } from './examine.ts';
import { make } from './make.ts';
import type { BackupOrder, Outcome } from './protocol.ts';
import { repair } from './repair.ts';

const QUOI: Readonly<Record<BackupOrder['kind'], string>> = {
  make: 'La sauvegarde n’a pas été faite',
  examine: 'La sauvegarde n’a pas pu être lue',
  repair: 'La réparation n’a pas pu être faite',
};

function perform(order: BackupOrder): Promise<unknown> {
  switch (order.kind) {
    case 'make':
      return make(order);
    case 'examine':
      return examine(order);
    case 'repair':
      return repair(order);
  }
}

async function answer(order: BackupOrder): Promise<void> {
  try {
    say({ ok: true, value: await perform(order) });
  } catch (error) {
    const refus = error instanceof Refus ? error : refusDisque(error, QUOI[order.kind]);
    if (refus) return say({ ok: false, code: refus.code, phrase: refus.message });
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    parentPort?.postMessage({ type: 'error', message, stack });
  }
}

const say = (value: Outcome<unknown>): void => parentPort?.postMessage({ type: 'result', value });

parentPort?.on('message', ({ message }: { readonly message: BackupOrder }) => void answer(message));
