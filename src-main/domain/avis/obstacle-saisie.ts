import type { Mode } from '../campagne/campagne.ts';
import type { Presence } from '../planning/entretien.ts';
import { assertNever } from '../texte/assert-never.ts';
import { formatJour } from '../texte/format.ts';
import { estRecu } from '../planning/presence.ts';

/** Why nothing can be written about an entretien. */
export type ObstacleSaisie = 'renoncé' | 'collectif' | 'absent' | 'à placer' | 'à venir';

export interface EntretienAEcrire {
  readonly mode: Mode;
  readonly renonce: boolean;
  readonly presence: Presence | null;
  readonly jour: string | null;
}

/**
 * R17, R27, R28: whether compte rendu, grid and avis may be typed: of an individual entretien that was held. One of
 * today or before whose presence nobody noted may: somebody writes about it, so the pupil was there [D].
 */
export function obstacleSaisie(entretien: EntretienAEcrire, aujourdhui: string): ObstacleSaisie | null {
  const { mode, renonce, presence, jour } = entretien;
  if (renonce) return 'renoncé';
  if (mode === 'collectif') return 'collectif';
  if (presence !== null) return estRecu(presence) ? null : 'absent';
  if (jour === null) return 'à placer';
  return jour > aujourdhui ? 'à venir' : null;
}

/** The obstacle as a sentence that says what to do. */
export function phraseObstacle(obstacle: ObstacleSaisie, jour: string | null): string {
  switch (obstacle) {
    case 'renoncé':
      return 'La candidature a été retirée\u00a0: rien ne peut être noté. Rétablissez-la d’abord.';
    case 'collectif':
      return 'Séance collective\u00a0: seule la présence est notée, sans compte rendu ni avis.';
    case 'absent':
      return 'Une absence est notée\u00a0: il n’y a ni compte rendu ni avis. Si l’entretien a eu lieu, corrigez d’abord la présence.';
    case 'à placer':
      return 'L’entretien n’est pas placé\u00a0: il n’a pas encore pu avoir lieu. Placez-le d’abord dans le planning.';
    case 'à venir':
      return `L’entretien est prévu le ${formatJour(jour ?? '')}. S’il a déjà eu lieu, notez d’abord la présence.`;
    default:
      return assertNever(obstacle);
  }
}
