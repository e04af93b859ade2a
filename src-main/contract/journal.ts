import { z } from 'zod';
import type { Depart } from '../domain/journal/rejeu.ts';
import { zId, zIds } from './champs.ts';
import type { Acte } from './envelope.ts';
import { host } from './operation.ts';

export interface ActeVue extends Acte {
  readonly faitLe: string;
  readonly etat: 'fait' | 'annulé' | 'écarté';
}

export interface EtatJournal {
  readonly annulable: Acte | null;
  readonly retablissable: Acte | null;
  readonly actes: readonly ActeVue[];
}

/** Details of the refusal « déjà parti »: what undoing this act would pass over. */
export interface DejaParti {
  readonly acte: Acte;
  readonly departs: readonly Depart[];
}

/** The act that was shown: a key that comes late, or another window, never undoes another one. */
const zActeVu = z.object({ acte: zId });

/** Undo, redo and the audit trail: they act on the journal itself, beside the commands. */
export const journalOperations = {
  'journal.etat': host(z.object({ limite: z.int().min(0).max(500).default(0) })).returns<EtatJournal>(),
  /** `franchir` names the departures that the user was told about and passes over. */
  'journal.annuler': host(zActeVu.extend({ franchir: zIds.default([]) })).returns<Acte>(),
  'journal.retablir': host(zActeVu).returns<Acte>(),
  'taches.arreter': host(z.object({ cible: zId })).returns<boolean>(),
} as const;
