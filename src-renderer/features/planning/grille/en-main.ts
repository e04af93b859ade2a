import { formatHeure } from '../../../../src-main/domain/texte/format.ts';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import type { Deplacement, Reponse } from '../plan/deplacement.ts';

/** Somewhere outside the grid where an entretien may be dropped; written in the page as `data-depot`. */
export type Depot =
  | { readonly type: 'panneau' }
  | { readonly type: 'jour'; readonly jour: string }
  | { readonly type: 'seance'; readonly seanceId: string };

export const ecrireDepot = (depot: Depot): string => JSON.stringify(depot);

/** What is under the pointer: a place to drop, the grid and one column of it, or nothing. */
export interface Pointe {
  readonly depot: HTMLElement | null;
  readonly grille: boolean;
  /** Jury and day of the column; a week shows one jury, and does not name it. */
  readonly colonne: { readonly jury: string | undefined; readonly jour: string | undefined } | null;
}

/** Whatever is carried itself is looked through. */
export function sousPointeur(x: number, y: number): Pointe {
  const stack = document.elementsFromPoint(x, y);
  const au = (selecteur: string): HTMLElement | null =>
    stack.map((element) => element.closest<HTMLElement>(selecteur)).find((element) => element !== null) ?? null;
  const colonne = au('.fc-timegrid-col[data-date]');
  return {
    depot: au('[data-depot]'),
    grille: au('.fc-timegrid-body') !== null,
    colonne: colonne && { jury: colonne.dataset['resourceId'], jour: colonne.dataset['date'] },
  };
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
  /** Where the pointer last was. */
  pointe: Pointe = { depot: null, grille: false, colonne: null };
  /** Its save, when it has left before the grid says that it was dropped. */
  pose: Promise<boolean> | null = null;

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

  /** Where it goes if it is let go now and the plan accepts it there; null when that is for the grid to say. */
  aPoser(): Position | null {
    const { dernier, pointe, regle, pose } = this;
    if (!dernier || regle || pose !== null || pointe.depot !== null || pointe.colonne === null) return null;
    const { position, reponse } = dernier;
    const { jury = position.jury, jour } = pointe.colonne;
    const accepted = reponse.etat === 'possible' || reponse.etat === 'gênant';
    return accepted && jury === position.jury && jour === position.jour ? position : null;
  }
}

/** The line that follows the pointer: hour first, then the answer. */
export function ligneSuiveuse({ position, reponse }: Juge, jury: string): string {
  const at = `${formatHeure(position.debut)} · ${jury}`;
  return reponse.etat === 'possible' ? at : `${at} — ${reponse.phrases[0] ?? ''}`;
}
