import { holding } from '../../keys/open-keys.ts';
import type { Garde } from './garde.ts';

/** Keeps the key of a file that comes from another workstation, by its salt: both files then open with today's means. */
export const garderCle =
  (garde: Garde) =>
  ({ salt, hex }: { readonly salt: string; readonly hex: string }): Promise<void> =>
    garde.changer((cles) =>
      holding(cles, { ...cles.contents, anciennes: { ...cles.contents.anciennes, [salt]: hex } }),
    );
