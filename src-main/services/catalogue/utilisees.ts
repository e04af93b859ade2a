import type { ReadStore } from '../../store/types.ts';

/** Formations that a candidature asks for, or that received an avis: they cannot leave the catalogue. */
export async function formationsUtilisees(read: ReadStore): Promise<ReadonlySet<string>> {
  const candidatures = await read.all('candidature');
  const avis = await read.all('avisRendu');
  return new Set([...candidatures, ...avis].map(({ formationId }) => formationId));
}
