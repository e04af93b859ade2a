import type { echangesOperations } from '../../contract/echanges.ts';
import type { ContexteBeside, OperationBeside } from '../beside.ts';
import type { Handlers } from '../handler.ts';
import { appliquerListe } from './appliquer.ts';
import { comparer } from './comparer.ts';
import { lireListe } from './lire.ts';

type Ops = Pick<typeof echangesOperations, OperationBeside & keyof typeof echangesOperations>;

/** A list from its file to the campaign; all of it runs beside the main thread. */
export const importHandlers: Handlers<Ops, { readonly command: ContexteBeside; readonly task: ContexteBeside }> = {
  'echanges.lire': lireListe,
  'echanges.fermer': (ctx) => {
    ctx.lectures.oublier();
    return Promise.resolve(null);
  },
  'echanges.difference': comparer,
  'echanges.appliquer': appliquerListe,
};
