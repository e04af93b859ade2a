import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** A failure that is dropped: its value is not even named, or nothing is done with it. */
const DROPPED = /catch \{|catch \(\w+\) \{\}|\.catch\(\(\w*\) =>/;
const SAID = /^\s*(\/\/|throw )|\/\/ /;

/** Places where a failure is dropped and neither the line before nor the line after says why, or refuses in its turn. */
function silent(path: string): string[] {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    DROPPED.test(line) && ![lines[index - 1], line, lines[index + 1]].some((one) => SAID.test(one ?? ''))
      ? [`${path}:${index + 1}`]
      : [],
  );
}

it('drops no failure without saying why', () => {
  expect(globSync('src-{main,renderer}/**/*.{ts,tsx,mjs}', { cwd: ROOT }).flatMap(silent)).toEqual([]);
});
