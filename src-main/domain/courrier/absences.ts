import type { Convocation } from '../convocation/convocation.ts';
import type { Presence } from '../planning/entretien.ts';
import { estAbsent } from '../planning/presence.ts';

/** Appointments of an origine's pupils that are over, and those to which nobody came (R28: absent or excused). */
export interface Absences {
  readonly attendus: number;
  readonly manques: number;
}

/**
 * R28: how often the pupils of one origine did not come so far. A missed appointment counts once: by its presence while
 * it is noted, by the outcome of its convocation once the entretien was put back to be placed.
 */
export function compterAbsences(
  entretiens: readonly { readonly presence: Presence | null }[],
  convocations: readonly Pick<Convocation, 'issue'>[],
): Absences {
  const notes = entretiens.filter(({ presence }) => presence !== null);
  const notesManques = notes.filter(({ presence }) => estAbsent(presence));
  const anciens = convocations.filter(({ issue }) => issue !== null);
  return { attendus: notes.length + anciens.length, manques: notesManques.length + anciens.length };
}
