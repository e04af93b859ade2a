/** A small icon before its word, which stays on the line of the words around. */
export const ICONE_ET_MOT = {
  display: 'inline-flex',
  alignItems: 'baseline',
  gap: 0.5,
  '& svg': { transform: 'translateY(0.14em)', flexShrink: 0 },
} as const;
