/** R21: how the letters are handed over: all in one file, one file per origin (which hands them on), one per pupil. */
export const FORMES_CONVOCATION = ['un seul PDF', 'un PDF par établissement', 'un PDF par élève'] as const;
export type FormeConvocation = (typeof FORMES_CONVOCATION)[number];
