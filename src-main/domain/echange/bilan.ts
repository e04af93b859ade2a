import { estRecu } from '../avis/avancement.ts';
import type { Mode } from '../campagne/campagne.ts';
import { joursEntre } from '../date/jour.ts';
import type { Presence } from '../planning/entretien.ts';
import { compareTextes } from '../texte/format.ts';

/** What the bilan needs to know of one entretien, those given up left out. */
export interface EntretienCompte {
  readonly candidatId: string;
  readonly domaineNom: string;
  readonly origineNom: string;
  readonly mode: Mode;
  readonly jour: string | null;
  readonly presence: Presence | null;
  /** ISO instant. */
  readonly saisiLe: string | null;
  /** R32: compte rendu and avis are all there. */
  readonly complet: boolean;
  /** R30. */
  readonly enRetard: boolean;
}

export interface LigneBilan {
  readonly nom: string;
  readonly eleves: number;
  readonly entretiens: number;
  readonly places: number;
  readonly recus: number;
  readonly absents: number;
  readonly excuses: number;
  /** Share, per hundred, of those received among those whose presence is known; null when none is. */
  readonly presence: number | null;
  readonly complets: number;
  readonly enRetard: number;
  /** Days between the interview and the last change of its result, on average; null when there is none. */
  readonly delaiMoyen: number | null;
}

const combien = <T>(liste: readonly T[], condition: (un: T) => boolean): number => liste.filter(condition).length;

function delaiMoyen(entretiens: readonly EntretienCompte[]): number | null {
  const delais = entretiens.flatMap(({ jour, saisiLe, complet }) =>
    complet && jour !== null && saisiLe !== null ? [Math.max(0, joursEntre(jour, saisiLe.slice(0, 10)))] : [],
  );
  return delais.length === 0 ? null : delais.reduce((somme, delai) => somme + delai, 0) / delais.length;
}

function ligne(nom: string, entretiens: readonly EntretienCompte[]): LigneBilan {
  const recus = combien(entretiens, ({ presence }) => estRecu(presence));
  const connus = combien(entretiens, ({ presence }) => presence !== null);
  return {
    nom,
    eleves: new Set(entretiens.map(({ candidatId }) => candidatId)).size,
    entretiens: entretiens.length,
    places: combien(entretiens, ({ jour }) => jour !== null),
    recus,
    absents: combien(entretiens, ({ presence }) => presence === 'absent'),
    excuses: combien(entretiens, ({ presence }) => presence === 'excusé'),
    presence: connus === 0 ? null : (100 * recus) / connus,
    complets: combien(entretiens, ({ complet, mode }) => complet && mode === 'individuel'),
    enRetard: combien(entretiens, ({ enRetard }) => enRetard),
    delaiMoyen: delaiMoyen(entretiens),
  };
}

export interface Bilan {
  readonly total: LigneBilan;
  readonly parDomaine: readonly LigneBilan[];
  readonly parOrigine: readonly LigneBilan[];
}

/** exchanges.md §3: counts, presence (R28) and delays (R30) of the campaign, per domaine and per origin; no name of anybody. */
export function dresserBilan(entretiens: readonly EntretienCompte[]): Bilan {
  const par = (cle: (entretien: EntretienCompte) => string): readonly LigneBilan[] =>
    [...Map.groupBy(entretiens, cle)]
      .map(([nom, siens]) => ligne(nom, siens))
      .toSorted((a, b) => compareTextes(a.nom, b.nom));
  return {
    total: ligne('Ensemble', entretiens),
    parDomaine: par(({ domaineNom }) => domaineNom),
    parOrigine: par(({ origineNom }) => origineNom),
  };
}
