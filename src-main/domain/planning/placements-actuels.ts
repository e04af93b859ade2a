import type { Instance, Placement } from './instance.ts';

/** The plan as it stands: figé places and drafts. */
export const placementsActuels = ({ entretiens }: Pick<Instance, 'entretiens'>): Placement[] =>
  entretiens.flatMap(({ id, fige, actuel }) => {
    const position = fige ?? actuel;
    return position ? [{ entretien: id, ...position }] : [];
  });
