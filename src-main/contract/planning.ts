import { z } from 'zod';
import type { Entretien } from '../domain/planning/entretien.ts';
import type {
  BrouillonDeplace,
  NonPlaceVue,
  PlacementPropose,
  PropositionPlanning,
} from '../domain/planning/proposition.ts';
import { zHeure as heure, zId as id, zJour as jour, zLignes } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { command, edition, query, task } from './operation.ts';
import type { ActeFait, PlacementFait, PlanningVue } from './planning-vue.ts';

export type {
  BrouillonDeplace,
  NonPlaceVue,
  PlacementPropose,
  PlacementSeance,
  Portee,
  PropositionPlanning,
} from '../domain/planning/proposition.ts';

/** A member or a jury that does not come, and how the plan takes it; nothing is written before `planning.reaffecter`. */
export interface ReaffectationProposee {
  readonly placements: readonly PlacementPropose[];
  /** Those for whom no place is left. */
  readonly retraits: readonly string[];
  /** Every entretien of those hours: where it was, where it goes. */
  readonly changements: readonly BrouillonDeplace[];
  readonly nonPlaces: readonly NonPlaceVue[];
  readonly aPrevenir: readonly OrigineAPrevenir[];
}

/** R21: a collège whose pupils were already convoked, and how to reach it. */
export interface OrigineAPrevenir {
  readonly origineId: string;
  readonly nom: string;
  readonly courriel: string;
  readonly telephone: string;
  /** Mail of the personnes référentes of these pupils. */
  readonly referents: readonly string[];
  readonly entretiens: readonly string[];
}

const ids = z.array(id).min(1).max(5000).readonly();
/** Written reason for a rule that may be overridden (R24). */
const motifForce = zLignes.trim().min(3).max(500).optional();
const position = { jury: id, jour, debut: heure };

/** Which entretiens the automatic planner may place. */
const portee = z.object({
  /**
   * `à placer`: what stands keeps its place. `brouillons`: places that were never announced change too, when that
   * places more. `réorganiser`: they are planned anew, as if nothing stood there.
   */
  etendue: z.enum(['à placer', 'brouillons', 'réorganiser']),
  /** null = all. */
  domaineIds: z.array(id).max(200).readonly().nullable().default(null),
  jours: z.array(jour).max(400).readonly().nullable().default(null),
});

/** A change that the application can make by itself: see `Remede` of the domain. */
const changementFaisable = z.discriminatedUnion('changement', [
  z.object({
    changement: z.literal('indisponibilite'),
    de: z.enum(['candidat', 'origine']),
    id,
    jour,
    debut: heure.exactOptional(),
    fin: heure.exactOptional(),
  }),
  z.object({ changement: z.literal('pas-avant'), origine: id, suffit: heure.exactOptional() }),
  z.object({ changement: z.literal('plage'), jury: id, jour, debut: heure, fin: heure }),
  z.object({ changement: z.literal('fige'), entretien: id, vers: z.object(position) }),
  z.object({ changement: z.literal('capacite'), seance: id, places: z.int().min(1).max(1000) }),
]);

export type RemedeFaisable = z.output<typeof changementFaisable>;

/** A change to make, and for whom. */
export interface RemedeChoisi {
  readonly changements: readonly RemedeFaisable[];
  readonly pour: readonly PlacementPropose[];
}

/** Who is absent, and when; up to the day `au`, included, when it is several days. */
const absence = z.object({
  qui: z.object({ type: z.enum(['membre', 'jury']), id }),
  jour,
  au: jour.optional(),
  debut: heure,
  fin: heure,
});

export type AbsenceDeclaree = z.output<typeof absence>;

/** Where an entretien stood when somebody chose another place for it; nulls when it had none. */
export type PlaceVue = Pick<Entretien, 'juryId' | 'jour' | 'debut'>;

export const planningOperations = {
  'planning.lire': query(z.object({})).returns<PlanningVue>(),
  'planning.placer': edition(
    z.object({
      entretienId: id,
      juryId: id,
      jour,
      debut: heure,
      motifForce,
    }),
  )
    .voit<PlaceVue>()
    .returns<PlacementFait>(),
  'planning.placerEnSeance': command(z.object({ entretienIds: ids, seanceId: id, motifForce })).returns<
    ActeFait & { readonly places: number }
  >(),
  'planning.retirer': command(z.object({ entretienIds: ids })).returns<ActeFait & { readonly retires: number }>(),
  'planning.epingler': command(z.object({ entretienIds: ids, epingle: z.boolean() })).returns<ActeFait>(),
  'planning.echanger': command(z.object({ entretienId: id, autreId: id })).returns<PlacementFait>(),
  'planning.decaler': command(
    z.object({
      entretienId: id,
      minutes: z
        .int()
        .min(-240)
        .max(240)
        .multipleOf(5)
        .refine((minutes) => minutes !== 0),
      motifForce,
    }),
  ).returns<PlacementFait & { readonly decales: number }>(),
  /** What is found is kept until it is adopted or forgotten, beside the one named by `garder` and no other. */
  'planning.proposer': task(z.object({ portee, garder: id.nullable().default(null) })).returns<PropositionPlanning>(),
  /** Those kept, the latest first: two at most. */
  'planning.propositions': query(z.object({})).returns<PropositionPlanning[]>(),
  /** null = all of them. */
  'planning.oublierProposition': command(z.object({ id: id.nullable() })).returns<null>(),
  'planning.adopter': command(
    z.object({
      placements: z
        .array(z.object({ entretien: id, ...position }))
        .max(20_000)
        .readonly(),
      seances: z
        .array(z.object({ entretien: id, seance: id }))
        .max(20_000)
        .readonly(),
      retraits: z.array(id).max(20_000).readonly().default([]),
    }),
  ).returns<{ places: number }>(),
  /** Makes what a proposal says would place somebody; the plan is then searched again. */
  'planning.remedier': command(
    z.object({
      changements: z.array(changementFaisable).min(1).max(20).readonly(),
      /** For whom, and where it gives them a place: reserved as long as it is free. */
      pour: z
        .array(z.object({ entretien: id, ...position }))
        .max(5000)
        .readonly()
        .default([]),
    }),
  ).returns<{
    faits: number;
  }>(),
  /** `chercher` false: nobody takes over, all of them go back among those to place. */
  'planning.proposerReaffectation': task(
    z.object({ absence, chercher: z.boolean().default(true) }),
  ).returns<ReaffectationProposee>(),
  /** R21: those of them who were announced otherwise than planned, by collège, on paper. Null when stopped. */
  'planning.imprimerAPrevenir': task(z.object({ entretienIds: ids })).returns<Fichier | null>(),
  'planning.reaffecter': command(
    z.object({
      absence,
      placements: z
        .array(z.object({ entretien: id, ...position }))
        .max(5000)
        .readonly(),
      retraits: z.array(id).max(5000).readonly(),
      /** The jury itself goes, in the same act. */
      supprimerJury: z.boolean().default(false),
    }),
  ).returns<{ deplaces: number; retires: number }>(),
} as const;
