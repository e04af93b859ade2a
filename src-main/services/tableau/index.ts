import type { tableauOperations } from '../../contract/tableau.ts';
import type { Handlers } from '../handler.ts';
import { lireTableau } from './lire.ts';

export const tableauHandlers: Handlers<typeof tableauOperations> = {
  'tableau.lire': (read, _input, ctx) => lireTableau(read, ctx.aujourdhui),
};
