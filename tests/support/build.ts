import { ensureBuilt } from '../../src-main/hosts/start/build.mjs';

/** Before any browser test: what they open is the build of the sources as they are. */
// oxlint-disable-next-line import/no-default-export -- Playwright's globalSetup asks for one
export default function build(): void {
  ensureBuilt((line) => console.log(line));
}
