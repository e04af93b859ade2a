import type { DifferenceVue } from '../../contract/echanges-difference.ts';
import { differenceListe } from '../../domain/candidature/difference.ts';
import type { WriterContexte } from '../writer.ts';
import { lireRegistres } from '../lectures/registres.ts';
import { toDifferenceVue } from './vue-difference.ts';

/** What the list read would change in the campaign as it is now. @throws Refus when the list is no longer kept. */
export async function comparer(
  ctx: Pick<WriterContexte, 'lectures' | 'read'>,
  demande: { readonly lectureId: string; readonly distincts: readonly string[] },
): Promise<DifferenceVue> {
  const { liste } = ctx.lectures.retrouver(demande.lectureId);
  const { registres, entretiens } = await ctx.read(async (read) => ({
    registres: await lireRegistres(read),
    entretiens: await read.all('entretien', { renonce: false }),
  }));
  const difference = differenceListe(registres, liste, new Set(demande.distincts));
  return toDifferenceVue(difference, { registres, liste, entretiens });
}
