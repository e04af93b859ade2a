export function ensureBuilt(say: (line: string) => void): void;
export function fingerprintOf(root: string, sources: readonly string[]): string;
