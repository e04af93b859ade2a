/** The part of subset-font that make-subset.ts uses; the package ships no types. */
declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly keepFeatures: readonly string[];
      readonly noHinting: boolean;
      readonly dropTables: readonly string[];
    },
  ): Promise<Uint8Array>;
  export = subsetFont;
}
