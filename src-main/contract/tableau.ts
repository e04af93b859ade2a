export const tableauOperations = {} as const;
