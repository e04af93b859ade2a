import { z } from 'zod';
import { type Domaine, LETTRES, MODES, UNITES_DELAI } from '../domain/campagne/campagne.ts';
import type { Anomalie } from '../domain/campagne/anomalie.ts';
import type { ModeleCampagne } from '../domain/campagne/modele.ts';
import { VOIES } from '../domain/candidature/nomenclature.ts';
import { zId, zJour, zLignes, zTexte, zTexteLong } from './champs.ts';
import { command, edition, query } from './operation.ts';

const zEtablissement = z.object({
  uai: zTexte.max(20),
  nom: zTexte,
  adresse: zTexte,
  codePostal: zTexte.max(10),
  ville: zTexte,
  telephone: zTexte.max(30),
  courriel: zTexte,
  acces: zLignes.trim().max(1000),
  chefEtablissement: zTexte,
});

const zCampagne = z.object({
  nom: zTexte,
  annee: z.int().min(2000).max(2100),
  inscriptionsDebut: zJour.nullable(),
  inscriptionsFin: zJour.nullable(),
  planificationDebut: zJour.nullable(),
  planificationFin: zJour.nullable(),
  convocationsFin: zJour.nullable(),
  entretiensDebut: zJour,
  entretiensFin: zJour,
  ficheFin: zJour.nullable(),
  fermeture: zJour.nullable(),
  delaiCompteRendu: z.int().min(0).max(60),
  delaiUnite: z.enum(UNITES_DELAI),
  lettre: z.enum(LETTRES),
  entretiensCollectifs: z.boolean(),
  avisAjoute: z.boolean(),
  avisFinal: z.boolean(),
  validationChef: z.boolean(),
  avisOrigineMasque: z.boolean(),
  margeMinutes: z.int().min(0).max(240),
  pauseApres: z.int().min(1).max(50),
  pauseMinutes: z.int().min(0).max(120),
  conservation: zJour.nullable().default(null),
  dpd: zTexte.max(200).default(''),
});

const zFormation = z.object({
  voie: z.enum(VOIES),
  intitule: zTexte.min(1),
  precision: zTexte,
  codeMef: zTexte.max(20).nullable(),
  /** One place per line; left as they are when absent. */
  lieux: zTexteLong.optional(),
});

const zJoursSansClasse = z
  .array(z.object({ id: zId.nullable(), debut: zJour, fin: zJour, libelle: zTexte.min(1).max(100) }))
  .max(200);

const zCriteres = z
  .array(z.object({ id: zId.nullable(), intitule: zTexte.min(1), indicateurs: zLignes.trim().max(2000) }))
  .min(1)
  .max(20);

const zRetouche = z.discriminatedUnion('acte', [
  z.object({ acte: z.literal('ajouter un domaine'), nom: zTexte.min(1), mode: z.enum(MODES).nullable() }),
  z.object({ acte: z.literal('renommer un domaine'), domaineId: zId, nom: zTexte.min(1) }),
  z.object({ acte: z.literal('retirer un domaine'), domaineId: zId }),
  z.object({ acte: z.literal('ajouter une formation'), domaineId: zId, formation: zFormation }),
  z.object({ acte: z.literal('modifier une formation'), formationId: zId, formation: zFormation }),
  z.object({ acte: z.literal('retirer une formation'), formationId: zId }),
]);

export type JourSansClasseSaisi = z.infer<typeof zJoursSansClasse>[number];
export type CritereSaisi = z.infer<typeof zCriteres>[number];
export type RetoucheCatalogue = z.infer<typeof zRetouche>;
export type FormationSaisie = z.infer<typeof zFormation>;

/** Accepted all the same, worth a look: shown under the field. */
export interface Alertes {
  readonly alertes: readonly Anomalie[];
}

/** The campaign's settings, its catalogue (R05), its criteria and its days without class (procedure.md §4). */
export const campagneOperations = {
  'campagne.modeles': query(z.object({})).returns<readonly ModeleCampagne[]>(),
  /** `domaines`: those the lycée hosts, by name, with the mode of each (R06). */
  'campagne.creer': command(
    z.object({
      modele: zId,
      etablissement: zEtablissement,
      campagne: zCampagne,
      domaines: z.array(z.object({ nom: zTexte.min(1), mode: z.enum(MODES) })).max(200),
    }),
  ).returns<Alertes>(),
  'campagne.modifier': edition(z.object({ campagne: zCampagne }))
    .voit<z.output<typeof zCampagne>>()
    .returns<Alertes>(),
  'etablissement.modifier': edition(z.object({ etablissement: zEtablissement }))
    .voit<z.output<typeof zEtablissement>>()
    .returns<Alertes>(),
  'joursSansClasse.modifier': edition(z.object({ jours: zJoursSansClasse }))
    .voit<{ readonly jours: readonly JourSansClasseSaisi[] }>()
    .returns<{ readonly nombre: number }>(),
  'criteres.modifier': edition(z.object({ criteres: zCriteres }))
    .voit<{ readonly criteres: readonly CritereSaisi[] }>()
    .returns<{ readonly nombre: number }>(),
  /** `suite`: what follows for what already uses it, in a sentence to show. */
  'catalogue.modifier': edition(zRetouche)
    .voit<Partial<Pick<Domaine, 'nom'> & FormationSaisie> | null>()
    .returns<{ readonly id: string; readonly suite: string | null }>(),
  /** `liberes`: number of placed entretiens whose slot was freed because the domaine is no longer hosted. */
  'domaines.modifier': edition(
    z.object({
      id: zId,
      accueilli: z.boolean().optional(),
      mode: z.enum(MODES).optional(),
      dureeMinutes: z.int().min(5).max(240).multipleOf(5).optional(),
      couleur: z.int().min(0).max(11).optional(),
    }),
  )
    .voit<Partial<Pick<Domaine, 'accueilli' | 'mode' | 'dureeMinutes' | 'couleur'>>>()
    .returns<{ readonly liberes: number }>(),
} as const;
