import type { FenetreEntretiens } from './fenetre.ts';
import { indexInstance, need } from './index-instance.ts';
import type { Instance } from './instance.ts';
import { jugerPlacement, libererFiges, type Jugement } from './placement-manuel.ts';
import { placementsActuels } from './placements-actuels.ts';

/** The judgement of an exchange, and how long each of the two lasts, minutes. */
export interface JugementEchange extends Jugement {
  readonly durees: readonly [number, number];
}

/**
 * Two placed entretiens take each other's place (H1–H5, H7, R24): each is judged in the plan in which both have moved,
 * so that neither meets the other where it no longer stands. Both must have a place in the instance.
 */
export function jugerEchange(
  instance: Instance,
  fenetre: FenetreEntretiens,
  [un, autre]: readonly [string, string],
): JugementEchange {
  const libre = libererFiges(instance, new Set([un, autre]));
  const standing = placementsActuels(libre);
  const places = new Map(standing.map((placement) => [placement.entretien, placement]));
  const moved = [
    { ...need(places, autre), entretien: un },
    { ...need(places, un), entretien: autre },
  ];
  const kept = standing.filter(({ entretien }) => entretien !== un && entretien !== autre);
  const index = indexInstance(libre, [...kept, ...moved]);
  const jugements = moved.map((placement) => jugerPlacement(index, fenetre, placement));
  return {
    refus: jugements.flatMap(({ refus }) => refus),
    derogations: jugements.flatMap(({ derogations }) => derogations),
    genes: jugements.flatMap(({ genes }) => genes),
    durees: [need(index.entretiens, un).dureeMinutes, need(index.entretiens, autre).dureeMinutes],
  };
}
