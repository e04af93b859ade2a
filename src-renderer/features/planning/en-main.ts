import { formatHeure } from '../../../src-main/domain/texte/format.ts';
import type { Position } from '../../../src-main/domain/planning/instance.ts';
import type { Deplacement, Reponse } from './deplacement.ts';

/** Somewhere outside the grid where an entretien may be dropped; written in the page as `data-depot`. */
export type Depot =
  | { readonly type: 'panneau' }
  | { readonly type: 'jour'; readonly jour: string }
  | { readonly type: 'seance'; readonly seanceId: string };

export const ecrireDepot = (depot: Depot): string => JSON.stringify(depot);

/** What is under the pointer: a place to drop, the grid, or nothing. Whatever is carried itself is looked through. */
export function sousPointeur(x: number, y: number): { readonly depot: HTMLElement | null; readonly grille: boolean } {
  const stack = document.elementsFromPoint(x, y);
  const depot = stack
    .map((element) => element.closest<HTMLElement>('[data-depot]'))
    .find((element) => element !== null);
  return { depot: depot ?? null, grille: stack.some((element) => element.closest('.fc-timegrid-body') !== null) };
}

export const lireDepot = (element: HTMLElement | null): Depot | null => {
  const texte = element?.dataset['depot'];
  return texte === undefined ? null : (JSON.parse(texte) as Depot);
};

export interface Juge {
  readonly position: Position;
  readonly reponse: Reponse;
}

/** What is carried by the pointer, from the moment it is taken to the moment it is let go. */
export class EnMain {
  readonly deplacement: Deplacement;
  /** The last place of the grid that was asked about. */
  dernier: Juge | null = null;
  /** Set once the drop has been dealt with, or given up with Échap. */
  regle = false;

  constructor(deplacement: Deplacement) {
    this.deplacement = deplacement;
  }

  juger(position: Position): Reponse {
    const same =
      this.dernier?.position.jury === position.jury &&
      this.dernier.position.jour === position.jour &&
      this.dernier.position.debut === position.debut;
    if (same && this.dernier) return this.dernier.reponse;
    const reponse = this.deplacement.juger(position);
    this.dernier = { position, reponse };
    return reponse;
  }
}

/** The line that follows the pointer: hour first, then the answer. */
export function ligneSuiveuse({ position, reponse }: Juge, jury: string): string {
  const at = `${formatHeure(position.debut)} · ${jury}`;
  return reponse.etat === 'possible' ? at : `${at} — ${reponse.phrases[0] ?? ''}`;
}
