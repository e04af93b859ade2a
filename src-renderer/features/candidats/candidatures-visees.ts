import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import type { Filtres } from './filtrer.ts';

export interface CandidaturesVisees {
  readonly aConfirmer: readonly string[];
  /** Registered ones and those to confirm. */
  readonly vivantes: readonly string[];
  /** Given up ones and those to confirm. */
  readonly aReprendre: readonly string[];
}

/**
 * R17: the candidatures that an act on several pupils concerns. A table filtered on a formation, or on a domaine, acts
 * on that formation or domaine alone: the pupils may well keep the others.
 */
export function candidaturesVisees(lignes: readonly CandidatLigne[], filtres: Filtres): CandidaturesVisees {
  const siennes = lignes
    .flatMap(({ candidatures }) => candidatures)
    .filter(({ formationId, domaineId }) =>
      filtres.formationId ? formationId === filtres.formationId : !filtres.domaineId || domaineId === filtres.domaineId,
    );
  const ids = (garder: (etat: (typeof siennes)[number]['etat']) => boolean): string[] =>
    siennes.filter(({ etat }) => garder(etat)).map(({ id }) => id);
  return {
    aConfirmer: ids((etat) => etat === 'renoncement à confirmer'),
    vivantes: ids((etat) => etat !== 'renoncée'),
    aReprendre: ids((etat) => etat !== 'inscrite'),
  };
}
