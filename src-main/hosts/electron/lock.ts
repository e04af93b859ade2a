import { powerMonitor } from 'electron';
import type { EtatPorte } from '../../contract/securite.ts';
import type { LockableApp } from '../door.ts';

/** Milliseconds between two looks at how long nobody has touched this session. */
const LOOK = 15_000;

/** Minutes of rest after which the window locks; 0: never, or locked already. */
async function restMinutes(app: LockableApp): Promise<number> {
  const { value } = JSON.parse(await app.call('porte.etat', '{}', '')) as { readonly value?: EtatPorte };
  return value?.ouvert?.verrouillage ?? 0;
}

/**
 * Locks the application when the session locks, when the machine goes to sleep, and after so many minutes without a key or
 * a mouse anywhere on it. Returns the way to stop.
 */
export function lockWithSession(app: LockableApp): () => void {
  const lock = (): void => void app.lock();
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  const look = setInterval(() => {
    void restMinutes(app).then((minutes) => {
      if (minutes > 0 && powerMonitor.getSystemIdleTime() >= minutes * 60) lock();
    });
  }, LOOK);
  return () => {
    clearInterval(look);
    powerMonitor.removeListener('lock-screen', lock);
    powerMonitor.removeListener('suspend', lock);
  };
}
