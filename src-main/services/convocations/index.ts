import type { convocationsOperations } from '../../contract/convocations.ts';
import type { Handlers } from '../handler.ts';

export const convocationsHandlers: Handlers<typeof convocationsOperations> = {};
