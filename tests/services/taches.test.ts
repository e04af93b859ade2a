import { expect, it } from 'vitest';
import { Taches } from '../../src-main/services/taches.ts';

/** Work that lasts until it is stopped. */
const sansFin = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve('arrêtée')));

it('closing stops all that goes on: without a name, or under the same one', async () => {
  const taches = new Taches();
  const enCours = [null, null, 'liste', 'liste'].map((nom) => taches.run(nom, sansFin));
  await taches.stopAll();
  expect(await Promise.all(enCours)).toEqual(Array.from({ length: 4 }, () => 'arrêtée'));
});

it('a name stops what goes on under it, once another piece of the same name is over', async () => {
  const taches = new Taches();
  const longue = taches.run('liste', sansFin);
  await taches.run('liste', () => Promise.resolve());
  expect([taches.stop('autre'), taches.stop('liste')]).toEqual([false, true]);
  expect(await longue).toBe('arrêtée');
  expect(taches.stop('liste')).toBe(false);
});

it('work without a name shares no name: only closing stops it', async () => {
  const taches = new Taches();
  const enCours = [taches.run(null, sansFin), taches.run(null, sansFin)];
  expect(taches.stop('')).toBe(false);
  await taches.stopAll();
  expect(await Promise.all(enCours)).toEqual(['arrêtée', 'arrêtée']);
});
