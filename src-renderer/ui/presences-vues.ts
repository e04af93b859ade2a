import type { PresenceVue } from '../../src-main/contract/entretiens.ts';

/** What was on screen of those whose presence is noted. */
export const presencesVues = (
  lignes: readonly (PresenceVue & { readonly id: string })[],
): Readonly<Record<string, PresenceVue>> =>
  Object.fromEntries(lignes.map(({ id, presence, arrivee }) => [id, { presence, arrivee }]));
