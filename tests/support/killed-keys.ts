import type { Compte } from '../../src-main/domain/acces/compte.ts';

export const COMPTE: Compte = { id: '6b0e5a38-6f0c-4c4e-9f5e-0d6a2f6b6d11', nom: 'Mme Durand', role: 'direction' };
export const MOTS = ['un mot de passe', 'un autre mot'] as const;
/** The least that is taken: many are tried. */
export const COST = { memoire: 19_456, passes: 2 };
