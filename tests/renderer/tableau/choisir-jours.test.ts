import { describe, expect, it } from 'vitest';
import type { JourBilan } from '../../../src-main/domain/echange/bilan.ts';
import { choisirJours } from '../../../src-renderer/features/tableau/choisir-jours.ts';

const jour = (date: string): JourBilan => ({
  jour: date,
  attendus: 1,
  recus: 0,
  absents: 0,
  excuses: 0,
  sansPresence: 1,
});
const SEMAINE = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19', '2027-03-22'].map(jour);
const choisis = (aujourdhui: string, nombre = 4) =>
  choisirJours(SEMAINE, aujourdhui, nombre).map((un) => un.jour.slice(-2));

describe('the days around today', () => {
  it('are as many gone by as to come', () => expect(choisis('2027-03-18')).toEqual(['16', '17', '18', '19']));
  it('are the first ones before the first', () => expect(choisis('2027-01-01')).toEqual(['15', '16', '17', '18']));
  it('are the last ones after the last', () => expect(choisis('2027-06-01')).toEqual(['17', '18', '19', '22']));
  it('are all of them when there are few', () => {
    expect(choisis('2027-03-17', 10)).toHaveLength(6);
    expect(choisirJours([], '2027-03-17', 10)).toEqual([]);
  });
});
