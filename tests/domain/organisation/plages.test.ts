import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHeure, toMinutes } from '../../../src-main/domain/date/heure.ts';
import { fusionnerPlages, peindre, tientDansUnePlage } from '../../../src-main/domain/organisation/plages.ts';

const plage = (debut: string, fin: string, reserve = false, jour = '2027-03-15') => ({ jour, debut, fin, reserve });

test('plages that touch or overlap become one; an ordinary one wins over a reserve one', () => {
  expect(fusionnerPlages([plage('10:00', '12:00'), plage('08:30', '10:00'), plage('11:00', '12:30')])).toEqual([
    plage('08:30', '12:30'),
  ]);
  expect(fusionnerPlages([plage('08:00', '12:00', true), plage('09:00', '10:00')])).toEqual([
    plage('08:00', '09:00', true),
    plage('09:00', '10:00'),
    plage('10:00', '12:00', true),
  ]);
  expect(fusionnerPlages([plage('08:00', '09:00', false, '2027-03-16'), plage('08:00', '08:00')])).toEqual([
    plage('08:00', '09:00', false, '2027-03-16'),
  ]);
});

const uneplage = fc
  .record({ jour: fc.constantFrom('2027-03-15', '2027-03-16'), a: fc.nat(47), b: fc.nat(47), reserve: fc.boolean() })
  .map(({ jour, a, b, reserve }) => ({
    jour,
    debut: toHeure(Math.min(a, b) * 30),
    fin: toHeure(Math.max(a, b) * 30),
    reserve,
  }));

test('whatever is painted: no overlap, the same minutes covered, merging again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(uneplage, { maxLength: 12 }), (plages) => {
      const fusion = fusionnerPlages(plages);
      const couvre = (liste: typeof fusion, jour: string, minute: number) =>
        liste.filter((p) => p.jour === jour && toMinutes(p.debut) <= minute && minute < toMinutes(p.fin));
      for (const jour of ['2027-03-15', '2027-03-16'])
        for (let minute = 0; minute < 1440; minute += 30) {
          const avant = couvre(plages, jour, minute);
          const apres = couvre(fusion, jour, minute);
          expect(apres.length).toBe(avant.length === 0 ? 0 : 1);
          if (apres[0]) expect(apres[0].reserve).toBe(avant.every(({ reserve }) => reserve));
        }
      expect(fusionnerPlages(fusion)).toEqual(fusion);
    }),
  );
});

test('H1: an entretien stands in one plage from its first to its last minute', () => {
  const plages = [plage('08:30', '12:00')];
  const place = (debut: string) => ({ jour: '2027-03-15', debut, dureeMinutes: 20 });
  expect(tientDansUnePlage(plages, place('08:30'))).toBe(true);
  expect(tientDansUnePlage(plages, place('11:40'))).toBe(true);
  expect(tientDansUnePlage(plages, place('11:45'))).toBe(false);
  expect(tientDansUnePlage(plages, { ...place('09:00'), jour: '2027-03-16' })).toBe(false);
});

test('a stroke replaces what it covers and leaves the rest of the day alone', () => {
  const plages = [plage('08:25', '12:00'), plage('13:30', '17:00', false, '2027-03-16')];
  const trait = { jour: '2027-03-15', debut: '10:00', fin: '10:30' };
  expect(peindre(plages, trait, 'fermée').filter(({ jour }) => jour === trait.jour)).toEqual([
    plage('08:25', '10:00'),
    plage('10:30', '12:00'),
  ]);
  expect(peindre(plages, trait, 'réserve')).toContainEqual(plage('10:00', '10:30', true));
  expect(peindre(plages, { ...trait, fin: '13:00' }, 'ouverte')).toEqual([plage('08:25', '13:00'), plages[1]]);
});
