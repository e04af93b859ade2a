export const campagneOperations = {} as const;
