import type { Input, Output } from '../../contract/operation.ts';
import type { Changement, planningOperations } from '../../contract/planning.ts';
import type { Instance, Position, Solution } from '../../domain/planning/instance.ts';
import type { TacheContexte } from '../handler.ts';
import { lireDonnees } from './donnees.ts';
import { selonPortee } from './portee.ts';

type Op = (typeof planningOperations)['planning.proposer'];

const samePosition = (one: Position, other: Position | undefined): boolean =>
  one.jury === other?.jury && one.jour === other.jour && one.debut === other.debut;

/** What a solution changes: new and moved places, drafts left without one. */
function compare(instance: Instance, { placements }: Solution) {
  const places = new Map(placements.map((placement) => [placement.entretien, placement]));
  const mobiles = instance.entretiens.filter(({ fige }) => !fige);
  const changed = mobiles.flatMap(({ id, actuel }) => {
    const placement = places.get(id);
    return placement && !(actuel && samePosition(actuel, placement)) ? [placement] : [];
  });
  const changements = mobiles.flatMap(({ id, actuel }): Changement[] => {
    const placement = places.get(id);
    if (!actuel || (placement && samePosition(actuel, placement))) return [];
    return [{ entretien: id, avant: actuel, apres: placement ?? null }];
  });
  const retraits = changements.filter(({ apres }) => apres === null).map(({ entretien }) => entretien);
  return { placements: changed, changements, retraits, demandes: mobiles.length };
}

/**
 * Plans automatically beside the store, and writes nothing. Stopping keeps the best plan found so far. The same
 * campaign and scope always give the same proposal, unless it was stopped.
 */
export async function proposer(ctx: TacheContexte, { portee }: Input<Op>): Promise<Output<Op>> {
  const { aujourdhui, signal, progress } = ctx;
  const instance = await ctx.read(async (read) => selonPortee(await lireDonnees(read), { portee, aujourdhui }));
  const solution = await ctx.workers.run<Solution>(
    'planner',
    { instance },
    {
      signal,
      onProgress: ({ fait, total, detail }) => progress(fait, total, 'Planification', detail),
    },
  );
  return {
    ...compare(instance, solution),
    seances: [],
    nonPlaces: solution.nonPlaces,
    bilan: solution.bilan,
    arrete: signal.aborted,
  };
}
