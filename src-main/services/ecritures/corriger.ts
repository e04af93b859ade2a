import { cleCorrection, type Correction } from '../../domain/candidature/correction.ts';
import type { WriteStore } from '../../store/types.ts';

/** Keeps that these fields were changed here by hand, today: the next list will not undo it unseen. */
export async function corriger(
  tx: WriteStore,
  champs: readonly Pick<Correction, 'ligneId' | 'champ'>[],
  corrigeLe: string,
): Promise<void> {
  const rows = champs.map((un): Correction => ({ ...un, id: cleCorrection(un.ligneId, un.champ), corrigeLe }));
  const deja = new Set((await tx.all('correction', { id: rows.map(({ id }) => id) })).map(({ id }) => id));
  await tx.update(
    'correction',
    rows.filter(({ id }) => deja.has(id)),
  );
  await tx.insert(
    'correction',
    rows.filter(({ id }) => !deja.has(id)),
  );
}
