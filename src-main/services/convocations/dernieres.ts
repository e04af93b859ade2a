import type { Convocation } from '../../domain/convocation/convocation.ts';
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
  const histoires = await lireHistoires(read, entretienIds);
  return new Map([...histoires].flatMap(([id, siennes]) => siennes.slice(-1).map((derniere) => [id, derniere])));
}
