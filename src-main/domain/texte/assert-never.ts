/** Proves to the compiler that a union has been covered; reached only by data that broke its type. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
