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
const partis = new Map<string, Promise<unknown>>();

interface Brouillon {
  readonly texte: string;
  readonly etat: 'en attente' | 'écrit' | 'échec';
  /** Once written: when the answer came. */
  readonly ecritLe?: number;
}

export interface TexteEnregistre {
  readonly texte: string;
  /** Null: nothing typed here is left to write. */
  readonly etat: Brouillon['etat'] | null;
  readonly changer: (texte: string) => void;
  /** Saves at once what is waiting: on leaving the field or the form. */
  readonly vider: () => void;
}

function initial(cle: string): Brouillon | null {
  const attente = enAttente.get(cle);
  return attente ? { texte: attente.texte, etat: 'en attente' } : null;
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
 * What is typed wins over what the store says until it is written and read again; then the store leads, so that an undo is
 * seen.
 */
export function useTexteEnregistre(options: {
  readonly cle: string;
  readonly valeur: string;
  /** `vu`: what it is written over. Answers the text that now stands; false when nothing was kept. */
  readonly enregistrer: (texte: string, vu: string) => Promise<string | false>;
  /** Reads `valeur` again, whatever reading is under way. */
  readonly relire: () => void;
  /** When `valeur` was read. */
  readonly lueLe: number;
}): TexteEnregistre {
  const { cle, valeur, enregistrer, relire, lueLe } = options;
  const [brouillon, setBrouillon] = useState(() => initial(cle));
  const minuterie = useRef<number | undefined>(undefined);
  const fil = useRef({ enregistrer, relire });
  useEffect(() => {
    fil.current = { enregistrer, relire };
  }, [enregistrer, relire]);

  const noterEcrit = useCallback((texte?: string): void => {
    setBrouillon((tape) => tape && { texte: texte ?? tape.texte, etat: 'écrit', ecritLe: Date.now() });
    fil.current.relire();
  }, []);
  const partir = useCallback(
    async function partir(): Promise<void> {
      window.clearTimeout(minuterie.current);
      const attente = enAttente.get(cle);
      if (!attente) return;
      const ecrit = await fil.current.enregistrer(attente.texte, attente.vu);
      const suivante = enAttente.get(cle);
      if (!suivante) return;
      if (suivante.texte !== attente.texte) {
        if (ecrit !== false) enAttente.set(cle, { ...suivante, vu: ecrit });
        return partir();
      }
      if (ecrit === false) return setBrouillon({ texte: attente.texte, etat: 'échec' });
      enAttente.delete(cle);
      noterEcrit(ecrit);
    },
    [cle, noterEcrit],
  );
  const lancer = useCallback((): Promise<void> => {
    const depart = partir().finally(() => partis.delete(cle));
    partis.set(cle, depart);
    return depart;
  }, [cle, partir]);
  const vider = useCallback(() => {
    if (enAttente.has(cle) && !partis.has(cle)) void lancer();
  }, [cle, lancer]);
  useEffect(() => {
    // What this field was left with is under way, or did not go through: it is waited for, then tried again.
    const reprendre = async (): Promise<void> => {
      await partis.get(cle);
      // What was typed here meanwhile left with it.
      if (enAttente.has(cle)) await lancer();
      else noterEcrit();
    };
    if (enAttente.has(cle)) void reprendre();
  }, [cle, lancer, noterEcrit]);
  const affiche = brouillon?.texte ?? valeur;

  const changer = useCallback(
    (texte: string) => {
      setBrouillon({ texte, etat: 'en attente' });
      enAttente.set(cle, { texte, vu: enAttente.get(cle)?.vu ?? affiche });
      window.clearTimeout(minuterie.current);
      minuterie.current = window.setTimeout(vider, ATTENTE_MS);
    },
    [cle, affiche, vider],
  );
  useAuDepart(vider, partir);

  // The store leads again once it has been read after the write, whatever was done since.
  if (brouillon?.ecritLe !== undefined && (brouillon.texte === valeur || lueLe > brouillon.ecritLe)) setBrouillon(null);
  return { texte: affiche, etat: brouillon?.etat ?? null, changer, vider };
}
