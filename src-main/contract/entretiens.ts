export const entretiensOperations = {} as const;
