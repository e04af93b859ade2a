import type { EntityManager } from 'typeorm';
import type { Sens } from '../domain/journal/rejeu.ts';
import { effetDe } from '../domain/journal/effets.ts';
import { ACTE, ACTE_LIGNE, type ActeRow } from './journal-schema.ts';
import { countRows } from './statements.ts';
import type { Recorded, Trace } from './write-store.ts';

/**
 * The acts as a stack, by `rang`: those that stand, then those that were undone and can be redone, lowest first. An act
 * without lines only left the machine: it goes with the act under it.
 */

/** What can be replayed on one side, and what has only left since. */
export interface Replayable {
  readonly acte: ActeRow | null;
  readonly departed: readonly ActeRow[];
}

export const countLignes = (manager: EntityManager, acteId: string): Promise<number> =>
  countRows(manager, ACTE_LIGNE, { acteId });

const acts = (manager: EntityManager, etat: ActeRow['etat'], ordre: 'ASC' | 'DESC') =>
  manager.createQueryBuilder(ACTE, 'acte').where('acte.etat = :etat', { etat }).orderBy('acte.rang', ordre);

const HAS_LINES = 'EXISTS (SELECT 1 FROM "acteLigne" "ligne" WHERE "ligne"."acteId" = acte.id)';

const ETAT = { avant: 'fait', apres: 'annulé' } as const;
const ORDRE = { avant: 'DESC', apres: 'ASC' } as const;

/** The act that stands last, or the one that would be redone first. */
export async function findReplayable(manager: EntityManager, sens: Sens): Promise<Replayable> {
  const first = (): ReturnType<typeof acts> => acts(manager, ETAT[sens], ORDRE[sens]).andWhere(HAS_LINES).limit(1);
  const acte = await first().getOne();
  const next =
    sens === 'apres' && acte ? await first().andWhere('acte.rang > :bas', { bas: acte.rang }).getOne() : null;
  const departed = acts(manager, ETAT[sens], ORDRE[sens]).andWhere('acte.rang > :rang', { rang: acte?.rang ?? 0 });
  if (next) departed.andWhere('acte.rang < :haut', { haut: next.rang });
  return { acte, departed: await departed.getMany() };
}

const VALUES = 500;

/** Rows that a write touched or names: their keys, and whatever in their images may be the key of another row. */
const namesOf = (traces: readonly Trace[]): string[] => [
  ...new Set(
    traces.flatMap(({ cle, avant, apres }) => [
      cle,
      ...[avant, apres].flatMap((image) => Object.values(image ?? {}).filter((value) => typeof value === 'string')),
    ]),
  ),
];

/** Which of these acts touch one of these rows. */
async function touching(manager: EntityManager, acteIds: readonly string[], names: readonly string[]) {
  const found = new Set<string>();
  for (let start = 0; start < names.length; start += VALUES) {
    const rows = await manager
      .createQueryBuilder(ACTE_LIGNE, 'ligne')
      .select('ligne.acteId', 'acteId')
      .distinct(true)
      .where('ligne.acteId IN (:...acteIds)', { acteIds })
      .andWhere('ligne.cle IN (:...names)', { names: names.slice(start, start + VALUES) })
      .getRawMany<{ acteId: string }>();
    for (const { acteId } of rows) found.add(acteId);
  }
  return found;
}

/**
 * What had been undone and can still be redone after this write, lowest first; the rest is set aside. A deliberate act sets
 * all of it aside; what was done without a gesture of its own (an autosave, the mail that goes on leaving) sets aside the
 * acts that touch its rows and those above them, and what only left the machine sets nothing aside.
 */
export async function keepRedoable(
  manager: EntityManager,
  operation: string,
  { traces }: Pick<Recorded, 'traces'>,
): Promise<readonly ActeRow[]> {
  const undone = await acts(manager, 'annulé', 'ASC').getMany();
  if (undone.length === 0 || traces.length === 0) return undone;
  const ids = undone.map(({ id }) => id);
  const touched = effetDe(operation).discret ? await touching(manager, ids, namesOf(traces)) : new Set(ids);
  const first = undone.findIndex(({ id }) => touched.has(id));
  const kept = first < 0 ? undone : undone.slice(0, first);
  for (const { id } of undone.slice(kept.length)) await manager.update(ACTE, { id }, { etat: 'écarté' });
  return kept;
}

/** Puts acts above this rank, in their order. */
export async function stackAbove(manager: EntityManager, undone: readonly ActeRow[], rang: number): Promise<void> {
  for (const [index, { id }] of undone.entries()) await manager.update(ACTE, { id }, { rang: rang + 1 + index });
}
