import { toHeure } from '../date/heure.ts';
import { momentDe } from './consequences.ts';
import type { FenetreEntretiens } from './fenetre.ts';
import { cleJour, indexInstance, need } from './index-instance.ts';
import type { Instance, Placement } from './instance.ts';
import { jugerPlacement, libererFiges, type Jugement } from './placement-manuel.ts';
import { placementsActuels } from './placements-actuels.ts';

const FIN_JOURNEE = 24 * 60;

/** The judgement of a shift, and where everybody would stand. */
export interface JugementDecalage extends Jugement {
  readonly placements: readonly Placement[];
  /** Whether somebody would leave the day: nothing of this is then a plan. */
  readonly horsJour: boolean;
  /** Those of them that only a written reason allows there. */
  readonly forces: ReadonlySet<string>;
}

/** An entretien, and by how many minutes it and those after it are shifted (earlier when negative). */
export interface Decalage {
  readonly entretien: string;
  readonly minutes: number;
}

/**
 * Shifts one entretien and all that follow it in the same jury and half-day, announced ones included (H6 does not bind
 * the hand); those already held (`tenus`) stay. Each is judged in the plan in which all have moved (H1–H5, H7, R24). The
 * entretien must have a place in the instance.
 */
export function jugerDecalage(
  instance: Instance,
  fenetre: FenetreEntretiens,
  { entretien, minutes, tenus }: Decalage & { readonly tenus: ReadonlySet<string> },
): JugementDecalage {
  const before = indexInstance(instance, placementsActuels(instance));
  const from = need(before.positions, entretien);
  const suite = (before.parJuryJour.get(cleJour(from.jury, from.jour)) ?? []).filter(
    (item) =>
      item.debut >= from.debut && momentDe(item.debut) === momentDe(from.debut) && !tenus.has(item.entretien.id),
  );
  const horsJour = suite.some(({ debut, fin }) => debut + minutes < 0 || fin + minutes > FIN_JOURNEE);
  if (horsJour) return { placements: [], refus: [], derogations: [], genes: [], horsJour, forces: new Set() };
  const ids = new Set(suite.map((item) => item.entretien.id));
  const placements = suite.map((item) => ({
    entretien: item.entretien.id,
    jury: item.jury,
    jour: item.jour,
    debut: toHeure(item.debut + minutes),
  }));
  const libre = libererFiges(instance, ids);
  const kept = placementsActuels(libre).filter((placement) => !ids.has(placement.entretien));
  const index = indexInstance(libre, [...kept, ...placements]);
  const jugements = placements.map((placement) => jugerPlacement(index, fenetre, placement));
  return {
    placements,
    refus: jugements.flatMap(({ refus }) => refus),
    derogations: jugements.flatMap(({ derogations }) => derogations),
    genes: jugements.flatMap(({ genes }) => genes),
    horsJour,
    forces: new Set(placements.filter((_, rank) => jugements[rank]?.derogations.length).map((one) => one.entretien)),
  };
}
