import type { organisationOperations } from '../../contract/organisation.ts';
import type { Handlers } from '../handler.ts';

export const organisationHandlers: Handlers<typeof organisationOperations> = {};
