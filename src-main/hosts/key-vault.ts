/** Where a host keeps the key of the encrypted data file. */
export interface KeyVault {
  /**
   * The key of this data folder: 64 hexadecimal digits (256 bits), created at the first start.
   * Throws a HostError when the key is missing beside existing data, or cannot be trusted.
   */
  readOrCreate(): Promise<string>;
}
