import type { AppOptions } from '../app.ts';

/** Where a built host finds its workers, from its own `import.meta.url`: the build lays them beside it. */
export function workersBeside(hostUrl: string): AppOptions['workerUrl'] {
  return (name) => new URL(`workers/${name}.js`, hostUrl);
}
