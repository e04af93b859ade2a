import type { candidatsOperations } from '../../contract/candidats.ts';
import type { Handlers } from '../handler.ts';
import { inscrireCandidats } from './inscrire.ts';
import { lireCandidats } from './lire.ts';
import { modifierCandidats } from './modifier.ts';

export const candidatsHandlers: Handlers<typeof candidatsOperations> = {
  ...lireCandidats,
  ...inscrireCandidats,
  ...modifierCandidats,
};
