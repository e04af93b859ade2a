import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
