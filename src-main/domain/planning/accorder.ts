import type { Candidature } from '../candidature/candidature.ts';
import type { Entretien } from './entretien.ts';

/** What must change so that entretiens follow candidatures. */
export interface Accord {
  /** Pairs that need an entretien and have none. */
  readonly aCreer: readonly { readonly candidatId: string; readonly domaineId: string }[];
  /** All candidatures of the domaine are given up: the slot is freed, the entretien stays as history (R17). */
  readonly aRenoncer: readonly Entretien[];
  /** Given up before, asked for again. */
  readonly aReprendre: readonly Entretien[];
}

const cle = (row: { readonly candidatId: string; readonly domaineId: string }): string =>
  `${row.candidatId} ${row.domaineId}`;

/**
 * R13, R17: one entretien per candidat and hosted domaine with at least one candidature not given up. A
 * « renoncement à confirmer » still holds its slot. Candidatures of a domaine the lycée does not host are ignored.
 */
export function accorderEntretiens(
  candidatures: readonly Candidature[],
  entretiens: readonly Entretien[],
  domainesAccueillis: ReadonlySet<string>,
): Accord {
  const actives = new Map(
    candidatures
      .filter(({ etat, domaineId }) => etat !== 'renoncée' && domainesAccueillis.has(domaineId))
      .map(({ candidatId, domaineId }) => [cle({ candidatId, domaineId }), { candidatId, domaineId }]),
  );
  const existing = new Set(entretiens.map(cle));
  return {
    aCreer: [...actives.entries()].filter(([key]) => !existing.has(key)).map(([, pair]) => pair),
    aRenoncer: entretiens.filter((entretien) => !entretien.renonce && !actives.has(cle(entretien))),
    aReprendre: entretiens.filter((entretien) => entretien.renonce && actives.has(cle(entretien))),
  };
}
