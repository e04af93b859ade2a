import { expect, test } from 'vitest';
import {
  dansFenetreEntretiens,
  estJourDeClasse,
  fenetres,
  joursDeClasse,
  motifSansClasse,
} from '../../../src-main/domain/campagne/calendrier.ts';
import { CAMPAGNE } from '../../support/campagne-essai.ts';

const CALENDRIER = {
  feries: [{ jour: '2027-05-17', libelle: 'Lundi de Pentecôte' }],
  joursSansClasse: [{ debut: '2027-04-03', fin: '2027-04-18', libelle: 'Vacances de printemps' }],
};

test('holidays, public holidays and week-ends are not days of class; first and last day of holidays included', () => {
  expect(motifSansClasse('2027-05-17', CALENDRIER)).toBe('Lundi de Pentecôte');
  expect(motifSansClasse('2027-04-05', CALENDRIER)).toBe('Vacances de printemps');
  expect(motifSansClasse('2027-03-13', CALENDRIER)).toBe('samedi');
  expect(motifSansClasse('2027-03-14', CALENDRIER)).toBe('dimanche');
  expect(estJourDeClasse('2027-04-02', CALENDRIER)).toBe(true);
  expect(estJourDeClasse('2027-04-19', CALENDRIER)).toBe(true);
  expect(joursDeClasse('2027-04-01', '2027-04-20', CALENDRIER)).toEqual([
    '2027-04-01',
    '2027-04-02',
    '2027-04-19',
    '2027-04-20',
  ]);
});

test('R24: the interview window includes its first and last day', () => {
  expect(dansFenetreEntretiens('2027-03-08', CAMPAGNE)).toBe(true);
  expect(dansFenetreEntretiens('2027-05-14', CAMPAGNE)).toBe(true);
  expect(dansFenetreEntretiens('2027-03-07', CAMPAGNE)).toBe(false);
  expect(dansFenetreEntretiens('2027-05-15', CAMPAGNE)).toBe(false);
});

test('R10, R35: a window is open on its last day, then closed; without an end it is not shown', () => {
  const etat = (jour: string, nom: string) => fenetres(CAMPAGNE, jour).find((fenetre) => fenetre.nom === nom);
  expect(etat('2027-03-31', 'inscriptions')).toMatchObject({ etat: 'ouverte', joursRestants: 0 });
  expect(etat('2027-04-01', 'inscriptions')).toMatchObject({ etat: 'close', joursRestants: -1 });
  expect(etat('2027-03-01', 'entretiens')).toMatchObject({ etat: 'à venir', joursRestants: 74 });
  expect(fenetres({ ...CAMPAGNE, fermeture: null }, '2027-03-01').map(({ nom }) => nom)).not.toContain('fermeture');
});
