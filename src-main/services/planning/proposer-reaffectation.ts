import type { Input, Output } from '../../contract/operation.ts';
import type { AbsenceDeclaree, BrouillonDeplace, planningOperations } from '../../contract/planning.ts';
import { borner, demiJourneeDe, dernierJour, replacerSeulement, sansAbsents } from '../../domain/planning/absence.ts';
import { findHorsFenetre } from '../../domain/planning/fenetre.ts';
import { need } from '../../domain/planning/index-instance.ts';
import type { Instance, PlageInstance, Placement, Solution } from '../../domain/planning/instance.ts';
import { placementsActuels } from '../../domain/planning/placements-actuels.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import type { TacheContexte } from '../handler.ts';
import { aPrevenir, lireAbsence } from './absence.ts';
import { lireDonnees, registreNoms, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { nommerNonPlace } from './nommer-non-place.ts';

type Op = (typeof planningOperations)['planning.proposerReaffectation'];

/** A few entretiens among many that stay: a tenth of the usual search settles them. */
const EFFORT = 0.1;

/** Plages that may still be used: within the window (R24); what is left of today is for H13 to say. */
const plagesOuvertes =
  (donnees: DonneesPlanning) =>
  (plage: PlageInstance): readonly PlageInstance[] =>
    findHorsFenetre(donnees, plage.jour) ? [] : [plage];

interface Passe {
  readonly instance: Instance;
  readonly touches: ReadonlySet<string>;
  readonly garder: (plage: PlageInstance) => readonly PlageInstance[];
}

/** One search over some plages; without any open plage there is nothing to search. */
async function chercher(ctx: TacheContexte, { instance, touches, garder }: Passe): Promise<Solution | null> {
  const probleme = replacerSeulement(instance, touches, garder);
  if (touches.size === 0 || probleme.jurys.every(({ plages }) => plages.length === 0)) return null;
  return ctx.workers.run<Solution>(
    'planner',
    { instance: probleme, options: { effort: EFFORT } },
    {
      signal: ctx.signal,
      onProgress: ({ fait, total }) => ctx.progress(fait, total, 'Réaffectation'),
    },
  );
}

const placer = (instance: Instance, placements: readonly Placement[]): Instance => {
  const places = new Map(placements.map((placement) => [placement.entretien, placement]));
  return {
    ...instance,
    entretiens: instance.entretiens.map((entretien) => {
      const placement = places.get(entretien.id);
      if (!placement) return entretien;
      const { jury, jour, debut } = placement;
      return { ...entretien, actuel: { jury, jour, debut } };
    }),
  };
};

interface ARemplacer {
  readonly donnees: DonneesPlanning;
  readonly instance: Instance;
  readonly touches: ReadonlySet<string>;
  readonly absence: AbsenceDeclaree;
}

/** The same half-day first when it is one day's, then the best place left. */
async function remplacer(
  ctx: TacheContexte,
  { donnees, instance, touches, absence }: ARemplacer,
): Promise<Pick<Solution, 'placements' | 'nonPlaces'>> {
  const ouvertes = plagesOuvertes(donnees);
  const [debut, fin] = demiJourneeDe(absence);
  const memeDemiJournee = (plage: PlageInstance): PlageInstance[] =>
    plage.jour === absence.jour ? ouvertes(plage).flatMap((one) => borner(one, debut, fin)) : [];
  const unJour = dernierJour(absence) === absence.jour;
  const meme = unJour ? await chercher(ctx, { instance, touches, garder: memeDemiJournee }) : null;
  const surPlace = (meme?.placements ?? []).filter(({ entretien }) => touches.has(entretien));
  const restants = new Set([...touches].filter((id) => !surPlace.some(({ entretien }) => entretien === id)));
  const suite = await chercher(ctx, { instance: placer(instance, surPlace), touches: restants, garder: ouvertes });
  const ailleurs = (suite?.placements ?? []).filter(({ entretien }) => restants.has(entretien));
  return { placements: [...surPlace, ...ailleurs], nonPlaces: suite?.nonPlaces ?? [] };
}

/**
 * Who takes over when a member or a jury does not come: only the entretiens of those hours move, to equivalent jurys
 * the same half-day first, then to the best place left in the campaign. H1–H13 and R24 hold, and H6 for everybody else.
 * Nothing is written. @throws Refus when nobody of that name sits
 */
export async function proposerReaffectation(ctx: TacheContexte, input: Input<Op>): Promise<Output<Op>> {
  const { absence } = input;
  const donnees = await ctx.read((read) => lireDonnees(read, ctx));
  const actuelle = buildInstance(donnees);
  const { touches } = lireAbsence(donnees, actuelle, absence);
  const instance = sansAbsents(actuelle, absence, touches);
  const { placements, nonPlaces } = input.chercher
    ? await remplacer(ctx, { donnees, instance, touches, absence })
    : { placements: [], nonPlaces: [] };
  const avant = new Map(placementsActuels(actuelle).map(({ entretien, ...position }) => [entretien, position]));
  const apres = new Map(placements.map(({ entretien, ...position }) => [entretien, position]));
  return {
    placements,
    retraits: [...touches].filter((id) => !apres.has(id)),
    changements: [...touches].map((entretien): BrouillonDeplace => ({
      entretien,
      avant: need(avant, entretien),
      apres: apres.get(entretien) ?? null,
    })),
    nonPlaces: nonPlaces.map(nommerNonPlace(createNoms(registreNoms(donnees)))),
    aPrevenir: aPrevenir(donnees, touches),
  };
}
