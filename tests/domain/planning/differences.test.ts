import { expect, it } from 'vitest';
import { findDifferences, phrasesDifferences } from '../../../src-main/domain/planning/differences.ts';
import { createNoms } from '../../../src-main/domain/planning/registre-noms.ts';
import { candidat, entretien, instance, jury, origine, plage, position } from '../../support/planning-fixture.ts';

const NOMS = createNoms({
  candidats: { c1: 'Lina Martin', c2: 'Noé Petit', c3: 'Ana Bâ', c4: 'Zoë Çelik', c5: 'Inès Durand' },
  jurys: { J1: 'Jury 1' },
  domaines: {},
  origines: { college: 'Collège Langevin' },
  membres: {},
  salles: {},
});

const base = {
  jurys: [jury('J1')],
  candidats: ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => candidat(id)),
  entretiens: [
    entretien('e1', 'c1', { actuel: position('J1', '09:00') }),
    entretien('e2', 'c2', { actuel: position('J1', '09:20') }),
    entretien('e3', 'c3'),
  ],
};

const dire = (parts: Parameters<typeof instance>[0]): string[] => {
  const differences = findDifferences(instance(base), instance({ ...base, ...parts }));
  return differences ? phrasesDifferences(differences, NOMS).map((phrase) => phrase.replaceAll('\u00a0', ' ')) : [];
};

it('finds nothing between two readings of the same plan', () => {
  expect(findDifferences(instance(base), structuredClone(instance(base)))).toBeNull();
});

it('finds nothing where a séance attended was written among the indisponibilités, as proposals of last year have it', () => {
  const heures = { jour: '2027-03-15', debut: '13:50', fin: '15:10' };
  const [first, ...others] = base.candidats;
  if (!first) return expect.unreachable();
  const avant = instance({ ...base, candidats: [{ ...first, indisponibilites: [heures] }, ...others] });
  const suivie = { ...first, indisponibilites: [], occupations: [{ type: 'seance', id: 's1', ...heures } as const] };
  const apres = instance({ ...base, candidats: [suivie, ...others] });
  expect(findDifferences(avant, apres)).toBeNull();
});

it('names those who came, went, moved or were announced', () => {
  const [e1, e2, e3] = base.entretiens;
  if (!e1 || !e2 || !e3) return expect.unreachable();
  expect(dire({ entretiens: [e1, e2] })).toEqual(['1 entretien renoncé (Ana Bâ)']);
  expect(dire({ entretiens: [e1, e2, e3, entretien('e4', 'c4')] })).toEqual(['1 nouvel entretien (Zoë Çelik)']);
  expect(dire({ entretiens: [entretien('e1', 'c1'), e2, { ...e3, actuel: position('J1', '10:00') }] })).toEqual([
    '2 entretiens placés, déplacés ou retirés (Lina Martin, Ana Bâ)',
  ]);
  expect(dire({ entretiens: [entretien('e1', 'c1', { fige: position('J1', '09:00') }), e2, e3] })).toEqual([
    '1 entretien convoqué, épinglé ou libéré (Lina Martin)',
  ]);
});

it('names the jurys, pupils and collèges whose hours changed, and no more than three of a kind', () => {
  const absent = { indisponibilites: [{ jour: '2027-03-15' }] };
  expect(dire({ jurys: [jury('J1', { plages: [plage('09:00', '11:00')] })] })).toEqual(['l’organisation de Jury 1']);
  expect(dire({ origines: [origine('college', { pasAvant: '09:30' })] })).toEqual([
    'les disponibilités de Collège Langevin',
  ]);
  expect(dire({ candidats: base.candidats.map(({ id }) => candidat(id, absent)) })).toEqual([
    'les disponibilités de Lina Martin, Noé Petit, Ana Bâ et 2 autres',
  ]);
  expect(dire({ reglages: { pauseMinutes: 15 } })).toEqual(['les pauses ou le temps entre deux entretiens']);
});
