import type { Envelope } from '../../contract/envelope.ts';
import type { Appel } from '../dispatcher.ts';

interface Application {
  readonly donnees: () => Promise<string | null>;
  readonly call: Appel;
  readonly onEvent: (listener: (text: string) => void) => () => void;
  readonly close: () => Promise<void>;
}

const MANQUEE: Envelope = {
  ok: false,
  panne: {
    phrase:
      'La campagne d’exemple n’a pas pu être préparée : fermez Passpro Accueil et relancez-le. Le détail est dans le journal technique.',
  },
};

/**
 * An application that is still being made, so that its window opens meanwhile: calls wait for it, and the page shows
 * itself loading. When it cannot be made, every call says so and nothing rejects.
 */
export function attendreApplication(enCours: Promise<Application>, log: (message: string, error?: unknown) => void) {
  const application = enCours.catch((error: unknown) => {
    log('The example campaign could not be made', error);
    return null;
  });
  return {
    donnees: async () => (await application)?.donnees() ?? null,
    call: async (...appel: Parameters<Appel>) =>
      (await application)?.call(...appel) ?? Promise.resolve(JSON.stringify(MANQUEE)),
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
