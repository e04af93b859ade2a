import type { Convocation } from '../convocation/convocation.ts';
import type { Entretien } from './entretien.ts';
import type { Position } from './instance.ts';
import { estAbsent, estRecu } from './presence.ts';
import { estObsolete } from './statut.ts';

/** Where an individual entretien stands; null when it has no place, or had one that an absence has freed (R28). */
export function positionDe({ presence, juryId, jour, debut }: Entretien): Position | null {
  return estAbsent(presence) || juryId === null || jour === null || debut === null
    ? null
    : { jury: juryId, jour, debut };
}

/**
 * H6: held, pinned, forced with a written reason, or announced — its latest convocation equals its place and had no
 * absence. A place that was announced otherwise, or never, is a draft.
 */
export function estFige(entretien: Entretien, convocation: Convocation | undefined): boolean {
  if (estRecu(entretien.presence) || entretien.epingle || entretien.motifForce !== null) return true;
  return convocation !== undefined && convocation.issue === null && !estObsolete(entretien, convocation);
}
