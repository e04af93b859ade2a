import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { aInserer, developper, type Phrase, phrasesPour } from '../../../src-main/domain/avis/phrase.ts';
import { useLecture } from '../../api/hooks.ts';

/**
 * Writes as if typed, so that Ctrl+Z of the text takes it back at once: the one way that keeps the browser's own history.
 */
function taper(champ: HTMLTextAreaElement, texte: string): void {
  champ.ownerDocument.execCommand('insertText', false, texte);
}

/** The phrases of a domaine, put in a text: chosen in the list (Alt+P), or written by their shortcut. */
export function usePhrases(champ: RefObject<HTMLTextAreaElement | null>, domaineId: string) {
  const { data } = useLecture('phrases.lister', {});
  const phrases = useMemo(() => phrasesPour(data ?? [], domaineId), [data, domaineId]);
  const [ouvert, setOuvert] = useState(false);
  const choisie = useRef<Phrase | null>(null);
  const ouvrir = useCallback(() => setOuvert(true), []);
  const fermer = useCallback(() => setOuvert(false), []);
  const choisir = useCallback((phrase: Phrase) => {
    choisie.current = phrase;
    setOuvert(false);
  }, []);

  const etaitOuvert = useRef(false);
  useEffect(() => {
    const vientDeFermer = etaitOuvert.current && !ouvert;
    etaitOuvert.current = ouvert;
    const texte = champ.current;
    if (!vientDeFermer || !texte) return;
    texte.focus();
    if (choisie.current) taper(texte, aInserer(texte.value, texte.selectionStart, choisie.current.texte));
    choisie.current = null;
  }, [ouvert, champ]);

  /** To call after each change of the text: the shortcut just typed becomes its phrase. */
  const surveiller = useCallback(
    (texte: HTMLTextAreaElement): void => {
      const fait = developper(texte.value, texte.selectionStart, phrases);
      if (!fait) return;
      texte.setSelectionRange(fait.debut, fait.fin);
      taper(texte, fait.texte);
    },
    [phrases],
  );
  return { phrases, ouvert, ouvrir, fermer, choisir, surveiller };
}
