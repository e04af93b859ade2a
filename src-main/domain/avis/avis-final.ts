import type { Avis } from './avis.ts';

/** R40: the five values of the avis final of 2013; never an input. */
export const AVIS_FINALS = ['très favorable', 'favorable', 'assez favorable', 'peu favorable', 'réservé'] as const;
export type AvisFinal = (typeof AVIS_FINALS)[number];

const CROISEMENT: Readonly<Record<Avis, Readonly<Record<Avis, AvisFinal>>>> = {
  favorable: { favorable: 'très favorable', 'assez favorable': 'favorable', réservé: 'assez favorable' },
  'assez favorable': { favorable: 'favorable', 'assez favorable': 'assez favorable', réservé: 'peu favorable' },
  réservé: { favorable: 'assez favorable', 'assez favorable': 'peu favorable', réservé: 'réservé' },
};

/**
 * R40 [2013]: crosses the avis of the origin with that of the host; null while one of them is missing. R42 [2020]: only
 * in a campaign that asks for it.
 */
export const avisFinal = (origine: Avis | null, accueil: Avis | null): AvisFinal | null =>
  origine === null || accueil === null ? null : CROISEMENT[origine][accueil];
