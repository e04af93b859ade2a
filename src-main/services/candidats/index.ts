import type { candidatsOperations } from '../../contract/candidats.ts';
import type { Handlers } from '../handler.ts';

export const candidatsHandlers: Handlers<typeof candidatsOperations> = {};
