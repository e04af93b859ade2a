export const organisationOperations = {} as const;
