import { expect, it } from 'vitest';
import { nommerLieux } from '../../../src-main/domain/planning/lieu.ts';

const lieuDe = nommerLieux({
  jurys: [
    { id: 'j1', salleId: 'a' },
    { id: 'j2', salleId: null },
  ],
  seances: [{ id: 's1', salleId: 'b' }],
  salles: [
    { id: 'a', nom: 'Atelier' },
    { id: 'b', nom: 'Amphi' },
  ],
});

it('names the room of the jury, or of the séance, and nothing where none is chosen', () => {
  expect(lieuDe({ juryId: 'j1', seanceId: null })).toBe('Atelier');
  expect(lieuDe({ juryId: null, seanceId: 's1' })).toBe('Amphi');
  expect(lieuDe({ juryId: 'j2', seanceId: null })).toBe('');
  expect(lieuDe({ juryId: null, seanceId: null })).toBe('');
});
