import { expect, test } from 'vitest';
import { type CampagneBrouillon, verifierCampagne } from '../../../src-main/domain/campagne/verifier-campagne.ts';
import { CAMPAGNE } from '../../support/campagne-essai.ts';

const anomalies = (champs: Partial<CampagneBrouillon>) =>
  verifierCampagne({ ...CAMPAGNE, ...champs }).map(({ champ, gravite }) => `${gravite} ${champ}`);

test('coherent settings have no anomaly; optional dates may be missing', () => {
  expect(anomalies({})).toEqual([]);
  expect(anomalies({ inscriptionsDebut: null, inscriptionsFin: null, ficheFin: null, fermeture: null })).toEqual([]);
});

test('R24: a campaign cannot do without its interview window', () => {
  expect(anomalies({ entretiensDebut: null, entretiensFin: null })).toEqual([
    'erreur entretiensDebut',
    'erreur entretiensFin',
  ]);
});

test('a window that ends before it starts is refused, and the sentence gives both days', () => {
  const [anomalie] = verifierCampagne({ ...CAMPAGNE, inscriptionsDebut: '2027-03-05', inscriptionsFin: '2027-03-01' });
  expect(anomalie).toEqual({
    champ: 'inscriptionsFin',
    gravite: 'erreur',
    phrase: 'Pour les inscriptions, le dernier jour (01/03/2027) vient avant le premier (05/03/2027).',
  });
});

test('R35: a closing date before the last entretien is refused', () => {
  expect(anomalies({ fermeture: '2027-05-13', ficheFin: null })).toContain('erreur fermeture');
});

test('R20, R22, R30: an order of windows that leaves somebody out is an alert only', () => {
  expect(anomalies({ planificationFin: '2027-03-30' })).toEqual(['alerte planificationFin']);
  expect(anomalies({ inscriptionsFin: '2027-05-20', planificationFin: null })).toEqual(['alerte entretiensFin']);
  expect(anomalies({ delaiCompteRendu: 8 })).toEqual(['alerte fermeture']);
  expect(anomalies({ delaiCompteRendu: 7 })).toEqual([]);
});

test('a nameless campaign is refused, a year that is not that of the entretiens is told', () => {
  expect(anomalies({ nom: '  ', annee: 2026 })).toEqual(['erreur nom', 'alerte annee']);
});

test('numbers are whole and within bounds; an emptied field is not a number', () => {
  expect(anomalies({ delaiCompteRendu: Number.NaN, pauseApres: 0, margeMinutes: 2.5 })).toEqual([
    'erreur delaiCompteRendu',
    'erreur margeMinutes',
    'erreur pauseApres',
  ]);
});
