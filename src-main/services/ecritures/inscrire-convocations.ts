import type { Convocation } from '../../domain/convocation/convocation.ts';
import type { WriteStore } from '../../store/types.ts';

/**
 * R21 [D]: issues convocations, and keeps that they left: « Annuler » takes the convocation back, never the line that says
 * what was announced.
 */
export async function inscrireConvocations(tx: WriteStore, rows: readonly Convocation[]): Promise<void> {
  await tx.insert('convocation', rows);
  await tx.insert(
    'convocationPartie',
    rows.map(({ id, entretienId, rang, motif, jour, debut, lieu, emiseLe }) => ({
      id,
      entretienId,
      rang,
      motif,
      jour,
      debut,
      lieu,
      emiseLe,
    })),
  );
}
