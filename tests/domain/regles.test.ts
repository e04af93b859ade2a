import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Numbers of rules (R13, H3…) that the files of a folder name. */
const numbersOf = (folder: string): Set<string> =>
  new Set(
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name !== basename(import.meta.filename))
      .flatMap((name) => readFileSync(join(ROOT, folder, name), 'utf8').match(/\b[RH]\d{1,2}\b/g) ?? []),
  );

/** The recipe of README, « a rule »: its number leads to its test. */
it('every rule that the domain names is named by a test', () => {
  const tested = new Set([...numbersOf('tests/domain'), ...numbersOf('tests/services')]);
  const rules = numbersOf('src-main/domain');
  expect(rules.size).toBeGreaterThan(30);
  expect([...rules].filter((rule) => !tested.has(rule))).toEqual([]);
});
