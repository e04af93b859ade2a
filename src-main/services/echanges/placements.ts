import type { Entretien } from '../../domain/planning/entretien.ts';
import { formatHeure, formatJour } from '../../domain/texte/format.ts';

export const clePlacement = (candidatId: string, domaineId: string): string => `${candidatId} ${domaineId}`;

/** Where each placed entretien stands, by pupil and domaine: « lundi 15 mars 2027 à 10 h 20 ». */
export const placementsDe = (entretiens: readonly Entretien[]): ReadonlyMap<string, string> =>
  new Map(
    entretiens.flatMap(({ candidatId, domaineId, jour, debut }) =>
      jour === null || debut === null
        ? []
        : [[clePlacement(candidatId, domaineId), `${formatJour(jour)} à ${formatHeure(debut)}`] as const],
    ),
  );
