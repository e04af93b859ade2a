import { z } from 'zod';
import { AVIS, type Avis } from '../domain/avis/avis.ts';
import type { Avancement } from '../domain/avis/avancement.ts';
import { LONGUEUR_MAX } from '../domain/avis/compte-rendu.ts';
import { NIVEAUX_APPRECIATION, type NiveauAppreciation } from '../domain/avis/rendu.ts';
import type { PointCloture } from '../domain/campagne/cloture.ts';
import type { ConvocationConnue } from '../domain/convocation/convocation.ts';
import { PRESENCES } from '../domain/planning/entretien.ts';
import { zHeure, zId, zJour, zLignes } from './champs.ts';
import type { EntretienVue } from './entretien-vue.ts';
import { command, edition, query } from './operation.ts';
import type { PlaceVue } from './planning.ts';
import { phrasesOperations } from './phrases.ts';

/** What the board shows of an entretien as it stands. */
export const COLONNES_LIGNE = [
  'id',
  'candidatId',
  'nom',
  'prenom',
  'classe',
  'origineNom',
  'domaineId',
  'domaineNom',
  'mode',
  'juryId',
  'seanceId',
  'jour',
  'debut',
  'presence',
  'saisiLe',
  'valideLe',
  'transmisLe',
  'statut',
] as const;

/** One entretien in the board: without its texts nor its formations, so that thousands travel lightly. */
export interface EntretienLigne extends Pick<EntretienVue, (typeof COLONNES_LIGNE)[number]> {
  /** Name of the jury; empty when there is none. */
  readonly juryNom: string;
  /** Surnames of those who hold it, by name. */
  readonly membres: readonly string[];
  readonly avisAttendus: number;
  readonly avisRendus: number;
  readonly aCompteRendu: boolean;
  readonly avancement: Avancement;
  /** R30: last day in time; null when nothing is due. */
  readonly echeance: string | null;
  /** R30: still to be written after that day. */
  readonly enRetard: boolean;
  /** R35: what is left of it before the campaign closes. */
  readonly reste: readonly PointCloture[];
}

/** One formation of an expected pupil: what is ticked on the day, not what is written of it. */
export interface FormationAttendue {
  readonly formationId: string;
  readonly intitule: string;
  readonly lettrePresentee: boolean | null;
}

/** One entretien in the list of its day. */
export interface EntretienAttendu
  extends EntretienLigne, Pick<EntretienVue, 'tempsMajore' | 'accesPmr' | 'lieu' | 'arrivee' | 'dureeMinutes'> {
  readonly formations: readonly FormationAttendue[];
}

/** An hour still free for one entretien, and what it would cost in words. */
export interface CreneauPropose {
  readonly juryId: string;
  readonly juryNom: string;
  readonly lieu: string;
  readonly jour: string;
  readonly debut: string;
  readonly genes: readonly string[];
}

/** Everything the form of one entretien shows. */
export interface EntretienFiche {
  readonly entretien: EntretienVue;
  readonly juryNom: string;
  readonly membres: readonly string[];
  readonly niveau: string;
  readonly appreciations: readonly { readonly critereId: string; readonly niveau: NiveauAppreciation }[];
  /** R28: oldest first; the history of the entretien. */
  readonly convocations: readonly ConvocationConnue[];
  readonly avancement: Avancement;
  readonly echeance: string | null;
  readonly enRetard: boolean;
}

/** A day on which entretiens are placed, for the choice of Jour J. */
export interface JourAttendu {
  readonly jour: string;
  readonly attendus: number;
}

const zLot = z.array(zId).min(1).max(1000);

/** One field of the form: each is saved by itself while it is typed. */
const zSaisie = z.discriminatedUnion('champ', [
  z.object({ champ: z.literal('compteRendu'), texte: zLignes.max(LONGUEUR_MAX) }),
  z.object({ champ: z.literal('appreciation'), critereId: zId, niveau: z.enum(NIVEAUX_APPRECIATION).nullable() }),
  z.object({ champ: z.literal('avis'), formationId: zId, valeur: z.enum(AVIS).nullable() }),
  z.object({ champ: z.literal('lettre'), formationId: zId, presentee: z.boolean().nullable() }),
]);
export type Saisie = z.output<typeof zSaisie>;

/** The field of a `Saisie` as it was on screen, under the name that it has there. */
export type SaisieVue =
  | { readonly texte: string }
  | { readonly niveau: NiveauAppreciation | null }
  | { readonly valeur: Avis | null }
  | { readonly presentee: boolean | null };

export type PresenceVue = Pick<EntretienVue, 'presence' | 'arrivee'>;

export const entretiensOperations = {
  ...phrasesOperations,
  /** By day, hour and name, unplaced ones last; given up ones excluded. */
  'entretiens.lister': query(z.object({})).returns<EntretienLigne[]>(),
  /** Those expected on a day, séances included, by hour and name. */
  'entretiens.attendus': query(z.object({ jour: zJour })).returns<EntretienAttendu[]>(),
  'entretiens.jours': query(z.object({})).returns<JourAttendu[]>(),
  'entretiens.lire': query(z.object({ id: zId })).returns<EntretienFiche>(),
  /**
   * Without `arrivee`, an arrival noted on the day itself takes the hour of the workstation. `vuLe`: the day that it was
   * for whoever notes.
   */
  'entretiens.noterPresence': edition(
    z.object({
      ids: zLot,
      presence: z.enum(PRESENCES).nullable(),
      arrivee: zHeure.nullable().optional(),
      vuLe: zJour.optional(),
    }),
  )
    .voit<Readonly<Record<string, PresenceVue>>>()
    .returns<{ readonly avertissement: string | null }>(),
  'entretiens.replacer': command(z.object({ ids: zLot })).returns<{ readonly replaces: number }>(),
  /** Hours left for somebody who came late or not at all: today's first. */
  'entretiens.creneaux': query(z.object({ id: zId })).returns<CreneauPropose[]>(),
  'entretiens.recaser': edition(z.object({ id: zId, juryId: zId, jour: zJour, debut: zHeure }))
    .voit<PlaceVue>()
    .returns<null>(),
  /** Answers the instant of the save, for the form to show. */
  'entretiens.saisir': edition(z.object({ id: zId, saisie: zSaisie }))
    .voit<SaisieVue>()
    .returns<{ readonly enregistreLe: string }>(),
  'entretiens.ajouterFormation': command(z.object({ id: zId, formationId: zId })).returns<null>(),
  'entretiens.retirerFormation': command(z.object({ id: zId, formationId: zId })).returns<null>(),
  /** `valide: false` takes a validation back. */
  'entretiens.valider': command(z.object({ ids: zLot, valide: z.boolean().default(true) })).returns<{
    readonly valides: number;
  }>(),
} as const;
