import type { FicheLigne } from '../../../src-main/contract/papier.ts';

export interface ChoixFiches {
  /** Empty: every origin. */
  readonly origineId: string;
  /** Day from which what the fiche says has changed; null: whenever. */
  readonly depuis: string | null;
}

/** The day of an instant, by the workstation's clock. */
const jourDe = (instant: string): string => {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};

/** R34: the fiches that can be handed over, of one origin or all, changed since a day or whenever. */
export const choisirFiches = (lignes: readonly FicheLigne[], { origineId, depuis }: ChoixFiches): FicheLigne[] =>
  lignes.filter(
    (ligne) =>
      ligne.etat === 'prête' &&
      (origineId === '' || ligne.origineId === origineId) &&
      (depuis === null || (ligne.modifieeLe !== null && jourDe(ligne.modifieeLe) >= depuis)),
  );
