import { expect, it } from 'vitest';
import { HostError } from '../../src-main/hosts/host-error.ts';
import { parseHostOptions } from '../../src-main/hosts/host-options.ts';
import { hostClock } from '../../src-main/hosts/loopback/host-clock.ts';

it('opens a window on the real data unless told otherwise', () => {
  expect(parseHostOptions([])).toEqual({ demo: false, open: true, data: undefined });
  expect(parseHostOptions(['--demo', '--no-open', '--data', '/srv/x'])).toEqual({
    demo: true,
    open: false,
    data: '/srv/x',
  });
  expect(parseHostOptions(['--data=/srv/x'])).toMatchObject({ data: '/srv/x' });
});

it('leaves alone the words that Electron and Chromium add', () => {
  expect(parseHostOptions(['.', '--no-sandbox', '--lang=fr', '-x', '--demo'])).toMatchObject({
    demo: true,
    open: true,
  });
});

it('refuses --data without a folder', () => {
  for (const argv of [['--data'], ['--data=']]) expect(() => parseHostOptions(argv)).toThrow(HostError);
});

it('starts the clock at PASSPRO_CLOCK and lets it run, and refuses what is no instant', () => {
  const clock = hostClock('2027-03-15T08:00:00Z');
  const [first, second] = [clock().getTime(), clock().getTime()];
  expect(first - Date.parse('2027-03-15T08:00:00Z')).toBeLessThan(60_000);
  expect(second).toBeGreaterThanOrEqual(first);
  expect(Math.abs(hostClock(undefined)().getTime() - Date.now())).toBeLessThan(60_000);
  expect(() => hostClock('hier')).toThrow('« hier »');
});
