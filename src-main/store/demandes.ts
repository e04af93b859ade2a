import { type EntityManager, LessThan } from 'typeorm';
import { ACTE, type ActeRow, DEMANDE } from './journal-schema.ts';

/** A page sends again what it has just sent, sleep of the workstation included: a week is more than enough. */
const GARDE_MS = 7 * 24 * 3_600_000;

interface Faite {
  readonly value: unknown;
  readonly acte: ActeRow | null;
}

/** What a command answered when it was done; null when it is a new one. */
export async function retrouverDemande(manager: EntityManager, id: string): Promise<Faite | null> {
  const demande = await manager.findOne(DEMANDE, { where: { id } });
  if (!demande) return null;
  const { acteId, reponse } = demande;
  const acte = acteId === null ? null : await manager.findOne(ACTE, { where: { id: acteId } });
  return { value: JSON.parse(reponse), acte };
}

/** Keeps that a command was done, in its own transaction, and forgets those of other days. */
export async function garderDemande(
  manager: EntityManager,
  id: string,
  { value, acte, now }: Faite & { readonly now: Date },
): Promise<void> {
  await manager.delete(DEMANDE, { faiteLe: LessThan(new Date(now.getTime() - GARDE_MS).toISOString()) });
  await manager.insert(DEMANDE, {
    id,
    faiteLe: now.toISOString(),
    acteId: acte?.id ?? null,
    reponse: JSON.stringify(value ?? null),
  });
}
