import type { App } from '../app.ts';
import type { AppEvent } from '../contract/envelope.ts';
import type { Donnees } from '../contract/donnees.ts';
import { Refus } from '../contract/refus.ts';
import { HostError } from './host-error.ts';

export interface CampaignsOptions {
  /** What the window shows first. */
  readonly first: Donnees;
  /** Opens the application on the folder of these data; `show` is what its page asks for to see the other ones. */
  readonly open: (which: Donnees, show: (which: Donnees) => Promise<void>) => Promise<App>;
}

/**
 * The campaign of the lycée and the example one behind a single door, each in its own folder with its own key. One is
 * shown at a time and answers every call; whatever has been opened stays open until the end, so that going back
 * neither takes time nor fails. Rejects when the first data cannot be opened; a change that fails changes nothing.
 */
export async function openCampaigns({ first, open }: CampaignsOptions): Promise<App> {
  const opened = new Map<Donnees, Promise<App>>();
  const listeners = new Set<(text: string) => void>();
  let shown = first;
  const tell = (text: string): void => {
    for (const listener of listeners) listener(text);
  };

  const bring = (which: Donnees): Promise<App> => {
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

  await bring(first);
  return {
    call: async (...call) => (await bring(shown)).call(...call),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const apps = await Promise.allSettled(opened.values());
      await Promise.all(apps.map(async (app) => app.status === 'fulfilled' && (await app.value.close())));
    },
  };
}
