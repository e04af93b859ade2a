import type { Presence } from './entretien.ts';

/** R28: an absence, excused or not, frees the slot; the entretien waits for another place. */
export const estAbsent = (presence: Presence | null): presence is 'absent' | 'excusé' =>
  presence === 'absent' || presence === 'excusé';

/** R28: the pupil was received, on time or late. The entretien was held, and nothing moves it any more (H6). */
export const estRecu = (presence: Presence | null): presence is 'présent' | 'en retard' =>
  presence === 'présent' || presence === 'en retard';
