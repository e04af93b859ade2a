/** Stops with one clear line on a Node that better-sqlite3 and vitest cannot run on (`./node_modules/.bin/x` called by hand uses the system's). */
export function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  console.error(
    `Node ${process.versions.node} is too old here. Use the npm scripts: they run the Node of node_modules/.bin.`,
  );
  process.exit(1);
}
