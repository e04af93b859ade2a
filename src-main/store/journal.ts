import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { type DemandeRejeu, jugerRejeu, type Rejeu, type Sens } from '../domain/journal/rejeu.ts';
import { ACTE, ACTE_LIGNE, type ActeLigneRow, type ActeRow } from './journal-schema.ts';
import { SCHEMA } from './schema.ts';
import { deleteRows, insertRows, type Raw, selectById, updateRows } from './statements.ts';
import type { TableName } from './types.ts';
import { countLignes, findReplayable, keepRedoable, stackAbove } from './undo-stack.ts';
import type { Recorded } from './write-store.ts';

interface Stamp {
  readonly operation: string;
  readonly now: Date;
  readonly newId: () => string;
}

/** Lines are found by their rank: no other index is needed. */
const ligneId = (acteId: string, ordre: number): string => `${acteId}:${ordre}`;

const json = (image: Record<string, unknown> | null): string | null => (image ? JSON.stringify(image) : null);

async function lastActe(manager: EntityManager, where: { readonly etat?: 'fait' } = {}): Promise<ActeRow | null> {
  const [acte] = await manager.find(ACTE, { where, order: { rang: 'DESC' }, take: 1 });
  return acte ?? null;
}

/** The act that this write joins, if any: none while the clock is behind it, or all that is typed until then would join. */
function joinable(last: ActeRow | null, fusion: Recorded['fusion'], now: Date): ActeRow | null {
  if (!last || fusion === null || last.fusion !== fusion.cle) return null;
  const age = now.getTime() - Date.parse(last.faitLe);
  return age >= 0 && age < fusion.dureeMs ? last : null;
}

/**
 * Keeps what a command did as one act, under what can still be redone. What only left the machine is an act without lines:
 * a border for those before it, and nothing to undo in itself (`annulable`).
 */
export async function record(manager: EntityManager, done: Recorded, stamp: Stamp) {
  if (done.traces.length === 0 && !done.depart) return { acte: null, annulable: null };
  const undone = await keepRedoable(manager, stamp.operation, done);
  const joined = joinable(await lastActe(manager, { etat: 'fait' }), done.fusion, stamp.now);
  const acte: ActeRow = joined ?? {
    id: stamp.newId(),
    rang: ((await lastActe(manager))?.rang ?? 0) + 1,
    operation: stamp.operation,
    libelle: done.libelle ?? stamp.operation,
    faitLe: stamp.now.toISOString(),
    etat: 'fait',
    fusion: done.fusion?.cle ?? null,
  };
  if (!joined) {
    await manager.insert(ACTE, acte);
    await stackAbove(manager, undone, acte.rang);
  }
  const debut = joined ? await countLignes(manager, acte.id) : 0;
  await insertRows(
    manager,
    ACTE_LIGNE,
    done.traces.map(({ table, cle, avant, apres }, index): ActeLigneRow => {
      const ordre = debut + index;
      const id = ligneId(acte.id, ordre);
      return { id, acteId: acte.id, ordre, nomTable: table, cle, avant: json(avant), apres: json(apres) };
    }),
  );
  return { acte, annulable: done.traces.length > 0 ? acte : null };
}

/** Runs of inserts or removals in one table go by chunks: undoing an import of thousands stays quick. */
function toRuns(lignes: readonly ActeLigneRow[], sens: Sens) {
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

/** Lines of an act read at once: an import has tens of thousands. */
const PAGE = 2000;

/** The lines of an act, page by page, in the order in which they are to be replayed. */
async function* pagesOf(manager: EntityManager, acteId: string, sens: Sens) {
  const total = await countLignes(manager, acteId);
  const rangs = Array.from({ length: total }, (_, rang) => (sens === 'avant' ? total - 1 - rang : rang));
  for (let faites = 0; faites < total; faites += PAGE) {
    if (faites > 0) await setImmediate();
    const ids = rangs.slice(faites, faites + PAGE).map((rang) => ligneId(acteId, rang));
    const lignes = (await selectById(manager, ACTE_LIGNE, ids)) as unknown[] as ActeLigneRow[];
    yield lignes.toSorted((a, b) => (sens === 'avant' ? b.ordre - a.ordre : a.ordre - b.ordre));
  }
}

/**
 * Puts every row of an act back to its image on one side: `avant` undoes, `apres` redoes. Judged here, where it is written:
 * whoever asks may be late, or may not have read what left the machine.
 */
export async function replay(manager: EntityManager, sens: Sens, demande: DemandeRejeu): Promise<Rejeu> {
  const { acte, departed } = await findReplayable(manager, sens);
  const partis = departed.map((parti) => ({ ...parti, lignes: 0 }));
  const juge = acte && { ...acte, lignes: await countLignes(manager, acte.id) };
  const rejeu = jugerRejeu(sens, { acte: juge, partis }, demande);
  if (!acte || rejeu.issue !== 'fait') return rejeu;
  for await (const lignes of pagesOf(manager, acte.id, sens)) await replayPage(manager, lignes, sens);
  const etat = sens === 'avant' ? 'annulé' : 'fait';
  for (const { id } of [acte, ...departed]) await manager.update(ACTE, { id }, { etat });
  return rejeu;
}

async function replayPage(manager: EntityManager, lignes: readonly ActeLigneRow[], sens: Sens): Promise<void> {
  for (const { table, kind, lignes: run } of toRuns(lignes, sens)) {
    const target = SCHEMA[table];
    const image = (ligne: ActeLigneRow) => JSON.parse(ligne[sens] ?? '{}') as Raw;
    if (kind === 'insert') await insertRows(manager, target, run.map(image));
    else if (kind === 'update')
      await updateRows(
        manager,
        target,
        run.map((ligne) => ({ id: ligne.cle, patch: image(ligne) })),
      );
    else
      await deleteRows(
        manager,
        target,
        run.map(({ cle }) => cle),
      );
  }
}

export const listActes = (manager: EntityManager, limit: number): Promise<ActeRow[]> =>
  manager.find(ACTE, { order: { rang: 'DESC' }, take: limit });
