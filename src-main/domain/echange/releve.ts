/** What the relevé de saisie says of one entretien. */
export const ETATS_SAISIE = ['à saisir', 'saisi', 'à ressaisir'] as const;
export type EtatSaisie = (typeof ETATS_SAISIE)[number];

/**
 * exchanges.md §2, relevé de saisie: whether an entretien was typed into the académie's own application, and whether what
 * was typed still is what the lycée says: a compte rendu or an avis changed after the tick is to be typed again.
 */
export function etatSaisie(entretien: {
  readonly saisiLe: string | null;
  readonly saisiAcademieLe: string | null;
}): EtatSaisie {
  const { saisiLe, saisiAcademieLe } = entretien;
  if (saisiAcademieLe === null) return 'à saisir';
  return saisiLe !== null && saisiLe > saisiAcademieLe ? 'à ressaisir' : 'saisi';
}
