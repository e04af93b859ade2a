export const candidatsOperations = {} as const;
