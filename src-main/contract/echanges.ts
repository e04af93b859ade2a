import { z } from 'zod';
import { zExact, zId, zIds, zLignes, zNomFichier } from './champs.ts';
import type { ControleAvisVue, ExportFait, ExportVue, FichierReconnu, ImportVue } from './echanges-avis.ts';
import type { DifferenceVue, ImportFait, Liberations, RenoncementVue } from './echanges-difference.ts';
import { CONTENU_MAX, type ImportEnCours, type LectureVue } from './echanges-lecture.ts';
import { PORTEES_AVIS } from '../domain/echange/portee-avis.ts';
import { command, host, query, task } from './operation.ts';

const zCle = zExact(200).min(1);
const zCles = z.array(zCle).max(50_000);
const zEntete = zExact(300);

/** How the user had a file read. */
export const zChoixLecture = {
  feuille: zExact(100).optional(),
  /** Header → field, or null to drop the column. */
  correspondance: z.record(zEntete, zExact(50).nullable()).optional(),
  moisEnPremier: z
    .object({ dateNaissance: z.boolean().optional(), dateInscription: z.boolean().optional() })
    .optional(),
};

const zPortee = z.enum(PORTEES_AVIS);

export const echangesOperations = {
  /** Reads a file beside the store and keeps what was read until the next one; nothing is written. */
  'echanges.lire': task(
    z.object({
      nomFichier: zNomFichier,
      /** Base64. */
      contenu: z.string().max(CONTENU_MAX),
      ...zChoixLecture,
    }),
  ).returns<LectureVue>(),
  /** The list read and neither closed nor taken in yet, if any, with what the user has decided about it. */
  'echanges.enCours': query(z.object({})).returns<ImportEnCours | null>(),
  /** Keeps what the user has decided so far: leaving the page loses no tick. Nothing is written. */
  'echanges.decider': host(
    z.object({ lectureId: zId, distincts: zCles, memes: zCles, refusees: zCles, reprises: zCles }),
  ).returns<null>(),
  'echanges.fermer': host(z.object({})).returns<null>(),
  /** What the list read would change now. `distincts`: doubts answered « two different pupils », `memes`: « the same pupil ». */
  'echanges.difference': task(
    z.object({ lectureId: zId, distincts: zCles.default([]), memes: zCles.default([]) }),
  ).returns<DifferenceVue>(),
  /** Takes in what is not refused; what would undo a correction made here, only when `reprises` names it. `empreinte` is that of the difference shown: another one is refused, not applied unseen. */
  'echanges.appliquer': command(
    z.object({
      lectureId: zId,
      empreinte: zId,
      distincts: zCles.default([]),
      memes: zCles.default([]),
      refusees: zCles.default([]),
      reprises: zCles.default([]),
    }),
  ).returns<ImportFait>(),
  /** R17: candidatures that vanished from a list and wait for an answer. */
  'echanges.renoncements': query(z.object({})).returns<RenoncementVue[]>(),
  /** R17: `renonce` false keeps them registered. */
  'echanges.confirmerRenoncement': command(
    z.object({ candidatureIds: zIds.min(1), renonce: z.boolean() }),
  ).returns<Liberations>(),
  'echanges.historique': query(z.object({})).returns<{
    readonly imports: readonly ImportVue[];
    readonly exports: readonly ExportVue[];
  }>(),
  /** Whether a file, known by its SHA-256 in hexadecimal, is one that came in or went out as it stands; the oldest first. */
  'echanges.reconnaitre': query(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })).returns<
    readonly FichierReconnu[]
  >(),
  /** R35: what is missing or inconsistent in what would be sent; without a scope, the one that is usual at this point. */
  'avis.controler': query(z.object({ portee: zPortee.optional() })).returns<ControleAvisVue>(),
  'avis.exporter': command(
    z.object({
      format: z.enum(['csv', 'xlsx']),
      portee: zPortee,
      /** Why it is sent in spite of what the check found. */
      motif: zLignes.trim().max(500).default(''),
    }),
  ).returns<ExportFait>(),
} as const;
