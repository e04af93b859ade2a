import { useCallback, useEffect, useRef, useState } from 'react';

const ATTENTE_MS = 700;

/** Texts typed in this window and not written yet: a form left before its save, or whose save failed, finds them again. */
const enAttente = new Map<string, Attente>();

interface Attente {
  readonly texte: string;
  /** What stood in the field when the typing began, then what was saved of it. */
  readonly vu: string;
}

/** Those that have left and are not answered yet: one at a time, so that the newest is always the last. */
const partis = new Set<string>();

interface Brouillon {
  readonly texte: string;
  readonly ecrit: boolean;
}

export interface TexteEnregistre {
  readonly texte: string;
  readonly changer: (texte: string) => void;
  /** Saves at once what is waiting: on leaving the field or the form. */
  readonly vider: () => void;
}

function initial(cle: string): Brouillon | null {
  const attente = enAttente.get(cle);
  return attente ? { texte: attente.texte, ecrit: false } : null;
}

/** When the window goes out of sight and when the form is left; on closing the window, without waiting for an answer. */
function useAuDepart(vider: () => void, partir: () => Promise<void>): void {
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') vider();
    };
    document.addEventListener('visibilitychange', onHide);
    const onClose = (): void => void partir();
    window.addEventListener('beforeunload', vider, { capture: true });
    window.addEventListener('pagehide', onClose);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', vider, { capture: true });
      window.removeEventListener('pagehide', onClose);
      vider();
    };
  }, [vider, partir]);
}

/**
 * A text that saves itself a moment after the last key, and at once when the field, the form or the window is left.
 * What is typed wins over what the store says until both agree; then the store leads again, so that an undo is seen.
 */
export function useTexteEnregistre(options: {
  readonly cle: string;
  readonly valeur: string;
  /** `vu`: what it is written over. Answers the text that now stands; false when nothing was kept. */
  readonly enregistrer: (texte: string, vu: string) => Promise<string | false>;
  readonly signaler: () => void;
}): TexteEnregistre {
  const { cle, valeur, enregistrer, signaler } = options;
  const [brouillon, setBrouillon] = useState(() => initial(cle));
  const minuterie = useRef<number | undefined>(undefined);
  const envoyer = useRef(enregistrer);
  useEffect(() => {
    envoyer.current = enregistrer;
  }, [enregistrer]);

  const partir = useCallback(
    async function partir(): Promise<void> {
      window.clearTimeout(minuterie.current);
      const attente = enAttente.get(cle);
      if (!attente) return;
      partis.add(cle);
      const ecrit = await envoyer.current(attente.texte, attente.vu).finally(() => partis.delete(cle));
      const suivante = enAttente.get(cle);
      if (!suivante) return;
      if (suivante.texte !== attente.texte) {
        if (ecrit !== false) enAttente.set(cle, { ...suivante, vu: ecrit });
        return partir();
      }
      if (ecrit === false) return;
      enAttente.delete(cle);
      setBrouillon({ texte: ecrit, ecrit: true });
    },
    [cle],
  );
  const vider = useCallback(() => void (partis.has(cle) || partir()), [cle, partir]);
  const affiche = brouillon?.texte ?? valeur;

  const changer = useCallback(
    (texte: string) => {
      setBrouillon({ texte, ecrit: false });
      enAttente.set(cle, { texte, vu: enAttente.get(cle)?.vu ?? affiche });
      signaler();
      window.clearTimeout(minuterie.current);
      minuterie.current = window.setTimeout(vider, ATTENTE_MS);
    },
    [cle, affiche, signaler, vider],
  );
  useAuDepart(vider, partir);

  if (brouillon?.ecrit && brouillon.texte === valeur) setBrouillon(null);
  return { texte: affiche, changer, vider };
}
