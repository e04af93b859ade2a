import { describe, expect, it } from 'vitest';
import {
  type IndisponibiliteSaisie,
  absencesDe,
  ajouterAbsences,
  chaqueSemaine,
  sansAbsences,
  siegesEnDouble,
  tombeSur,
} from '../../../src-main/domain/organisation/disponibilites.ts';

const MARDI: IndisponibiliteSaisie = { jour: '2027-03-16', debut: null, fin: null };
const MATIN: IndisponibiliteSaisie = { jour: '2027-03-16', debut: '08:00', fin: '10:00' };

describe('« tous les mardis »', () => {
  it('is one line for each Tuesday of the window, bounds included, with the same hours', () => {
    expect(chaqueSemaine(MATIN, '2027-03-09', '2027-03-30')).toEqual(
      ['2027-03-09', '2027-03-16', '2027-03-23', '2027-03-30'].map((jour) => ({ ...MATIN, jour })),
    );
    expect(chaqueSemaine(MARDI, '2027-03-10', '2027-03-29').map(({ jour }) => jour)).toEqual([
      '2027-03-16',
      '2027-03-23',
    ]);
    expect(chaqueSemaine(MARDI, '2027-03-10', '2027-03-12')).toEqual([]);
  });

  it('goes across a change of hour and of year', () => {
    const dimanche = { ...MARDI, jour: '2027-01-03' };
    expect(chaqueSemaine(dimanche, '2026-12-26', '2027-01-05').map(({ jour }) => jour)).toEqual([
      '2026-12-27',
      '2027-01-03',
    ]);
    expect(chaqueSemaine(MARDI, '2027-03-22', '2027-04-06').map(({ jour }) => jour)).toEqual([
      '2027-03-23',
      '2027-03-30',
      '2027-04-06',
    ]);
  });
});

it('lists keep the order of days and hours, and nothing twice', () => {
  const liste = ajouterAbsences([MATIN, { ...MARDI, jour: '2027-03-23' }], [MARDI, { ...MATIN }]);
  expect(liste).toEqual([MARDI, MATIN, { ...MARDI, jour: '2027-03-23' }]);
});

it('falls on what is held by a minute, and on nothing beside it', () => {
  const tenu = { jour: '2027-03-16', dureeMinutes: 20 };
  expect(tombeSur(MATIN, { ...tenu, debut: '09:59' })).toBe(true);
  expect(tombeSur(MATIN, { ...tenu, debut: '10:00' })).toBe(false);
  expect(tombeSur(MARDI, { ...tenu, debut: '23:30' })).toBe(true);
  expect(tombeSur(MARDI, { ...tenu, jour: '2027-03-17', debut: '10:00' })).toBe(false);
});

const personne = (id: string, nom: string, indisponibilites: readonly IndisponibiliteSaisie[] = []) => ({
  id,
  nom,
  prenom: 'Lina',
  indisponibilites,
});

it('H8: a jury is kept from its plages by its own members and its own room, each named', () => {
  const lycee = {
    membres: [personne('m1', 'Martin', [MATIN]), personne('m2', 'Petit', [MARDI])],
    salles: [{ id: 's1', nom: 'B12', pmr: true, indisponibilites: [{ ...MATIN, jour: '2027-03-18' }] }],
  };
  const absences = absencesDe({ salleId: 's1', quorum: null, membres: [{ id: 'm1' }] }, lycee);
  expect(absences).toEqual([
    { ...MATIN, qui: 'MARTIN Lina' },
    { ...MATIN, jour: '2027-03-18', qui: 'salle B12' },
  ]);
  const plage = { jour: '2027-03-16', debut: '09:00', fin: '12:00', reserve: true };
  expect(sansAbsences([plage], absences)).toEqual([{ ...plage, debut: '10:00' }]);
  expect(sansAbsences([plage], [MARDI])).toEqual([]);
});

it('H8: with a quorum, only the hours at which too many are away keep the jury', () => {
  const tous = { jour: '2027-03-16', debut: '09:00', fin: '11:00' };
  const lycee = { membres: [personne('m1', 'Martin', [MATIN]), personne('m2', 'Petit', [tous])], salles: [] };
  const jury = { salleId: null, membres: [{ id: 'm1' }, { id: 'm2' }] };
  const commun = { jour: '2027-03-16', debut: '09:00', fin: '10:00' };
  expect(absencesDe({ ...jury, quorum: 1 }, lycee)).toEqual([
    { ...commun, qui: 'MARTIN Lina' },
    { ...commun, qui: 'PETIT Lina' },
  ]);
  const plage = { jour: '2027-03-16', debut: '08:00', fin: '12:00', reserve: false };
  expect(sansAbsences([plage], absencesDe({ ...jury, quorum: null }, lycee))).toEqual([{ ...plage, debut: '11:00' }]);
});

it('H2: says who sits in two jurys open at the same hours, and on which days', () => {
  const plages = (debut: string, fin: string, ...jours: string[]) => jours.map((jour) => ({ jour, debut, fin }));
  const jury = (id: string, nom: string, ouvertes: ReturnType<typeof plages>) => ({
    id,
    nom,
    membres: [personne('m1', 'Martin'), personne(`autre-${id}`, 'Petit')],
    plages: ouvertes,
  });
  const un = jury('j1', 'Jury 1', plages('08:00', '12:00', '2027-03-15', '2027-03-16'));
  const deux = jury('j2', 'Jury 2', plages('11:00', '13:00', '2027-03-16', '2027-03-17'));
  const apres = jury('j3', 'Jury 3', plages('12:00', '13:00', '2027-03-16'));
  expect(siegesEnDouble(un, [un, deux, apres])).toEqual([
    'MARTIN Lina siège aussi dans «\u00a0Jury 2\u00a0» aux mêmes heures (mar. 16 mars)\u00a0: un seul de ces deux jurys recevra à la fois.',
  ]);
});
