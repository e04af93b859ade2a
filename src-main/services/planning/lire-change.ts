import { type EntretienVue, neGarder } from '../../contract/entretien-vue.ts';
import { type ChangementPlan, COLONNES_PLANNING, type EntretienPlanning } from '../../contract/planning-vue.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import type { DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildEntretiens } from '../lectures/instance.ts';

/** The planner reads its screen after every act: what was written of an entretien is not carried there each time. */
export const toPlanning = (vue: EntretienVue): EntretienPlanning => neGarder(vue, COLONNES_PLANNING);

/**
 * The named entretiens as an act has just left them. Null when one left a séance: its seats and the hours of the pupil
 * change too.
 */
export async function lireChange(
  read: ReadStore,
  donnees: DonneesPlanning,
  avant: readonly Pick<Entretien, 'id' | 'seanceId'>[],
): Promise<ChangementPlan | null> {
  if (avant.some(({ seanceId }) => seanceId !== null)) return null;
  const id = avant.map((one) => one.id);
  const entretiens = await read.all('entretien', { id });
  const convocations = await read.all('convocation', { entretienId: id });
  return {
    entretiens: (await lireEntretiens(read, entretiens)).map(toPlanning),
    instance: buildEntretiens({ ...donnees, entretiens, convocations }),
  };
}
