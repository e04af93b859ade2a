import type { tableauOperations } from '../../contract/tableau.ts';
import type { Handlers } from '../handler.ts';

export const tableauHandlers: Handlers<typeof tableauOperations> = {};
