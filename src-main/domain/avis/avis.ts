/** R32: the three values of an avis, in the circular's order. The five-value scale of R40 is never an input. */
export const AVIS = ['favorable', 'assez favorable', 'réservé'] as const;
export type Avis = (typeof AVIS)[number];

export const LIBELLES_AVIS: Readonly<Record<Avis, string>> = {
  favorable: 'Favorable',
  'assez favorable': 'Assez favorable',
  réservé: 'Réservé',
};
