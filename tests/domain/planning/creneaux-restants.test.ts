import { expect, it } from 'vitest';
import { creneauxRestants, estAVenir } from '../../../src-main/domain/planning/creneaux-restants.ts';
import type { Proposition } from '../../../src-main/domain/planning/propositions.ts';

const place = (jury: string, jour: string, debut: string, fin: string): Proposition => ({
  jury,
  jour,
  debut,
  fin,
  genes: [],
  consequences: {
    secondTrajet: false,
    nouveauJourOrigine: false,
    attenteMinutes: 0,
    nouvelleDemiJournee: false,
    trouMinutes: 0,
    reserve: false,
  },
});

const LUNDI = '2027-03-15';
const MARDI = '2027-03-16';
const MAINTENANT = { jour: LUNDI, heure: '10:05' };
const dire = (rows: readonly Proposition[]) => rows.map(({ jury, jour, debut }) => `${jury} ${jour.slice(8)} ${debut}`);

it('R28 proposes the rest of the day by hour, without two starts of a jury that overlap, then the other days as ranked', () => {
  const propositions = [
    place('b', MARDI, '14:00', '14:20'),
    place('a', MARDI, '09:00', '09:20'),
    place('a', LUNDI, '11:00', '11:20'),
    place('a', LUNDI, '10:10', '10:30'),
    place('a', LUNDI, '10:20', '10:40'),
    place('b', LUNDI, '10:20', '10:40'),
    place('a', LUNDI, '10:00', '10:20'),
    place('a', LUNDI, '10:30', '10:50'),
    place('a', '2027-03-12', '09:00', '09:20'),
  ];
  expect(dire(creneauxRestants(propositions, MAINTENANT, { duJour: 6, ensuite: 4 }))).toEqual([
    'a 15 10:10',
    'b 15 10:20',
    'a 15 10:30',
    'a 15 11:00',
    'b 16 14:00',
    'a 16 09:00',
  ]);
  expect(dire(creneauxRestants(propositions, MAINTENANT, { duJour: 1, ensuite: 1 }))).toEqual([
    'a 15 10:10',
    'b 16 14:00',
  ]);
});

it('R28 counts the present minute as still to come, an earlier one as gone', () => {
  expect(estAVenir({ jour: LUNDI, debut: '10:05' }, MAINTENANT)).toBe(true);
  expect(estAVenir({ jour: LUNDI, debut: '10:00' }, MAINTENANT)).toBe(false);
  expect(estAVenir({ jour: MARDI, debut: '08:00' }, MAINTENANT)).toBe(true);
});
