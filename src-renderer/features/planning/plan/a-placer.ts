import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { normaliseNom } from '../../../../src-main/domain/candidature/normalise.ts';
import { comparePersonnes, compareTextes } from '../../../../src-main/domain/texte/format.ts';

export interface FiltreAPlacer {
  readonly recherche: string;
  /** Empty = all. */
  readonly domaineId: string;
  readonly origineId: string;
}

export const TOUS: FiltreAPlacer = { recherche: '', domaineId: '', origineId: '' };

export interface GroupeAPlacer {
  readonly domaineId: string;
  readonly nom: string;
  readonly collectif: boolean;
  readonly entretiens: readonly EntretienPlanning[];
}

/** R22, R28: without a place, or absent and to be placed again. */
export const estAPlacer = ({ jour, statut }: EntretienPlanning): boolean =>
  jour === null || statut === 'absent' || statut === 'excusé';

/** R22, R28: how many are to be placed, and how many of them did not come to the place they had. */
export function compterAPlacer(entretiens: readonly EntretienPlanning[]): {
  readonly total: number;
  readonly absents: number;
} {
  const aPlacer = entretiens.filter(estAPlacer);
  return { total: aPlacer.length, absents: aPlacer.filter(({ statut }) => statut !== 'à placer').length };
}

/** The panel: those to place that the filter keeps, by domaine, in French order. */
export function grouperAPlacer(entretiens: readonly EntretienPlanning[], filtre: FiltreAPlacer): GroupeAPlacer[] {
  const mots = normaliseNom(filtre.recherche).split(' ').filter(Boolean);
  const kept = entretiens.filter((entretien) => {
    const texte = normaliseNom(`${entretien.nom} ${entretien.prenom} ${entretien.classe} ${entretien.origineNom}`);
    return (
      estAPlacer(entretien) &&
      (filtre.domaineId === '' || entretien.domaineId === filtre.domaineId) &&
      (filtre.origineId === '' || entretien.origineId === filtre.origineId) &&
      mots.every((mot) => texte.includes(mot))
    );
  });
  return [...Map.groupBy(kept, ({ domaineId }) => domaineId)]
    .map(([domaineId, group]) => ({
      domaineId,
      nom: group[0]?.domaineNom ?? '',
      collectif: group[0]?.mode === 'collectif',
      entretiens: group.toSorted((a, b) => comparePersonnes(a, b)),
    }))
    .toSorted((a, b) => compareTextes(a.nom, b.nom));
}
