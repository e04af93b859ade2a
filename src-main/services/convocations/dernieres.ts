import type { Convocation } from '../../domain/convocation/convocation.ts';
import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import type { ReadStore } from '../../store/types.ts';

/** The convocations of each entretien that has some, the oldest first. */
export async function lireHistoires(
  read: ReadStore,
  entretienIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Convocation[]>> {
  const rows = await read.all('convocation', { entretienId: entretienIds });
  return Map.groupBy(
    rows.toSorted((a, b) => a.rang - b.rang),
    ({ entretienId }) => entretienId,
  );
}

/** The last convocation of each entretien. */
export async function dernieres(
  read: ReadStore,
  entretienIds: readonly string[],
): Promise<ReadonlyMap<string, Convocation>> {
  return dernieresConvocations(await read.all('convocation', { entretienId: entretienIds }));
}
