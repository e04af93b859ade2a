import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { type Case, type Rectangle, rectangle } from './cellules.ts';

interface Trait {
  readonly depart: Case;
  readonly tete: Case;
  readonly souris: boolean;
}

const FLECHES: Readonly<Record<string, Case>> = {
  ArrowUp: { jour: 0, ligne: -1 },
  ArrowDown: { jour: 0, ligne: 1 },
  ArrowLeft: { jour: -1, ligne: 0 },
  ArrowRight: { jour: 1, ligne: 0 },
};

const borner = (valeur: number, max: number): number => Math.min(Math.max(valeur, 0), max);

/**
 * A stroke over the week, by mouse (press, drag, release; Échap gives it up) or by keyboard (arrows move, Maj+arrows
 * stretch, Espace or Entrée paints). Answers the cell that holds the focus and the rectangle under way.
 */
export function usePinceau(options: {
  readonly jours: number;
  readonly lignes: number;
  readonly peindre: (zone: Rectangle, depart: Case) => void;
}) {
  const { jours, lignes, peindre } = options;
  const [foyer, setFoyer] = useState<Case>({ jour: 0, ligne: 0 });
  const [trait, setTrait] = useState<Trait | null>(null);
  const finir = useEffectEvent(() => {
    if (!trait?.souris) return;
    setTrait(null);
    peindre(rectangle(trait.depart, trait.tete), trait.depart);
  });
  useEffect(() => {
    const lever = (): void => finir();
    const quitter = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape') setTrait(null);
    };
    window.addEventListener('pointerup', lever);
    window.addEventListener('keydown', quitter);
    return () => {
      window.removeEventListener('pointerup', lever);
      window.removeEventListener('keydown', quitter);
    };
  }, []);
  const auClavier = (event: KeyboardEvent): void => {
    const pas = FLECHES[event.key];
    if (pas) {
      event.preventDefault();
      const tete = {
        jour: borner(foyer.jour + pas.jour, jours - 1),
        ligne: borner(foyer.ligne + pas.ligne, lignes - 1),
      };
      setTrait(event.shiftKey ? { depart: trait?.depart ?? foyer, tete, souris: false } : null);
      setFoyer(tete);
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      const { depart, tete } = trait ?? { depart: foyer, tete: foyer };
      setTrait(null);
      peindre(rectangle(depart, tete), depart);
    }
  };
  return {
    foyer,
    zone: trait && rectangle(trait.depart, trait.tete),
    depart: trait?.depart ?? null,
    auClavier,
    appuyer: (place: Case) => {
      setFoyer(place);
      setTrait({ depart: place, tete: place, souris: true });
    },
    /** The focus came to a cell by another way: Tab, a reader, a program. */
    viser: (place: Case) =>
      setFoyer((avant) => (avant.jour === place.jour && avant.ligne === place.ligne ? avant : place)),
    passer: (place: Case) => setTrait((avant) => (avant?.souris ? { ...avant, tete: place } : avant)),
  };
}
