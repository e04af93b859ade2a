import type { AppEvent } from '../contract/envelope.ts';
import type { Donnees } from '../contract/donnees.ts';
import type { OperationName } from '../contract/index.ts';
import { Refus } from '../contract/refus.ts';
import type { LockableApp } from './door.ts';
import { HostError } from './host-error.ts';

/** What is not shown is not left open behind a closed door. */
const FERMER: OperationName = 'porte.fermer';

export interface CampaignsOptions {
  /** What the window shows first. */
  readonly first: Donnees;
  /** Opens the application on the folder of these data; `show` is what its page asks for to see the other ones. */
  readonly open: (which: Donnees, show: (which: Donnees) => Promise<void>) => Promise<LockableApp>;
}

/**
 * The campaign of the lycée and the example one behind a single door, each in its own folder with its own key. One is
 * shown at a time and answers every call; whatever has been opened stays open until the end, so that going back
 * neither takes time nor fails. Rejects when the first data cannot be opened; a change that fails changes nothing.
 */
export async function openCampaigns({ first, open }: CampaignsOptions): Promise<LockableApp> {
  const opened = new Map<Donnees, Promise<LockableApp>>();
  const listeners = new Set<(text: string) => void>();
  let shown = first;
  const tell = (text: string): void => {
    for (const listener of listeners) listener(text);
  };

  const bring = (which: Donnees): Promise<LockableApp> => {
    const known = opened.get(which);
    if (known) return known;
    const opening = open(which, show).then((app) => {
      app.onEvent((text) => {
        if (shown === which) tell(text);
      });
      return app;
    });
    opened.set(which, opening);
    // Told to who waits for it; the next to ask tries again.
    opening.catch(() => opened.delete(which));
    return opening;
  };

  async function show(which: Donnees): Promise<void> {
    await bring(which).catch((error: unknown) => {
      throw error instanceof HostError ? new Refus('dossier fermé', error.message) : error;
    });
    const changed = shown !== which;
    shown = which;
    // Another window still shows the data of before: it reads again, and learns it.
    if (changed) tell(JSON.stringify({ type: 'changed' } satisfies AppEvent));
  }

  /** Whatever is open, shown or not. */
  const each = async (act: (app: LockableApp) => Promise<unknown>): Promise<void> => {
    const apps = await Promise.allSettled(opened.values());
    await Promise.all(apps.map(async (app) => app.status === 'fulfilled' && (await act(app.value))));
  };

  await bring(first);
  return {
    call: async (...call) => {
      const [name] = call;
      if (name === FERMER) await each((app) => app.call(...call));
      return (await bring(shown)).call(...call);
    },
    lock: () => each((app) => app.lock()),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => each((app) => app.close()),
  };
}
