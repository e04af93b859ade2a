import type { planningOperations } from '../../contract/planning.ts';
import type { Handlers } from '../handler.ts';

export const planningHandlers: Handlers<typeof planningOperations> = {};
