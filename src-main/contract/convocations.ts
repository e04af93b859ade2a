import { z } from 'zod';
import type { MotifConvocation } from '../domain/convocation/convocation.ts';
import { FORMES_CONVOCATION } from '../domain/convocation/formes.ts';
import { zId, zIds } from './champs.ts';
import { command, query, task } from './operation.ts';

/** How one entretien stands towards its convocation. */
export type EtatConvocation = 'à émettre' | 'à refaire' | 'à jour' | 'sans place';

export interface ConvocationLigne {
  /** The entretien's. */
  readonly id: string;
  readonly candidatId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: string;
  readonly origineId: string;
  readonly origineNom: string;
  /** Mailbox of the origin (R21); empty when it is missing. */
  readonly origineCourriel: string;
  readonly referentCourriel: string;
  readonly domaineId: string;
  readonly domaineNom: string;
  readonly jour: string | null;
  readonly debut: string | null;
  readonly lieu: string;
  readonly etat: EtatConvocation;
  /** Why the next one would be written; null when none is due. */
  readonly motif: MotifConvocation | null;
  /** What was announced last. */
  readonly annonce: { readonly jour: string; readonly debut: string; readonly emiseLe: string } | null;
}

export interface Fichier {
  readonly nomFichier: string;
  /** Base64. */
  readonly contenu: string;
}

export const convocationsOperations = {
  'convocations.lister': query(z.object({})).returns<ConvocationLigne[]>(),
  /** Writes the letters without announcing anything; several files come as one archive. Null when stopped. */
  'convocations.composer': task(
    z.object({ entretienIds: zIds.min(1), forme: z.enum(FORMES_CONVOCATION) }),
  ).returns<Fichier | null>(),
  'convocations.apercu': task(z.object({ entretienId: zId })).returns<Fichier>(),
  /** Marks them convoqués as they stand now. Those already announced as they stand are left alone. */
  'convocations.emettre': command(z.object({ entretienIds: zIds.min(1) })).returns<{
    readonly emises: number;
    /** R22: after the last day of convocations, said and not refused. */
    readonly avertissement: string | null;
  }>(),
} as const;
