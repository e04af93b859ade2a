import type { Input } from '../../contract/operation.ts';
import type { planningOperations, PropositionPlanning } from '../../contract/planning.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';

type Oublier = (typeof planningOperations)['planning.oublierProposition'];

/** Proposals neither adopted nor forgotten, the latest first: two at most, to be compared. */
export async function lirePropositions(read: ReadStore): Promise<PropositionPlanning[]> {
  const rows = await read.all('proposition');
  return rows.toSorted((a, b) => b.faiteLe.localeCompare(a.faiteLe)).map(({ contenu }) => contenu);
}

/** Keeps a new proposal beside the one it is compared with, if any. */
export async function garderProposition(
  tx: WriteStore,
  proposition: PropositionPlanning,
  garder: string | null,
): Promise<void> {
  const olds = (await tx.all('proposition')).filter(({ id }) => id !== garder);
  await tx.remove(
    'proposition',
    olds.map(({ id }) => id),
  );
  const { id, faiteLe } = proposition;
  await tx.insert('proposition', [{ id, faiteLe, contenu: proposition }]);
  tx.nommer('garder une proposition de planning');
}

export async function oublierProposition(tx: WriteStore, { id }: Input<Oublier>): Promise<null> {
  const known = (await tx.all('proposition')).filter((row) => id === null || row.id === id);
  await tx.remove(
    'proposition',
    known.map((row) => row.id),
  );
  tx.nommer('oublier une proposition de planning');
  return null;
}
