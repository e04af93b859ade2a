import { expect, it } from 'vitest';
import { semblePartielle } from '../../../src-renderer/features/echanges/liste-partielle.ts';

it('R17 a list that makes one candidature in five vanish may be a part of one; a few that vanish are usual', () => {
  expect(semblePartielle(5, 739)).toBe(false);
  expect(semblePartielle(18, 707)).toBe(false);
  expect(semblePartielle(9, 1)).toBe(false);
  expect(semblePartielle(111, 1)).toBe(true);
  expect(semblePartielle(150, 722)).toBe(true);
});
