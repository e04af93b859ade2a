import type { Input, Output } from '../../contract/operation.ts';
import type { BrouillonDeplace, planningOperations, PropositionPlanning } from '../../contract/planning.ts';
import { findContradictions } from '../../domain/planning/contradictions.ts';
import { phraseEcart } from '../../domain/planning/ecart.ts';
import type { Instance, Position, Solution } from '../../domain/planning/instance.ts';
import type { TacheContexte } from '../handler.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import type { DemandePlanification } from '../../planner/messages.ts';
import type { SolutionPlanifiee } from '../../planner/planifier.ts';
import type { WorkerRun } from '../workers.ts';
import { Refus } from '../../contract/refus.ts';
import { lireDonnees, registreNoms } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { nommerNonPlace } from './nommer-non-place.ts';
import { garderProposition } from './propositions-gardees.ts';
import { estJourOuvert, selonPortee } from './portee.ts';
import { avecSeances, proposerSeances } from './proposer-seances.ts';

type Op = (typeof planningOperations)['planning.proposer'];

type Progres = Parameters<WorkerRun['onProgress']>[0];

const samePosition = (one: Position, other: Position | undefined): boolean =>
  one.jury === other?.jury && one.jour === other.jour && one.debut === other.debut;

const ELEVE_EFFACE =
  'Un élève a été effacé pendant la recherche\u00a0: cette proposition n’est pas gardée. Planifiez à nouveau.';
const AUCUN_JOUR =
  'Aucun jour à venir n’a de plage ni de séance dans ce qui est choisi : choisissez d’autres jours, ou complétez l’organisation.';

/** What a solution changes: new and moved places, drafts left without one. */
function compare(instance: Instance, { placements }: Solution) {
  const places = new Map(placements.map((placement) => [placement.entretien, placement]));
  const mobiles = instance.entretiens.filter(({ fige }) => !fige);
  const changed = mobiles.flatMap(({ id, actuel }) => {
    const placement = places.get(id);
    return placement && !(actuel && samePosition(actuel, placement)) ? [placement] : [];
  });
  const changements = mobiles.flatMap(({ id, actuel }): BrouillonDeplace[] => {
    const placement = places.get(id);
    if (!actuel || (placement && samePosition(actuel, placement))) return [];
    return [{ entretien: id, avant: actuel, apres: placement ?? null }];
  });
  const retraits = changements.filter(({ apres }) => apres === null).map(({ entretien }) => entretien);
  return { placements: changed, changements, retraits, demandes: mobiles.length };
}

/** How far the planner is: what a screen shows of it, without the plan itself. */
function avancement(detail: unknown): { readonly bilan: unknown } {
  return { bilan: typeof detail === 'object' && detail !== null && 'bilan' in detail ? detail.bilan : null };
}

/**
 * Plans automatically beside the store; the plan itself does not change, the proposal is kept. Séances come first: their hours do not move, and individual
 * places are then found around them. Stopping keeps the best plan found so far; the same campaign and scope otherwise
 * always give the same proposal. @throws Refus when no day is open
 */
export async function proposer(ctx: TacheContexte, { portee, garder }: Input<Op>): Promise<Output<Op>> {
  const { signal, progress } = ctx;
  const donnees = await ctx.read((read) => lireDonnees(read, ctx));
  const noms = createNoms(registreNoms(donnees));
  const before = selonPortee(donnees, portee);
  if (
    before.jurys.every(({ plages }) => plages.length === 0) &&
    !donnees.seances.some(({ jour }) => estJourOuvert(donnees, portee, jour))
  )
    throw new Refus('aucun jour ouvert', AUCUN_JOUR);
  const collectif = proposerSeances(donnees, portee, { instance: before, noms });
  const instance = selonPortee(avecSeances(donnees, collectif.placements), portee);
  const run = {
    signal,
    onProgress: ({ fait, total, detail }: Progres) => progress(fait, total, 'Planification', avancement(detail)),
  };
  const demande: DemandePlanification = {
    instance,
    options: portee.etendue === 'réorganiser' ? { conserver: false } : {},
  };
  const solution = await ctx.workers.run<SolutionPlanifiee>('planner', demande, run);
  const depart = buildInstance(donnees);
  const individuel = compare(instance, solution);
  const proposition: PropositionPlanning = {
    id: ctx.newId(),
    faiteLe: ctx.horloge(),
    portee,
    ...individuel,
    seances: collectif.placements,
    demandes: individuel.demandes + collectif.demandes,
    nonPlaces: [...solution.nonPlaces, ...collectif.nonPlaces].map(nommerNonPlace(noms)),
    // Within the plages of all days: those convoked on a closed day have theirs (H1).
    contradictions: findContradictions({ ...instance, jurys: depart.jurys }),
    ecarts: (solution.ecarts ?? []).map((ecart) => phraseEcart(ecart, noms)),
    bilan: solution.bilan,
    arrete: signal.aborted,
    depart,
  };
  await ctx.write(async (tx) => {
    const ids = new Set((await tx.all('candidat')).map(({ id }) => id));
    if (donnees.candidats.some(({ id }) => !ids.has(id))) throw new Refus('élève effacé', ELEVE_EFFACE);
    await garderProposition(tx, proposition, garder);
  });
  return proposition;
}
