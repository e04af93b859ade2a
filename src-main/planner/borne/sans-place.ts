import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import { indexInstance } from '../../domain/planning/index-instance.ts';
import type { Placement } from '../../domain/planning/instance.ts';
import { firstConflit } from '../../domain/planning/verdict.ts';
import type { Modele } from '../modele/modele.ts';

/** Entretiens that the verdict refuses everywhere beside the figé ones alone: no plan can hold them. */
export function findSansPlace(
  { instance, jurysDe, plages, jours, nJours }: Modele,
  left: readonly number[],
): Set<number> {
  const figes = instance.entretiens.flatMap(({ id, fige }): Placement[] => (fige ? [{ entretien: id, ...fige }] : []));
  const index = indexInstance(instance, figes);
  const allowed = (e: number, jury: number, jour: number): boolean =>
    plages[jury * nJours + jour]!.some(({ debut, fin }) => {
      const entretien = instance.entretiens[e]!;
      const { dureeMinutes } = entretien;
      const place = { entretien, jury: instance.jurys[jury]!.id, jour: jours[jour]! };
      for (let at = Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES; at + dureeMinutes <= fin; at += PAS_MINUTES)
        if (!firstConflit(index, { ...place, debut: at, fin: at + dureeMinutes })) return true;
      return false;
    });
  const days = jours.map((_, jour) => jour);
  return new Set(left.filter((e) => !jurysDe[e]!.some((jury) => days.some((jour) => allowed(e, jury, jour)))));
}
