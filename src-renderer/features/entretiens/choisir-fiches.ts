import { jourDuPoste } from '../../../src-main/domain/date/temps-du-poste.ts';
import type { FicheLigne } from '../../../src-main/contract/papier.ts';

export interface ChoixFiches {
  /** Empty: every origin. */
  readonly origineId: string;
  /** Day from which what the fiche says has changed; null: whenever. */
  readonly depuis: string | null;
}

/** R34: the fiches that can be handed over, of one origin or all, changed since a day or whenever. */
export const choisirFiches = (lignes: readonly FicheLigne[], { origineId, depuis }: ChoixFiches): FicheLigne[] =>
  lignes.filter(
    (ligne) =>
      ligne.etat === 'prête' &&
      (origineId === '' || ligne.origineId === origineId) &&
      (depuis === null || (ligne.modifieeLe !== null && jourDuPoste(new Date(ligne.modifieeLe)) >= depuis)),
  );
