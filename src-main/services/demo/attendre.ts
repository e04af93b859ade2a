import type { Envelope } from '../../contract/envelope.ts';
import type { Appel } from '../dispatcher.ts';

interface Application {
  readonly donnees: () => Promise<string | null>;
  readonly call: Appel;
  readonly onEvent: (listener: (text: string) => void) => () => void;
  readonly close: () => Promise<void>;
}

interface Attente {
  /** What could not be done, as a sentence begins. */
  readonly quoi: string;
  readonly log: (message: string, error?: unknown) => void;
}

/**
 * An application that is still being made, or opened again, so that its window opens meanwhile: calls wait for it, and the page shows
 * itself loading. When it cannot be made, every call says so and nothing rejects.
 */
export function attendreApplication(enCours: Promise<Application>, { quoi, log }: Attente) {
  const manquee: Envelope = {
    ok: false,
    panne: {
      phrase: `${quoi}\u00a0: fermez Passpro Accueil et relancez-le. Le détail est dans le journal technique.`,
    },
  };
  const application = enCours.catch((error: unknown) => {
    log(quoi, error);
    return null;
  });
  return {
    donnees: async () => (await application)?.donnees() ?? null,
    call: async (...appel: Parameters<Appel>) =>
      (await application)?.call(...appel) ?? Promise.resolve(JSON.stringify(manquee)),
    onEvent: (listener: (text: string) => void) => {
      let arreter: (() => void) | undefined;
      let voulu = true;
      void application.then((app) => {
        if (voulu) arreter = app?.onEvent(listener);
      });
      return () => {
        voulu = false;
        arreter?.();
      };
    },
    close: async () => (await application)?.close(),
  };
}
