import type { entretiensOperations } from '../../contract/entretiens.ts';
import type { Handlers } from '../handler.ts';

export const entretiensHandlers: Handlers<typeof entretiensOperations> = {};
