export const echangesOperations = {} as const;
