import type { echangesOperations } from '../../contract/echanges.ts';
import type { WriterContexte, WriterOperation } from '../writer.ts';
import type { Handlers } from '../handler.ts';
import { appliquerListe } from './appliquer.ts';
import { comparer } from './comparer.ts';
import { lireListe } from './lire.ts';

type Ops = Pick<typeof echangesOperations, WriterOperation & keyof typeof echangesOperations>;

/** A list from its file to the campaign; all of it runs in the writer thread. */
export const importHandlers: Handlers<Ops, { readonly command: WriterContexte; readonly task: WriterContexte }> = {
  'echanges.lire': lireListe,
  'echanges.difference': comparer,
  'echanges.appliquer': appliquerListe,
};
