import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Refus } from '../../src-main/contract/refus.ts';
import { technicalLog } from '../../src-main/hosts/technical-log.ts';
import { tempFolder } from '../support/temp-folder.ts';

const now = (): Date => new Date('2027-03-15T08:00:00Z');

it('keeps the sentence, the stack and the cause, for the owner alone', async () => {
  const folder = await tempFolder();
  const printed: string[] = [];
  const log = technicalLog(folder, now, (line) => printed.push(line));
  log('Première phrase.');
  log('Panne.', new Error('dehors', { cause: new Error('dedans') }));
  const text = await readFile(join(folder, 'technique.log'), 'utf8');
  expect(text).toContain('2027-03-15T08:00:00.000Z Première phrase.\n');
  expect(text).toMatch(/Panne\.\nError: dehors\n {4}at [^]*← Error: dedans\n {4}at /);
  expect((await stat(join(folder, 'technique.log'))).mode & 0o777).toBe(0o600);
  expect(printed).toHaveLength(2);
});

it('starts over at 1 MiB and keeps the one before', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'technique.log'), Buffer.alloc(1024 * 1024 + 1, 0x2e));
  technicalLog(folder, now, () => undefined)('Suite.');
  expect((await readdir(folder)).toSorted()).toEqual(['technique-ancien.log', 'technique.log']);
  expect((await stat(join(folder, 'technique.log'))).size).toBeLessThan(100);
});

it('never makes an error worse', async () => {
  const folder = await tempFolder();
  const log = technicalLog(folder, now, () => undefined);
  await rm(folder, { recursive: true });
  expect(() => log('Le disque est parti.')).not.toThrow();
});

it('holds no name: neither what a refusal says nor what an error quotes', async () => {
  const folder = await tempFolder();
  const printed: string[] = [];
  const log = technicalLog(folder, now, (line) => printed.push(line));
  const causes: unknown[] = [
    new Refus('place prise', 'Léa Martin est déjà placée à 9 h.'),
    attempt(() => JSON.parse('Martin')),
    new Error("ENOENT: no such file or directory, open '/tmp/Martin.csv'"),
    'Fichier « Martin » illisible',
    { nom: 'Martin' },
  ];
  for (const cause of causes) log('Panne.', new Error('dehors', { cause }));
  log('Panne.', new TypeError("Cannot read properties of undefined (reading 'ine')"));
  const text = await readFile(join(folder, 'technique.log'), 'utf8');
  expect(text + printed.join('')).not.toContain('Martin');
  expect(text).toMatch(/← Refus: place prise\n {4}at /);
  expect(text).toMatch(/← SyntaxError: .*\n {4}at /);
  expect(text).toContain("(reading 'ine')");
});

function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
