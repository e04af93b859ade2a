import { z } from 'zod';
import { AVIS } from '../../domain/avis/avis.ts';
import { LONGUEUR_MAX } from '../../domain/avis/compte-rendu.ts';
import { NIVEAUX_APPRECIATION } from '../../domain/avis/rendu.ts';
import { LETTRES, MODES, UNITES_DELAI } from '../../domain/campagne/campagne.ts';
import type { ChampJury, IdentiteCandidat } from '../../domain/candidature/champs-candidat.ts';
import { NIVEAUX, VOIES } from '../../domain/candidature/nomenclature.ts';
import { isHeure } from '../../domain/date/heure.ts';
import { isJour } from '../../domain/date/jour.ts';
import { PRESENCES } from '../../domain/planning/entretien.ts';

/** The content of a packet, in clear only in memory. Every text and list has an upper bound. */

const ENTRETIENS_MAX = 3000;

const zId = z.string().min(1).max(100);
const zTexte = z.string().max(300);
const zLong = z.string().max(20_000);
const zJour = z.string().refine(isJour);
const zHeure = z.string().refine(isHeure);
const zInstant = z.iso.datetime();
const zListe = <T extends z.ZodType>(element: T, max = ENTRETIENS_MAX) => z.array(element).max(max).readonly();

const zResultat = z.object({
  presence: z.enum(PRESENCES).nullable(),
  arrivee: zHeure.nullable(),
  compteRendu: z.string().max(LONGUEUR_MAX),
  appreciations: zListe(z.object({ critereId: zId, niveau: z.enum(NIVEAUX_APPRECIATION) }), 100),
  formations: zListe(
    z.object({
      formationId: zId,
      avis: z.enum(AVIS).nullable(),
      lettrePresentee: z.boolean().nullable(),
      ajoute: z.boolean(),
    }),
    200,
  ),
});

const zPlace = { jour: zJour.nullable(), debut: zHeure.nullable(), dureeMinutes: z.int().min(1).max(600).nullable() };

const zEntretien = z.object({ id: zId, candidatId: zId, domaineId: zId, ...zPlace, depart: zResultat });

const zOrigineDuPaquet = {
  paquetId: zId,
  prepareLe: zInstant,
  lycee: z.object({ nom: zTexte, ville: zTexte }),
  campagneNom: zTexte,
  jury: z.object({ id: zId, nom: zTexte }),
};

/** Settings of the campaign that the forms of a jury follow. */
const zRegles = z.object({
  annee: z.int().min(2000).max(2200),
  entretiensDebut: zJour,
  entretiensFin: zJour,
  delaiCompteRendu: z.int().min(0).max(366),
  delaiUnite: z.enum(UNITES_DELAI),
  lettre: z.enum(LETTRES),
  avisAjoute: z.boolean(),
  avisOrigineMasque: z.boolean(),
});

/** A field that a jury comes to see, or no longer, does not compile until packets say so: older ones are still read. */
const zEleve = {
  nom: zTexte,
  prenom: zTexte,
  classe: zTexte,
  niveau: z.enum(NIVEAUX),
  tempsMajore: z.boolean(),
  accesPmr: z.boolean(),
} satisfies { readonly [C in ChampJury]: z.ZodType<IdentiteCandidat[C]> };

/**
 * What a jury needs and nothing more (minimisation): who comes, when, for what, what the origin said if the lycée lets it
 * go. No INE, date of birth, address, phone or mail of anybody.
 */
export const zAller = z.object({
  ...zOrigineDuPaquet,
  salle: zTexte,
  membres: zListe(z.object({ nom: zTexte, prenom: zTexte }), 50),
  regles: zRegles,
  joursSansClasse: zListe(z.object({ debut: zJour, fin: zJour, libelle: zTexte }), 200),
  criteres: zListe(z.object({ id: zId, ordre: z.int(), intitule: zTexte, indicateurs: zLong }), 100),
  phrases: zListe(z.object({ domaineId: zId.nullable(), ordre: z.int(), raccourci: zTexte, texte: zLong }), 1000),
  domaines: zListe(
    z.object({ id: zId, nom: zTexte, mode: z.enum(MODES).nullable(), dureeMinutes: z.int(), couleur: z.int() }),
    100,
  ),
  formations: zListe(z.object({ id: zId, domaineId: zId, voie: zTexte, intitule: zTexte, precision: zTexte }), 1000),
  origines: zListe(z.object({ id: zId, nom: zTexte, ville: zTexte })),
  candidats: zListe(z.object({ id: zId, origineId: zId, ...zEleve })),
  candidatures: zListe(
    z.object({
      id: zId,
      candidatId: zId,
      domaineId: zId,
      formationId: zId,
      voie: z.enum(VOIES),
      avisOrigine: z.enum(AVIS).nullable(),
      commentaireOrigine: zLong,
    }),
    10_000,
  ),
  entretiens: z.array(zEntretien).min(1).max(ENTRETIENS_MAX).readonly(),
});
export type Aller = z.output<typeof zAller>;

const zLibelle = z.object({ id: zId, intitule: zTexte });

/** What comes back: the results, what they started from, and the words to show those that no longer exist at the lycée. */
export const zRetour = z.object({
  ...zOrigineDuPaquet,
  posteId: zId,
  rang: z.int().min(1).max(100_000),
  renduLe: zInstant,
  formations: zListe(zLibelle, 1000),
  criteres: zListe(zLibelle, 100),
  entretiens: z
    .array(
      z.object({
        ...zEntretien.shape,
        nom: zTexte,
        prenom: zTexte,
        classe: zTexte,
        domaineNom: zTexte,
        retour: zResultat,
      }),
    )
    .min(1)
    .max(ENTRETIENS_MAX)
    .readonly(),
});
export type Retour = z.output<typeof zRetour>;
