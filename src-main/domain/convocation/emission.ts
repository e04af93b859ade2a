import type { Entretien } from '../planning/entretien.ts';
import { annonceChangee, estPlace } from '../planning/statut.ts';
import type { Convocation, MotifConvocation } from './convocation.ts';

/**
 * R22, R28: the convocation that an entretien is due, by what was announced last: none yet, something else, or a day on
 * which the pupil did not come. Null when it has no place, is given up, was held, or is announced as it stands.
 */
export function motifDu(entretien: Entretien, lieu: string, derniere: Convocation | null): MotifConvocation | null {
  if (entretien.renonce || entretien.presence !== null || !estPlace(entretien)) return null;
  if (!derniere) return 'première';
  if (derniere.issue) return 'après absence';
  return annonceChangee(entretien, lieu, derniere) ? 'remplacement' : null;
}
