import type { courrierOperations } from '../../contract/courrier.ts';
import type { Handlers } from '../handler.ts';
import { faireBrouillons } from './brouillons.ts';
import { deciderMessages } from './decider.ts';
import { expedierMessages } from './expedier.ts';
import { preparerEnvoi } from './preparer.ts';
import { reglerServeur } from './serveur.ts';

export const courrierHandlers: Handlers<typeof courrierOperations> = {
  ...reglerServeur,
  ...preparerEnvoi,
  ...faireBrouillons,
  ...expedierMessages,
  ...deciderMessages,
};
