import { describe, expect, it } from 'vitest';
import { candidat, entretien, instance, jury, plage, position } from '../support/planning-fixture.ts';
import { InstanceRefusee, readInstance } from '../support/planning-file.ts';

const sound = instance({ candidats: [candidat('lina')], entretiens: [entretien('e', 'lina')] });
const read = (value: unknown) => readInstance(JSON.stringify(value));

describe('a planning instance read from a file', () => {
  it('comes back as it was written', () => {
    expect(read(sound)).toEqual(sound);
  });

  it.each([
    ['no JSON', '{', 'Le fichier n’est pas du JSON lisible.'],
    ['nothing in it', '{}', 'version : la version attendue est 1 ou 2.'],
    ['a version alone', '{"version":1}', 'reglages : une valeur manque.'],
  ])('refuses %s', (_, text, phrase) => {
    expect(() => readInstance(text)).toThrow(new InstanceRefusee(phrase));
  });

  it.each([
    [
      'an hour',
      { jurys: [jury('J1', { plages: [plage('9h', '10:00')] })] },
      'jurys.0.plages.0.debut : une heure s’écrit 09:30.',
    ],
    ['a jury of another shape', { jurys: 'J1' }, 'jurys : la valeur n’a pas la forme attendue.'],
    ['an unknown pupil', { candidats: [] }, 'L’entretien « e » nomme le candidat « lina », qui n’existe pas.'],
    [
      'an unknown origine',
      { origines: [] },
      'Le candidat « lina » vient de « college », qui n’est pas dans les origines.',
    ],
    ['a double', { jurys: [jury('J1'), jury('J1')] }, 'Le jury « J1 » figure deux fois.'],
    [
      'overlapping plages',
      { jurys: [jury('J1', { plages: [plage('09:00', '10:00'), plage('09:30', '11:00')] })] },
      'Deux plages du jury « J1 » se chevauchent le 2027-03-15 à 09:30.',
    ],
    [
      'a figé nowhere',
      { entretiens: [entretien('e', 'lina', { fige: position('J9', '09:00') })] },
      'L’entretien « e » est figé chez le jury « J9 », qui n’existe pas.',
    ],
  ])('refuses %s', (_, change, phrase) => {
    expect(() => read({ ...sound, ...change })).toThrow(new InstanceRefusee(phrase));
  });
});
