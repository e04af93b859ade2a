import type { convocationsOperations } from '../../contract/convocations.ts';
import type { Handlers } from '../handler.ts';
import { accuserConvocations } from './accuser.ts';
import { composerConvocations } from './composer.ts';
import { emettreConvocations } from './emettre.ts';
import { listerConvocations } from './lister.ts';

export const convocationsHandlers: Handlers<typeof convocationsOperations> = {
  ...listerConvocations,
  ...composerConvocations,
  ...emettreConvocations,
  ...accuserConvocations,
};
