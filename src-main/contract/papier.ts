import { z } from 'zod';
import { FORMES_CONVOCATION } from '../domain/convocation/formes.ts';
import { zId, zJour } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { query, task } from './operation.ts';

/** What can be printed of one day; « grille vierge » is of no day. */
export const DOCUMENTS_DU_JOUR = [
  'accueil',
  'portes',
  'jurys',
  'émargement',
  'grilles',
  'grille vierge',
  'établissements',
] as const;
export type DocumentDuJour = (typeof DOCUMENTS_DU_JOUR)[number];

/** The paper of one day, before it is written. */
export interface PapierDuJour {
  /** Sheets of each document; a grid is one sheet. */
  readonly feuilles: Readonly<Record<DocumentDuJour, number>>;
  /** Expected pupils who have no room: they are on no door. */
  readonly sansSalle: number;
}

/**
 * R34: whether the fiche of a pupil can be handed over. `prête`: something was held, and all that was held is complete
 * (validated where the campaign asks for it); `incomplète`: something held is still to be written.
 */
export type EtatFiche = 'prête' | 'incomplète' | 'à venir';

export interface FicheLigne {
  readonly candidatId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: string;
  readonly origineId: string;
  readonly origineNom: string;
  readonly etat: EtatFiche;
  /** Instant of the last change of what the fiche says; null when nothing is written. */
  readonly modifieeLe: string | null;
}

export const papierOperations = {
  'papier.duJour': query(z.object({ jour: zJour })).returns<PapierDuJour>(),
  /** « tout »: one file with a part per document, blank grid and origins left out. Null when stopped. */
  'papier.composer': task(
    z.object({ jour: zJour, document: z.enum(['tout', ...DOCUMENTS_DU_JOUR]) }),
  ).returns<Fichier | null>(),
  /** Every placed entretien of each origin, past days left out: what an origin organises its outings with. */
  'papier.planningEtablissements': task(z.object({})).returns<Fichier | null>(),
  /** Pupils who have an individual entretien, by origin then name. */
  'papier.fiches': query(z.object({})).returns<FicheLigne[]>(),
  /** Several files come as one archive. Null when stopped. */
  'papier.composerFiches': task(
    z.object({ candidatIds: z.array(zId).min(1).max(20_000), forme: z.enum(FORMES_CONVOCATION) }),
  ).returns<Fichier | null>(),
} as const;
