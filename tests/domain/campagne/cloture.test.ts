import { describe, expect, it } from 'vitest';
import {
  compterPoints,
  decompter,
  type EntretienAClore,
  pointsDe,
  type ReglesCloture,
} from '../../../src-main/domain/campagne/cloture.ts';

const REGLES: ReglesCloture = { aujourdhui: '2027-05-10', entretiensFin: '2027-05-14', validationChef: false };

const entretien = (champs: Partial<EntretienAClore> = {}): EntretienAClore => ({
  mode: 'individuel',
  statut: 'présent',
  jour: '2027-04-20',
  presence: 'présent',
  compteRendu: '',
  avis: [null],
  saisiLe: null,
  valideLe: null,
  transmisLe: null,
  saisiAcademieLe: null,
  ...champs,
});
const complet = (champs: Partial<EntretienAClore> = {}): EntretienAClore =>
  entretien({ compteRendu: 'Bravo.', avis: ['favorable'], saisiLe: '2027-04-21T10:00:00.000Z', ...champs });

describe('R35 what is left of one entretien', () => {
  it('R31 R32: both the compte rendu and the avis of a pupil received one by one', () => {
    expect(pointsDe(entretien(), REGLES)).toEqual(['comptes rendus', 'avis']);
    expect(pointsDe(entretien({ compteRendu: ' ', avis: ['réservé'] }), REGLES)).toEqual(['comptes rendus']);
    expect(pointsDe(complet({ avis: ['favorable', null] }), REGLES)).toEqual(['avis']);
  });

  it('R32: the validation, only where the campaign asks for it, and before sending', () => {
    expect(pointsDe(complet(), { ...REGLES, validationChef: true })).toEqual(['validations']);
    expect(pointsDe(complet({ valideLe: '2027-05-01T08:00:00.000Z' }), { ...REGLES, validationChef: true })).toEqual([
      'transmissions',
    ]);
  });

  it('is over once exported, or ticked as typed into the académie’s application; a later change takes the tick back', () => {
    expect(pointsDe(complet(), REGLES)).toEqual(['transmissions']);
    expect(pointsDe(complet({ transmisLe: '2027-05-02T08:00:00.000Z' }), REGLES)).toEqual([]);
    expect(pointsDe(complet({ saisiAcademieLe: '2027-04-22T08:00:00.000Z' }), REGLES)).toEqual([]);
    expect(pointsDe(complet({ saisiAcademieLe: '2027-04-21T09:00:00.000Z' }), REGLES)).toEqual(['transmissions']);
  });

  it('R27: of a collective one only the presence, then its sending', () => {
    const collectif = entretien({ mode: 'collectif', avis: [] });
    expect(pointsDe(collectif, REGLES)).toEqual(['transmissions']);
    expect(pointsDe({ ...collectif, transmisLe: '2027-05-02T08:00:00.000Z' }, REGLES)).toEqual([]);
    expect(pointsDe({ ...collectif, presence: null }, REGLES)).toEqual(['présences']);
  });

  it('R28: an absence is left until the last day of the interviews, inclusive', () => {
    for (const presence of ['absent', 'excusé'] as const) {
      expect(pointsDe(entretien({ presence }), { ...REGLES, aujourdhui: '2027-05-14' })).toEqual(['absences']);
      expect(pointsDe(entretien({ presence }), { ...REGLES, aujourdhui: '2027-05-15' })).toEqual([]);
    }
  });

  it('R22: one without a convocation is to be convened; a convened one is to come until its day is over', () => {
    expect(pointsDe(entretien({ presence: null, jour: null, statut: 'à placer' }), REGLES)).toEqual(['convocations']);
    const convoque = entretien({ presence: null, jour: '2027-05-10', statut: 'convoqué' });
    expect(pointsDe(convoque, REGLES)).toEqual(['à venir']);
    expect(pointsDe(convoque, { ...REGLES, aujourdhui: '2027-05-11' })).toEqual(['présences']);
    expect(pointsDe({ ...convoque, statut: 'placé' }, { ...REGLES, aujourdhui: '2027-05-11' })).toEqual(['présences']);
  });
});

it('R35: counts each point, those of zero included, and the renoncements to confirm (R17)', () => {
  const points = compterPoints(
    [entretien(), entretien({ presence: 'absent' }), complet()],
    { renoncements: 2, paquets: 1 },
    REGLES,
  );
  expect(points).toEqual({
    renoncements: 2,
    convocations: 0,
    'à venir': 0,
    présences: 0,
    absences: 1,
    paquets: 1,
    'comptes rendus': 1,
    avis: 1,
    validations: 0,
    transmissions: 1,
  });
});

describe('R35 the countdown', () => {
  const ASCENSION = [
    { jour: '2027-05-06', libelle: 'Ascension' },
    { jour: '2027-05-17', libelle: 'Lundi de Pentecôte' },
  ];
  const calendrier = {
    feries: ASCENSION,
    joursSansClasse: [
      { debut: '2027-05-07', fin: '2027-05-07', libelle: 'Pont de l’Ascension' },
      { debut: '2027-04-03', fin: '2027-04-18', libelle: 'Vacances de printemps' },
    ],
  };
  it.each([
    ['2027-05-21', '2027-05-21', 0, 1, '2027-05-21', 'the last day, inclusive'],
    ['2027-05-21', '2027-05-20', 1, 2, '2027-05-21', 'the eve'],
    ['2027-05-21', '2027-05-22', -1, 0, null, 'the day after'],
    ['2027-05-06', '2027-05-03', 3, 3, '2027-05-05', 'closing on Ascension: the work ends the day before'],
    ['2027-05-10', '2027-05-06', 4, 1, '2027-05-10', 'over the bridge of Ascension'],
    ['2027-05-09', '2027-05-06', 3, 0, null, 'nothing but a long week-end is left'],
    ['2027-04-19', '2027-04-02', 17, 2, '2027-04-19', 'over the holidays'],
    ['2027-05-18', '2027-05-14', 4, 2, '2027-05-18', 'over Whit Monday'],
  ])(
    'closing on %s, on %s: %i days, %i of class, the last %s (%s)',
    (fermeture, jour, jours, classe, dernier, _cas) => {
      expect(decompter(fermeture, jour, calendrier)).toEqual({
        fermeture,
        jours,
        joursDeClasse: classe,
        dernierJourDeClasse: dernier,
      });
    },
  );
});
