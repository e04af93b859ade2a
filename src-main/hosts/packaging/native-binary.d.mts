export function targetOf(bytes: Buffer): string;
export function nativeModules(tree: string): Promise<string[]>;
export function afterPack(packed: {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly arch: number;
}): Promise<void>;
