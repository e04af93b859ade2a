import type { tableauOperations } from '../../contract/tableau.ts';
import type { Handlers } from '../handler.ts';
import { lireBilan } from '../lectures/lire-bilan.ts';
import { clore } from './cloture.ts';
import { lireTableau } from './lire.ts';

export const tableauHandlers: Handlers<typeof tableauOperations> = {
  'tableau.lire': (read, _input, ctx) => lireTableau(read, ctx.aujourdhui),
  'tableau.clore': clore,
  'tableau.bilan': (read, _input, ctx) => lireBilan(read, ctx.aujourdhui),
};
