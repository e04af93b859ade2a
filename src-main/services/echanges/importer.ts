import type { echangesOperations } from '../../contract/echanges.ts';
import type { DifferenceVue } from '../../contract/echanges-difference.ts';
import { differenceListe } from '../../domain/candidature/difference.ts';
import type { WriterContexte, WriterOperation } from '../writer.ts';
import type { Handlers } from '../handler.ts';
import { lireRegistres } from '../lectures/registres.ts';
import { appliquerListe } from './appliquer.ts';
import { type ReponsesRecues, toReponses } from './reponses.ts';
import { lireListe } from './lire.ts';
import { toDifferenceVue } from './vue-difference.ts';

/** What the list read would change in the campaign as it is now. @throws Refus when the list is no longer kept. */
async function comparer(
  ctx: Pick<WriterContexte, 'lectures' | 'read'>,
  demande: { readonly lectureId: string } & ReponsesRecues,
): Promise<DifferenceVue> {
  const { liste } = ctx.lectures.retrouver(demande.lectureId);
  const { registres, entretiens } = await ctx.read(async (read) => ({
    registres: await lireRegistres(read),
    entretiens: await read.all('entretien', { renonce: false }),
  }));
  const difference = differenceListe(registres, liste, toReponses(demande));
  return toDifferenceVue(difference, { registres, liste, entretiens });
}

type Ops = Pick<typeof echangesOperations, WriterOperation & keyof typeof echangesOperations>;

/** A list from its file to the campaign; all of it runs in the writer thread. */
export const importHandlers: Handlers<Ops, { readonly command: WriterContexte; readonly task: WriterContexte }> = {
  'echanges.lire': lireListe,
  'echanges.difference': comparer,
  'echanges.appliquer': appliquerListe,
};
