import type { campagneOperations } from '../../contract/campagne.ts';
import type { Handlers } from '../handler.ts';

export const campagneHandlers: Handlers<typeof campagneOperations> = {};
