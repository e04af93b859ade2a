import { z } from 'zod';
import { zId } from './champs.ts';
import type { Acte } from './envelope.ts';
import { task } from './operation.ts';

export interface ActeVue extends Acte {
  readonly faitLe: string;
  readonly etat: 'fait' | 'annulé' | 'écarté';
}

export interface EtatJournal {
  readonly annulable: Acte | null;
  readonly retablissable: Acte | null;
  readonly actes: readonly ActeVue[];
}

/** Undo, redo and the audit trail: they act on the journal itself, beside the commands. */
export const journalOperations = {
  'journal.etat': task(z.object({ limite: z.int().min(0).max(500).default(0) })).returns<EtatJournal>(),
  'journal.annuler': task(z.object({})).returns<Acte>(),
  'journal.retablir': task(z.object({})).returns<Acte>(),
  'taches.arreter': task(z.object({ cible: zId })).returns<boolean>(),
} as const;
