import type { echangesOperations } from '../../contract/echanges.ts';
import type { Handlers } from '../handler.ts';

export const echangesHandlers: Handlers<typeof echangesOperations> = {};
