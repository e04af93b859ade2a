import type { KeptSecret } from './key-text.ts';

/** The keyring of a host: where it keeps, for one data folder, the secret that opens its `cles.json`. */
export interface KeyVault {
  /**
   * The secret of this data folder, created at the first start.
   * Throws a HostError when it is missing beside existing data, or cannot be trusted.
   */
  readOrCreate(): Promise<KeptSecret>;
  /** Keeps this instead, in one step: until it is on the disk, what was kept stays. */
  replace(kept: KeptSecret): Promise<void>;
  /** From now on the workstation opens nothing by itself. */
  forget(): Promise<void>;
}
