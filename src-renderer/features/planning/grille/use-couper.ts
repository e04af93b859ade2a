import { useEffect, useEffectEvent, useState } from 'react';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import { formatJour, prenomNom } from '../../../../src-main/domain/texte/format.ts';
import { dialogueOuvert } from '../../../ui/dialogue-ouvert.ts';
import { estTexte } from '../../../ui/est-texte.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { phraseJourSansPlace, prendreEnMain } from '../plan/deplacement.ts';
import { estDeplacable } from '../plan/places.ts';
import type { Modele } from '../plan/modele.ts';
import { reperer } from '../plan/reperer.ts';

/** The entretien that has the focus: in the grid, in the panel, or on a row of the table. */
function entretienSous(element: Element | null): string | null {
  const found = element?.closest<HTMLElement>('[data-entretien],[data-a-placer],[role="row"][data-id]');
  return found?.dataset['entretien'] ?? found?.dataset['aPlacer'] ?? found?.dataset['id'] ?? null;
}

interface Coupe {
  readonly modele: Modele;
  /** The day on screen; null where none is. */
  readonly jour: string | null;
  readonly placer: (entretienId: string, position: Position) => Promise<boolean>;
}

/**
 * The keyboard twin of a drop on the tab of a day: Ctrl+X takes an entretien, Ctrl+V puts it on the day shown, at the
 * same hour with the same jury when it can, else at the best place of that day. Échap lets go. Answers what is taken.
 */
export function useCouper({ modele, jour, placer }: Coupe): string | null {
  const [pris, setPris] = useState<string | null>(null);
  const toast = useToast();
  const prendre = (id: string | null): boolean => {
    const entretien = id === null ? undefined : modele.entretiens.get(id);
    if (!entretien) return false;
    if (entretien.mode === 'collectif' || !estDeplacable(entretien)) {
      const texte =
        entretien.mode === 'collectif'
          ? 'Ce domaine se tient en séance collective : Entrée pour choisir la séance.'
          : `L’entretien de ${prenomNom(entretien)} a eu lieu : sa place ne change plus.`;
      toast({ gravite: 'error', texte });
      return true;
    }
    setPris(entretien.id);
    toast({ gravite: 'info', texte: `${prenomNom(entretien)} est en main : choisissez un jour, puis Ctrl + V.` });
    return true;
  };
  const poser = async (id: string): Promise<void> => {
    if (jour === null) return toast({ gravite: 'info', texte: 'Affichez un jour pour y coller l’entretien.' });
    const position = prendreEnMain(modele, id).surJour(jour);
    if (!position) return toast({ gravite: 'error', texte: phraseJourSansPlace(modele, jour) });
    if (modele.entretiens.get(id)?.jour === jour)
      return toast({ gravite: 'info', texte: `Cet entretien est déjà placé ${formatJour(jour)}.` });
    setPris(null);
    if (await placer(id, position)) reperer({ id, seanceId: null });
  };
  const surTouche = useEffectEvent((event: KeyboardEvent) => {
    if (estTexte(event.target) || dialogueOuvert()) return;
    const touche = event.ctrlKey || event.metaKey ? `Ctrl ${event.key.toLowerCase()}` : event.key;
    if (touche === 'Ctrl x' && prendre(entretienSous(document.activeElement))) event.preventDefault();
    else if (pris !== null && touche === 'Ctrl v') {
      event.preventDefault();
      void poser(pris);
    } else if (pris !== null && touche === 'Escape') setPris(null);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => surTouche(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return pris;
}
