import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { estAbsent } from '../../domain/planning/presence.ts';
import type { WriteStore } from '../../store/types.ts';

/** Columns of a new chance: nothing is known yet of the new day. */
export const SANS_PRESENCE = { presence: null, arrivee: null } as const;

/**
 * R28: before an absent pupil gets a new place (or waits for one), the absence is written on the convocation that he
 * did not answer, so that the history keeps it.
 */
export async function noterAbsences(tx: WriteStore, entretiens: readonly Entretien[]): Promise<void> {
  for (const { id, presence } of entretiens) {
    if (!estAbsent(presence)) continue;
    const convocations = await tx.all('convocation', { entretienId: id });
    const derniere = dernieresConvocations(convocations).get(id);
    if (derniere && derniere.issue === null) await tx.update('convocation', [{ id: derniere.id, issue: presence }]);
  }
}
