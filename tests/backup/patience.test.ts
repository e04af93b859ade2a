import { expect, it } from 'vitest';
import { within } from '../../src-main/backup/patience.ts';

const never = new Promise<string>(() => undefined);

it('gives what a place answers in time, and what it refuses', async () => {
  expect(await within(60_000, Promise.resolve('here'))).toBe('here');
  await expect(within(60_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('waits no longer than told for one that never answers', async () => {
  await expect(within(1, never)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});
