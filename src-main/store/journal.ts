import type { EntityManager } from 'typeorm';
import { ACTE, ACTE_LIGNE, type ActeLigneRow, type ActeRow } from './journal-schema.ts';
import { SCHEMA } from './schema.ts';
import type { TableName } from './types.ts';
import { inChunks, type Recorded } from './write-store.ts';

/** Autosaves with the same key join the same act while it is younger than this. */
const FUSION_MS = 120_000;

interface Stamp {
  readonly operation: string;
  readonly now: Date;
  readonly newId: () => string;
}

const json = (image: Record<string, unknown> | null): string | null => (image ? JSON.stringify(image) : null);

async function lastActe(manager: EntityManager): Promise<ActeRow | null> {
  const [acte] = await manager.find(ACTE, { order: { rang: 'DESC' }, take: 1 });
  return acte ?? null;
}

/** The act that this write joins, if any. */
function joinable(last: ActeRow | null, fusion: string | null, now: Date): ActeRow | null {
  if (!last || fusion === null || last.etat !== 'fait' || last.fusion !== fusion) return null;
  return now.getTime() - Date.parse(last.faitLe) < FUSION_MS ? last : null;
}

/** Keeps what a command did as one act. Acts that had been undone cannot be redone any more: they are set aside. */
export async function record(manager: EntityManager, done: Recorded, stamp: Stamp): Promise<ActeRow | null> {
  if (done.traces.length === 0) return null;
  const last = await lastActe(manager);
  await manager.update(ACTE, { etat: 'annulé' }, { etat: 'écarté' });
  const joined = joinable(last, done.fusion, stamp.now);
  const acte: ActeRow = joined ?? {
    id: stamp.newId(),
    rang: (last?.rang ?? 0) + 1,
    operation: stamp.operation,
    libelle: done.libelle ?? stamp.operation,
    faitLe: stamp.now.toISOString(),
    etat: 'fait',
    fusion: done.fusion,
  };
  if (!joined) await manager.insert(ACTE, acte);
  const first = joined ? await manager.countBy(ACTE_LIGNE, { acteId: acte.id }) : 0;
  const lignes = done.traces.map<ActeLigneRow>(({ table, cle, avant, apres }, index) => ({
    id: `${acte.id}:${first + index}`,
    acteId: acte.id,
    ordre: first + index,
    nomTable: table,
    cle,
    avant: json(avant),
    apres: json(apres),
  }));
  await inChunks(lignes, (chunk) => manager.insert(ACTE_LIGNE, chunk));
  return acte;
}

export const findUndoable = (manager: EntityManager): Promise<ActeRow | null> =>
  manager.findOne(ACTE, { where: { etat: 'fait' }, order: { rang: 'DESC' } });

export const findRedoable = (manager: EntityManager): Promise<ActeRow | null> =>
  manager.findOne(ACTE, { where: { etat: 'annulé' }, order: { rang: 'ASC' } });

/** Runs of inserts or removals in one table go by chunks: undoing an import of thousands stays quick. */
function toRuns(lignes: readonly ActeLigneRow[], sens: 'avant' | 'apres') {
  const runs: { table: TableName; kind: 'insert' | 'remove' | 'update'; lignes: ActeLigneRow[] }[] = [];
  for (const ligne of lignes) {
    const kind =
      ligne[sens] === null ? 'remove' : ligne[sens === 'avant' ? 'apres' : 'avant'] === null ? 'insert' : 'update';
    const last = runs.at(-1);
    if (last?.table === ligne.nomTable && last.kind === kind) last.lignes.push(ligne);
    else runs.push({ table: ligne.nomTable as TableName, kind, lignes: [ligne] });
  }
  return runs;
}

/** Puts every row of an act back to its image on one side: `avant` undoes, `apres` redoes. */
export async function replay(manager: EntityManager, acte: ActeRow, sens: 'avant' | 'apres'): Promise<void> {
  const lignes = await manager.find(ACTE_LIGNE, {
    where: { acteId: acte.id },
    order: { ordre: sens === 'avant' ? 'DESC' : 'ASC' },
  });
  for (const run of toRuns(lignes, sens)) {
    if (run.kind === 'insert')
      await inChunks(run.lignes, (chunk) =>
        manager.insert(
          SCHEMA[run.table],
          chunk.map((ligne) => JSON.parse(ligne[sens] ?? 'null') as never),
        ),
      );
    else if (run.kind === 'remove')
      await inChunks(run.lignes, (chunk) =>
        manager.delete(
          SCHEMA[run.table],
          chunk.map(({ cle }) => cle),
        ),
      );
    else
      for (const { cle, ...images } of run.lignes)
        await manager.update(SCHEMA[run.table], cle, JSON.parse(images[sens] ?? '{}') as never);
  }
  await manager.update(ACTE, { id: acte.id }, { etat: sens === 'avant' ? 'annulé' : 'fait' });
}

export const listActes = (manager: EntityManager, limit: number): Promise<ActeRow[]> =>
  manager.find(ACTE, { order: { rang: 'DESC' }, take: limit });
