export function electronProgram(): string | undefined;
export function ensureElectron(node: string, say: (line: string) => void): string | undefined;
