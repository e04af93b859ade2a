import type { Convocation, ConvocationConnue } from '../../domain/convocation/convocation.ts';
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

const SANS_SUITE = { issue: null, accuseLe: null, accuseNote: '' } as const;

/** R21: what was announced, undone here afterwards or not, in the order in which it left. */
export async function lireConnues(read: ReadStore, entretienIds: readonly string[]): Promise<ConvocationConnue[]> {
  const valables = await read.all('convocation', { entretienId: entretienIds });
  const ids = new Set(valables.map(({ id }) => id));
  const parties = await read.all('convocationPartie', { entretienId: entretienIds });
  return [
    ...valables.map(({ juryId: _jury, seanceId: _seance, dureeMinutes: _duree, ...une }) => ({
      ...une,
      annulee: false,
    })),
    ...parties.filter(({ id }) => !ids.has(id)).map((une) => ({ ...une, ...SANS_SUITE, annulee: true })),
  ].toSorted((a, b) => (a.emiseLe === b.emiseLe ? a.rang - b.rang : a.emiseLe < b.emiseLe ? -1 : 1));
}
