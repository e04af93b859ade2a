import { describe, expect, it } from 'vitest';
import { joursSansAccuse } from '../../../src-main/domain/convocation/accuse.ts';
import {
  type EntretienSansPlace,
  plusLongVide,
  raisonSansPlace,
} from '../../../src-main/domain/convocation/sans-place.ts';

const ENTRETIEN: EntretienSansPlace = {
  mode: 'individuel',
  accesPmr: false,
  dureeMinutes: 20,
  manque: null,
  retire: false,
};
const creneau = (reste: number, accessible = true) => ({ reste, accessible });

describe('R22: why an entretien has no place, in a few words', () => {
  it.each<[string, Partial<EntretienSansPlace>, readonly ReturnType<typeof creneau>[]]>([
    ['aucun jury n’a d’heures à venir', {}, []],
    ['aucune séance à venir', { mode: 'collectif' }, []],
    ['aucune salle accessible', { accesPmr: true }, [creneau(200, false)]],
    ['à placer', { accesPmr: true }, [creneau(200, false), creneau(20)]],
    ['jurys complets', {}, [creneau(19), creneau(0)]],
    ['jurys complets', { dureeMinutes: 30 }, [creneau(20)]],
    ['séances complètes', { mode: 'collectif', dureeMinutes: 60 }, [creneau(0)]],
    ['à placer', { mode: 'collectif', dureeMinutes: 60 }, [creneau(1)]],
    ['absent le lun. 15 mars', { manque: { jour: '2027-03-15', issue: 'absent' }, retire: true }, [creneau(20)]],
    ['jurys complets', { manque: { jour: '2027-03-15', issue: 'absent' } }, [creneau(0)]],
    ['retiré après l’envoi', { retire: true }, [creneau(20)]],
    ['à placer', {}, [creneau(20)]],
  ])('%s', (raison, change, creneaux) => {
    expect(raisonSansPlace({ ...ENTRETIEN, ...change }, creneaux)).toBe(raison);
  });

  it.each([
    [[], 210],
    [[['08:30', 20]], 190],
    [
      [
        ['11:40', 20],
        ['08:30', 20],
      ],
      170,
    ],
    [[['10:00', 30]], 90],
    [
      [
        ['08:40', 100],
        ['10:30', 85],
      ],
      10,
    ],
    [
      [
        ['07:00', 60],
        ['13:30', 20],
      ],
      210,
    ],
    [[['08:00', 300]], 0],
  ] as const)('the longest stretch that a jury has left: %j', (occupes, attendu) => {
    const rendezVous = occupes.map(([debut, dureeMinutes]) => ({ debut, dureeMinutes }));
    expect(plusLongVide({ debut: '08:30', fin: '12:00' }, rendezVous)).toBe(attendu);
  });
});

it('R21: days without an answer, none once there is one', () => {
  const emiseLe = '2027-03-08T16:30:00.000Z';
  expect(joursSansAccuse({ emiseLe, accuseLe: null }, '2027-03-08')).toBe(0);
  expect(joursSansAccuse({ emiseLe, accuseLe: null }, '2027-03-15')).toBe(7);
  expect(joursSansAccuse({ emiseLe, accuseLe: '2027-03-09' }, '2027-03-15')).toBeNull();
});
