import { z } from 'zod';
import { AVIS, type Avis } from '../domain/avis/avis.ts';
import type { Candidat, Candidature, IndisponibiliteRow, Origine } from '../domain/candidature/candidature.ts';
import {
  type ChampCandidat,
  type ChampDefini,
  CHAMPS_CANDIDAT,
  type IdentiteCandidat,
  NOMS_CHAMPS,
  parChamp,
} from '../domain/candidature/champs-candidat.ts';
import { TYPES_ORIGINE } from '../domain/candidature/nomenclature.ts';
import type { ConvocationConnue } from '../domain/convocation/convocation.ts';
import type { IndisponibiliteSaisie } from '../domain/organisation/disponibilites.ts';
import type { Statut } from '../domain/planning/statut.ts';
import { assertNever } from '../domain/texte/assert-never.ts';
import { zHeure, zId, zIds, zIndisponibilites, zJour, zTexte, zTexteLong } from './champs.ts';
import type { EntretienVue } from './entretien-vue.ts';
import { command, edition, query } from './operation.ts';

/** One row of the table of candidats. */
export interface CandidatLigne extends Candidat {
  readonly origineNom: string;
  readonly origineVille: string;
  readonly candidatures: readonly Pick<Candidature, 'id' | 'domaineId' | 'formationId' | 'etat'>[];
  readonly entretiens: readonly {
    readonly id: string;
    readonly domaineId: string;
    readonly statut: Statut;
    readonly jour: string | null;
    readonly debut: string | null;
    /** Why it has no place; empty when it has one, or when none is expected. */
    readonly raison: string;
  }[];
  /** Some candidature vanished from the last list and waits for an answer (R17). */
  readonly aConfirmer: boolean;
  /** Every candidature is given up. */
  readonly renonce: boolean;
}

export interface CandidatureVue extends Candidature {
  readonly domaineNom: string;
  readonly formationIntitule: string;
  readonly accueillie: boolean;
}

/** Everything about one pupil. */
export interface CandidatFiche {
  readonly candidat: Candidat;
  readonly origine: Origine;
  readonly candidatures: readonly CandidatureVue[];
  readonly entretiens: readonly (Omit<EntretienVue, 'compteRendu'> & { readonly raison: string })[];
  readonly convocations: readonly ConvocationConnue[];
  readonly indisponibilites: readonly IndisponibiliteRow[];
}

export interface OrigineVue extends Origine {
  readonly candidats: number;
  readonly indisponibilites: readonly IndisponibiliteRow[];
}

function zChamp({ genre, valeurs = [], max, requis }: ChampDefini): z.ZodType {
  const zTexteCourt = max === undefined ? zTexte : zTexte.max(max);
  switch (genre) {
    case 'texte':
    case 'courriel':
      return zTexteCourt.min(requis ? 1 : 0);
    case 'ine':
      return zTexteCourt.nullable();
    case 'date':
      return zJour.nullable();
    case 'choix':
      return z.enum(valeurs);
    case 'oui/non':
      return z.boolean();
    default:
      return assertNever(genre);
  }
}

const zIdentite = z.object(
  parChamp(NOMS_CHAMPS, (champ) => zChamp(CHAMPS_CANDIDAT[champ])) as {
    readonly [C in ChampCandidat]: z.ZodType<IdentiteCandidat[C], IdentiteCandidat[C]>;
  },
);

const zOrigine = z.object({
  uai: zTexte.max(8).nullable(),
  nom: zTexte.min(1),
  type: z.enum(TYPES_ORIGINE),
  adresse: zTexte,
  codePostal: zTexte.max(10),
  ville: zTexte,
  telephone: zTexte.max(30),
  courriel: zTexte,
});

const zVoeu = z.object({
  formationId: zId,
  avisOrigine: z.enum(AVIS).nullable(),
  commentaireOrigine: zTexteLong,
});

export type Identite = z.infer<typeof zIdentite>;
export type OrigineSaisie = z.infer<typeof zOrigine>;
export interface Voeu {
  readonly formationId: string;
  readonly avisOrigine: Avis | null;
  readonly commentaireOrigine: string;
}

/** Pupils, their candidatures and their origins: reading, typing in (R08), changing, giving up (R17). */
export const candidatsOperations = {
  'candidats.lister': query(z.object({})).returns<CandidatLigne[]>(),
  'candidats.lire': query(z.object({ id: zId })).returns<CandidatFiche>(),
  /** `malgreDoublon`: the user has seen that somebody alike exists. */
  'candidats.inscrire': command(
    z.object({
      identite: zIdentite,
      origine: z.union([z.object({ id: zId }), z.object({ nouvelle: zOrigine })]),
      voeux: z.array(zVoeu).min(1).max(60),
      malgreDoublon: z.boolean().default(false),
    }),
  ).returns<{ id: string; avertissements: readonly string[] }>(),
  'candidats.modifier': edition(z.object({ id: zId, identite: zIdentite.partial() }))
    .voit<Partial<Identite>>()
    .returns<{
      avertissements: readonly string[];
    }>(),
  'candidats.definirIndisponibilites': edition(z.object({ id: zId, indisponibilites: zIndisponibilites }))
    .voit<{ readonly indisponibilites: readonly IndisponibiliteSaisie[] }>()
    .returns<null>(),
  'candidatures.ajouter': command(z.object({ candidatId: zId, voeux: z.array(zVoeu).min(1).max(60) })).returns<null>(),
  'candidatures.modifier': edition(
    z.object({ id: zId, avisOrigine: z.enum(AVIS).nullable().optional(), commentaireOrigine: zTexteLong.optional() }),
  )
    .voit<Pick<Candidature, 'avisOrigine' | 'commentaireOrigine'>>()
    .returns<null>(),
  /** Answers the names of those whose slot was freed and who had been convoked: they are to be warned. */
  'candidatures.renoncer': command(z.object({ ids: zIds })).returns<{
    liberes: number;
    aPrevenir: readonly string[];
  }>(),
  'candidatures.reprendre': command(z.object({ ids: zIds })).returns<null>(),
  'origines.lister': query(z.object({})).returns<OrigineVue[]>(),
  'origines.modifier': edition(
    z.object({
      id: zId,
      origine: zOrigine.partial(),
      pasAvant: zHeure.nullable().optional(),
      depart: zHeure.nullable().optional(),
      indisponibilites: zIndisponibilites.optional(),
    }),
  )
    .voit<
      Partial<
        OrigineSaisie & Pick<Origine, 'pasAvant' | 'depart'> & { indisponibilites: readonly IndisponibiliteSaisie[] }
      >
    >()
    .returns<null>(),
} as const;
