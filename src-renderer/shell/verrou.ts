import { useCallback, useEffect, useEffectEvent } from 'react';
import { changerPar } from '../api/changer-donnees.ts';
import { ask, onAppEvent, RefusRecu } from '../api/client.ts';
import { useToast } from '../ui/toasts.tsx';

/** Milliseconds between two looks at how long nobody has touched anything. */
const REGARD_MS = 10_000;

/** The address stays, which says the screen and the row; nothing else of the page does. */
const recharger = (): void => window.location.reload();

/**
 * Closes the door behind what is typed: each field that saves itself is left first, what it sends is answered, then the
 * page begins anew with nothing in its memory. @throws RefusRecu when something could not be saved: the page stays.
 */
async function verrouiller(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  // What the fields send leaves in a turn of its own.
  await new Promise((resolve) => setTimeout(resolve));
  await changerPar(() => ask('porte.fermer', {}), recharger);
}

/** The way to lock, for a button and the keys. */
export function useVerrouiller(): () => void {
  const toast = useToast();
  return useCallback(() => {
    verrouiller().catch((refus: unknown) => {
      if (!(refus instanceof RefusRecu)) throw refus;
      toast({ gravite: 'error', texte: refus.message });
    });
  }, [toast]);
}

const estVerrou = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'l';

/**
 * Locks by Ctrl+L, when the host asks for it, and after so many minutes without a key or a mouse (0: never). The desktop
 * host counts those by itself, over the whole session.
 */
export function useVeille(minutes: number): void {
  const verrouillerIci = useEffectEvent(useVerrouiller());
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!estVerrou(event)) return;
      event.preventDefault();
      verrouillerIci();
    };
    window.addEventListener('keydown', onKey, true);
    const sourd = onAppEvent(({ type }) => {
      if (type === 'à verrouiller') verrouillerIci();
    });
    return () => {
      window.removeEventListener('keydown', onKey, true);
      sourd();
    };
  }, []);
  useEffect(() => {
    if (minutes === 0 || window.passpro) return;
    let dernier = Date.now();
    const noter = (): void => void (dernier = Date.now());
    const gestes = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const geste of gestes) window.addEventListener(geste, noter, { capture: true, passive: true });
    const regard = setInterval(() => {
      if (Date.now() - dernier >= minutes * 60_000) verrouillerIci();
    }, REGARD_MS);
    return () => {
      clearInterval(regard);
      for (const geste of gestes) window.removeEventListener(geste, noter, { capture: true });
    };
  }, [minutes]);
}
