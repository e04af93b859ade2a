import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { ChangementPlan, EntretienPlanning } from '../../contract/planning-vue.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import type { DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildEntretiens } from '../lectures/instance.ts';

/** The planner reads its screen after every act: what was written of an entretien is not carried there each time. */
export const toPlanning = (vue: EntretienVue): EntretienPlanning => ({
  id: vue.id,
  candidatId: vue.candidatId,
  nom: vue.nom,
  prenom: vue.prenom,
  classe: vue.classe,
  tempsMajore: vue.tempsMajore,
  accesPmr: vue.accesPmr,
  origineId: vue.origineId,
  origineNom: vue.origineNom,
  domaineId: vue.domaineId,
  domaineNom: vue.domaineNom,
  mode: vue.mode,
  juryId: vue.juryId,
  seanceId: vue.seanceId,
  jour: vue.jour,
  debut: vue.debut,
  dureeMinutes: vue.dureeMinutes,
  lieu: vue.lieu,
  epingle: vue.epingle,
  motifForce: vue.motifForce,
  presence: vue.presence,
  statut: vue.statut,
  convocation: vue.convocation,
});

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
