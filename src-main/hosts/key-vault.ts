import type { DataKey } from '../app.ts';

/** Where a host keeps the key of the encrypted data files. */
export interface KeyVault {
  /**
   * The key of this data folder, created at the first start.
   * Throws a HostError when the key is missing beside existing data, or cannot be trusted.
   */
  readOrCreate(): Promise<DataKey>;
  /** Keeps this instead, in one step: until it is on the disk, what was kept stays. */
  replace(key: DataKey): Promise<void>;
}
