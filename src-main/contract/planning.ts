export const planningOperations = {} as const;
