import { z } from 'zod';
import type { MotifConvocation } from '../domain/convocation/convocation.ts';
import { FORMES_CONVOCATION } from '../domain/convocation/formes.ts';
import { zId, zIds, zJour, zTexte } from './champs.ts';
import { command, edition, query, task } from './operation.ts';

/** How one entretien stands towards its convocation; `accusée`: as announced, and its origin said that it has it. */
export type EtatConvocation = 'à émettre' | 'à refaire' | 'à jour' | 'accusée' | 'sans place';

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
  /** What the origin answered; null while it has not, or once the entretien has changed. */
  readonly accuse: { readonly le: string; readonly note: string } | null;
  /** Days since a convocation that still holds was issued without an answer; null where none is awaited. */
  readonly joursSansAccuse: number | null;
  /** Why it has no place, in a few words; empty when it has one. */
  readonly raison: string;
  /** Signs of its letter that cannot be printed. */
  readonly nonImprimables: readonly string[];
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
  /** The origin said that it has them; again, it corrects the day or the note. Only those announced as they stand. */
  'convocations.accuser': edition(z.object({ entretienIds: zIds.min(1), le: zJour, note: zTexte }))
    .voit<Readonly<Record<string, ConvocationLigne['accuse']>>>()
    .returns<{ readonly accusees: number }>(),
  'convocations.retirerAccuse': command(z.object({ entretienIds: zIds.min(1) })).returns<null>(),
} as const;
