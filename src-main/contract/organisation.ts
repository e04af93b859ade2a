import { z } from 'zod';
import type { JourFerie } from '../domain/campagne/calendrier.ts';
import type { Capacite } from '../domain/organisation/capacite.ts';
import type { IndisponibiliteSaisie } from '../domain/organisation/disponibilites.ts';
import type { Jury, Membre, Plage, Salle, Seance } from '../domain/organisation/organisation.ts';
import type { PlageSaisie } from '../domain/organisation/plages.ts';
import { zHeure, zId, zIndisponibilites, zJour, zTexte } from './champs.ts';
import { command, edition, query } from './operation.ts';

export interface SalleVue extends Salle {
  /** Names of the jurys and séances that use it. */
  readonly usages: readonly string[];
  readonly indisponibilites: readonly IndisponibiliteSaisie[];
}

export interface MembreOrganise extends Membre {
  readonly indisponibilites: readonly IndisponibiliteSaisie[];
}

export interface JuryOrganise extends Jury {
  readonly domaineIds: readonly string[];
  readonly membres: readonly Membre[];
  readonly plages: readonly Plage[];
  /** Number of entretiens placed with it. */
  readonly places: number;
}

export interface SeanceOrganisee extends Seance {
  readonly places: number;
}

/** A jury as its form shows it: whom it holds, in no order. */
export interface JurySaisi extends Pick<Jury, 'nom' | 'salleId' | 'quorum'> {
  readonly membres: readonly { readonly id: string }[];
  readonly domaineIds: readonly string[];
}

export interface OrganisationVue {
  readonly salles: readonly SalleVue[];
  readonly membres: readonly MembreOrganise[];
  readonly jurys: readonly JuryOrganise[];
  readonly seances: readonly SeanceOrganisee[];
  readonly capacites: readonly Capacite[];
  /** Pupils with a candidature that is not given up, by domaine, hosted or not. */
  readonly candidatsParDomaine: Readonly<Record<string, number>>;
  /** Public holidays of the campaign's school year. */
  readonly feries: readonly JourFerie[];
}

/** Accepted all the same; whole French sentences. */
export interface Avertissements {
  readonly avertissements: readonly string[];
}

const JOURS_MAX = 400;

const FIN_APRES_DEBUT = 'la fin d’une plage vient après son début';

const zCreneau = z
  .object({ debut: zHeure, fin: zHeure, reserve: z.boolean() })
  .refine(({ debut, fin }) => debut < fin, FIN_APRES_DEBUT);

const zPlage = z
  .object({ jour: zJour, debut: zHeure, fin: zHeure, reserve: z.boolean() })
  .refine(({ debut, fin }) => debut < fin, FIN_APRES_DEBUT);

/** Rooms, jurys, plages and séances collectives of the host lycée (screens.md, place 3). */
export const organisationOperations = {
  'organisation.lire': query(z.object({})).returns<OrganisationVue>(),
  'jurys.enregistrer': edition(
    z.object({
      id: zId.nullable(),
      nom: zTexte.min(1).max(80),
      salleId: zId.nullable(),
      membres: z
        .array(z.union([z.object({ id: zId }), z.object({ nom: zTexte.min(1).max(80), prenom: zTexte.max(80) })]))
        .max(20),
      domaineIds: z.array(zId).max(100),
      quorum: z.int().min(1).max(20).nullable().default(null),
    }),
  )
    .voit<JurySaisi | null>()
    .returns<{ readonly id: string }>(),
  /** One step among the jurys, as the columns of the planner show them. */
  'jurys.deplacer': command(z.object({ id: zId, sens: z.enum(['avant', 'après']) })).returns<null>(),
  'jurys.supprimer': command(z.object({ id: zId })).returns<null>(),
  /** Replaces the plages of one jury from `du` to `au`, both included. */
  'plages.enregistrer': edition(
    z.object({ juryId: zId, du: zJour, au: zJour, plages: z.array(zPlage).max(4 * JOURS_MAX) }),
  )
    .voit<{ readonly plages: readonly PlageSaisie[] }>()
    .returns<Avertissements>(),
  /** Opens the same hours on every day of class from `du` to `au`, for several jurys; what is there stays. */
  'plages.ajouter': command(
    z.object({
      juryIds: z.array(zId).min(1).max(100),
      du: zJour,
      au: zJour,
      creneaux: z.array(zCreneau).min(1).max(20),
    }),
  ).returns<Avertissements & { readonly jours: number }>(),
  /** Lays the plages of one jury from `du` to `au` on each target, from its own first day; they replace what is there. */
  'plages.copier': command(
    z.object({
      juryId: zId,
      du: zJour,
      au: zJour,
      cibles: z
        .array(z.object({ juryId: zId, du: zJour }))
        .min(1)
        .max(200),
    }),
  ).returns<Avertissements>(),
  'salles.enregistrer': edition(z.object({ id: zId.nullable(), nom: zTexte.min(1).max(80), pmr: z.boolean() }))
    .voit<Omit<Salle, 'id'> | null>()
    .returns<{ readonly id: string }>(),
  /** H8: when a member is away or a room is taken, the whole list. */
  'organisation.definirIndisponibilites': edition(
    z.object({ de: z.enum(['membre', 'salle']), id: zId, indisponibilites: zIndisponibilites }),
  )
    .voit<{ readonly indisponibilites: readonly IndisponibiliteSaisie[] }>()
    .returns<Avertissements>(),
  'salles.supprimer': command(z.object({ id: zId })).returns<null>(),
  'seances.enregistrer': edition(
    z.object({
      id: zId.nullable(),
      domaineId: zId,
      salleId: zId.nullable(),
      jour: zJour,
      debut: zHeure,
      dureeMinutes: z.int().min(10).max(480),
      capacite: z.int().min(1).max(1000),
    }),
  )
    .voit<Omit<Seance, 'id'> | null>()
    .returns<Avertissements & { readonly id: string }>(),
  'seances.supprimer': command(z.object({ id: zId })).returns<null>(),
} as const;
