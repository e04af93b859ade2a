export const convocationsOperations = {} as const;
