import { Draggable } from '@fullcalendar/interaction';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type RefObject } from 'react';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import { useFrais } from '../../../ui/use-frais.ts';
import { prendreEnMain, type Reponse } from '../plan/deplacement.ts';
import { EnMain, lireDepot, ligneSuiveuse, sousPointeur, type Depot } from './en-main.ts';
import type { Modele } from '../plan/modele.ts';
import { Suiveur } from './suiveur.ts';

export interface IssuesGlisser {
  /** Dropped in the grid where the plan accepts it. */
  readonly placer: (entretienId: string, position: Position) => Promise<boolean>;
  /** Dropped in the grid where the plan refuses it: it goes back where it came from. */
  readonly refuser: (entretienId: string, position: Position, reponse: Reponse) => void;
  readonly deposer: (entretienId: string, depot: Depot) => void;
}

export interface Glisser {
  /** The entretien in hand, for the zones of the grid. */
  readonly enMain: EnMain | null;
  readonly prendre: (entretienId: string, x: number, y: number) => void;
  readonly juger: (position: Position) => Reponse;
  /**
   * The mouse is let go: the save leaves at once, since the grid tells of a drop after it has drawn it. Answers what
   * waits for the answer; null when nothing has left.
   */
  readonly poser: () => Promise<unknown> | null;
  /** The grid accepted the drop. Answers whether it was saved: else it goes back. */
  readonly recevoir: () => Promise<boolean>;
  /** Let go: deals with what the grid has not. */
  readonly lacher: (x: number, y: number) => void;
}

function legendeDepot(depot: Depot): string {
  if (depot.type === 'panneau') return 'Remettre à placer';
  return depot.type === 'jour' ? 'Mettre ce jour-là' : 'Placer dans cette séance';
}

/** One life of the pointer: take, ask, let go. Échap gives up, wherever the pointer is. */
export function useGlisser(modele: Modele | null, issues: IssuesGlisser): Glisser {
  const [enMain, setEnMain] = useState<EnMain | null>(null);
  const courant = useRef<EnMain | null>(null);
  const suiveur = useRef<Suiveur | null>(null);
  const survol = useRef<HTMLElement | null>(null);
  const frais = useFrais({ modele, issues });

  const survoler = useCallback((element: HTMLElement | null) => {
    if (survol.current === element) return;
    survol.current?.removeAttribute('data-survol');
    element?.setAttribute('data-survol', '');
    survol.current = element;
  }, []);

  const fin = useCallback(() => {
    courant.current = null;
    suiveur.current?.fin();
    suiveur.current = null;
    survoler(null);
    setEnMain(null);
  }, [survoler]);

  const suivre = useCallback(
    ({ clientX, clientY }: MouseEvent) => {
      const pointe = sousPointeur(clientX, clientY);
      const { depot } = pointe;
      if (courant.current) courant.current.pointe = pointe;
      survoler(depot);
      const cible = lireDepot(depot);
      if (cible) suiveur.current?.dire(legendeDepot(cible), 'depot');
      suiveur.current?.suivre(clientX, clientY);
    },
    [survoler],
  );

  useEffect(() => {
    if (!enMain) return undefined;
    const abandonner = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      enMain.regle = true;
      document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    };
    document.addEventListener('mousemove', suivre);
    document.addEventListener('keydown', abandonner, true);
    return () => {
      document.removeEventListener('mousemove', suivre);
      document.removeEventListener('keydown', abandonner, true);
    };
  }, [enMain, suivre]);

  return useMemo(
    () => ({
      enMain,
      prendre: (entretienId, x, y) => {
        if (!frais.current.modele) return;
        const pris = new EnMain(prendreEnMain(frais.current.modele, entretienId));
        courant.current = pris;
        suiveur.current = new Suiveur();
        suiveur.current.suivre(x, y);
        setEnMain(pris);
      },
      juger: (position) => {
        const pris = courant.current;
        if (!pris || pris.regle) return { etat: 'impossible', phrases: [] };
        const reponse = pris.juger(position);
        const jury = frais.current.modele?.jurys.get(position.jury)?.nom ?? '';
        suiveur.current?.dire(ligneSuiveuse({ position, reponse }, jury), reponse.etat);
        return reponse;
      },
      poser: () => {
        const pris = courant.current;
        const { modele: plan, issues: sorties } = frais.current;
        const position = pris?.aPoser();
        if (!pris || !position || !plan) return null;
        const { entretienId } = pris.deplacement;
        const now = plan.entretiens.get(entretienId);
        const same = now?.juryId === position.jury && now.jour === position.jour && now.debut === position.debut;
        if (same) return null;
        pris.pose = sorties.placer(entretienId, position);
        return pris.pose;
      },
      recevoir: () => {
        const pris = courant.current;
        if (!pris?.dernier || pris.regle) return Promise.resolve(false);
        pris.regle = true;
        return pris.pose ?? frais.current.issues.placer(pris.deplacement.entretienId, pris.dernier.position);
      },
      lacher: (x, y) => {
        const pris = courant.current;
        const { depot, grille } = sousPointeur(x, y);
        const cible = lireDepot(depot);
        const { issues: sorties } = frais.current;
        if (pris && !pris.regle && cible) {
          pris.regle = true;
          sorties.deposer(pris.deplacement.entretienId, cible);
        } else if (pris && !pris.regle && grille && pris.dernier) {
          const { position, reponse } = pris.dernier;
          if (reponse.etat === 'impossible' || reponse.etat === 'forçable') {
            pris.regle = true;
            sorties.refuser(pris.deplacement.entretienId, position, reponse);
          }
        }
        setTimeout(fin);
      },
    }),
    [enMain, fin, frais],
  );
}

/** Lines of a list that can be carried into the grid: those with `data-glisser`, the id of their entretien. */
export function useListeGlissable(
  liste: RefObject<HTMLElement | null>,
  glisser: Pick<Glisser, 'prendre' | 'lacher'>,
  duree: (entretienId: string) => number,
): void {
  const dureeDe = useEffectEvent(duree);
  const prendre = useEffectEvent(glisser.prendre);
  const lacher = useEffectEvent(glisser.lacher);
  useEffect(() => {
    if (!liste.current) return undefined;
    const idOf = (element: HTMLElement): string => element.dataset['glisser'] ?? '';
    const draggable = new Draggable(liste.current, {
      itemSelector: '[data-glisser]',
      eventData: (element) => ({
        extendedProps: { entretienId: idOf(element) },
        duration: { minutes: dureeDe(idOf(element)) },
      }),
    });
    const { emitter } = draggable.dragging;
    emitter.on('dragstart', (event: { subjectEl: HTMLElement; pageX: number; pageY: number }) =>
      prendre(idOf(event.subjectEl), event.pageX, event.pageY),
    );
    emitter.on('dragend', (event: { pageX: number; pageY: number }) => lacher(event.pageX, event.pageY));
    return () => draggable.destroy();
  }, [liste]);
}
