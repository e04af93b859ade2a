import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { estRecu } from '../../../../src-main/domain/planning/presence.ts';
import type { Modele } from './modele.ts';

/** An entretien that stands in a jury. */
export type EntretienEnJury = EntretienPlanning & {
  readonly juryId: string;
  readonly jour: string;
  readonly debut: string;
};

const estEnJury = (entretien: EntretienPlanning): entretien is EntretienEnJury =>
  entretien.juryId !== null && entretien.jour !== null && entretien.debut !== null;

/** Entretiens that stand in a jury, absent ones included: their place is part of the history of the day. */
export const enJury = (entretiens: readonly EntretienPlanning[]): EntretienEnJury[] => entretiens.filter(estEnJury);

/** What was held is a fact and no longer moves. */
export const estDeplacable = ({ presence }: EntretienPlanning): boolean => !estRecu(presence);

/** How many entretiens of each day stand in a jury or a séance. */
export function countParJour({ vue }: Modele): ReadonlyMap<string, number> {
  const counts = new Map(vue.jours.map((jour) => [jour, 0]));
  for (const { jour } of vue.entretiens) if (jour !== null) counts.set(jour, (counts.get(jour) ?? 0) + 1);
  return counts;
}
