import { existsSync } from 'node:fs';

/** The browser of the tests: CHROMIUM, else Debian's, else (undefined) the one Playwright may have fetched itself. */
export function chromiumPath(env = process.env) {
  return [env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
}
