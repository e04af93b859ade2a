import type { NonPlace } from '../../domain/planning/instance.ts';
import { phraseCause, phraseChangement } from '../../domain/planning/non-place.ts';
import type { Noms } from '../../domain/planning/phrase-conflit.ts';

/** Why somebody is left over and what would place him, with names in place of identifiers. */
export const nommerNonPlace =
  (noms: Noms) =>
  ({ cause, changement, ...left }: NonPlace): NonPlace => ({
    ...left,
    motif: cause ? phraseCause(cause, noms) : left.motif,
    remede: changement ? phraseChangement(changement, noms) : left.remede,
    ...(changement && { changement }),
  });
