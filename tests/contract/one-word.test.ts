import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', 'src-main');

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

const EXPORTED = /^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm;

/** By name, the files of src-main that export a type of that name. */
function exportedTypes(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of files(ROOT))
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(EXPORTED))
      found.set(name, [...(found.get(name) ?? []), relative(ROOT, path)]);
  return found;
}

it('exports no type name twice: one word, one thing', () => {
  const twice = [...exportedTypes()].filter(([, paths]) => paths.length > 1);
  expect(Object.fromEntries(twice)).toEqual({});
});
