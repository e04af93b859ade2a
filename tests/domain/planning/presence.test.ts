import { expect, it } from 'vitest';
import { PRESENCES } from '../../../src-main/domain/planning/entretien.ts';
import { estAbsent, estRecu } from '../../../src-main/domain/planning/presence.ts';

it('R28: tells whoever was received from whoever did not come; nobody is both, and nothing noted is neither', () => {
  const all = [...PRESENCES, null];
  expect(all.filter(estRecu)).toEqual(['présent', 'en retard']);
  expect(all.filter(estAbsent)).toEqual(['absent', 'excusé']);
});
