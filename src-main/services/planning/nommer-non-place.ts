import type { NonPlaceVue } from '../../contract/planning.ts';
import type { NonPlace } from '../../domain/planning/instance.ts';
import { phraseCause, phraseRemede, type Remede } from '../../domain/planning/non-place.ts';
import type { Noms } from '../../domain/planning/phrase-conflit.ts';

/** Whether the application can make a change: people for a new jury and another séance are the lycée's to find. */
function estFaisable(changement: Remede): boolean {
  switch (changement.changement) {
    case 'ensemble':
      return changement.changements.every(estFaisable);
    case 'nouveau-jury':
    case 'salle':
    case 'membre':
    case 'seance':
    case 'aucun':
      return false;
    default:
      return true;
  }
}

/** Why somebody is left over and what would place him, with names in place of identifiers. */
export const nommerNonPlace =
  (noms: Noms) =>
  ({ cause, changement, ...left }: NonPlace): NonPlaceVue => ({
    ...left,
    motif: cause ? phraseCause(cause, noms) : left.motif,
    remede: changement ? phraseRemede(changement, noms) : left.remede,
    faisable: changement !== undefined && estFaisable(changement),
    ...(changement && { changement }),
  });
