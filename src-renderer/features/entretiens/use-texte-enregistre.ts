import { useCallback, useEffect, useRef, useState } from 'react';

const ATTENTE_MS = 700;

/** Texts typed in this window and not written yet: a form left before its save, or whose save failed, finds them again. */
const enAttente = new Map<string, Attente>();

interface Attente {
  readonly texte: string;
  /** What stood in the field when the typing began, then what was saved of it. */
  readonly vu: string;
}

interface Brouillon {
  readonly texte: string;
  readonly ecrit: boolean;
}

export interface TexteEnregistre {
  readonly texte: string;
  readonly changer: (texte: string) => void;
  /** Saves at once what is waiting: on leaving the field, the form or the window. */
  readonly vider: () => void;
}

function initial(cle: string): Brouillon | null {
  const attente = enAttente.get(cle);
  return attente ? { texte: attente.texte, ecrit: false } : null;
}

/** Runs when the window goes out of sight, and when the form is left. */
function useAuDepart(vider: () => void): void {
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') vider();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', vider);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', vider);
      vider();
    };
  }, [vider]);
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

  const vider = useCallback(() => {
    window.clearTimeout(minuterie.current);
    const attente = enAttente.get(cle);
    if (!attente) return;
    void envoyer.current(attente.texte, attente.vu).then((ecrit) => {
      const suivante = enAttente.get(cle);
      if (ecrit === false || !suivante) return;
      if (suivante.texte !== attente.texte) {
        enAttente.set(cle, { ...suivante, vu: ecrit });
        return;
      }
      enAttente.delete(cle);
      setBrouillon({ texte: ecrit, ecrit: true });
    });
  }, [cle]);
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
  useAuDepart(vider);

  if (brouillon?.ecrit && brouillon.texte === valeur) setBrouillon(null);
  return { texte: affiche, changer, vider };
}
