import { expect, it } from 'vitest';
import {
  type EntretienAEcrire,
  obstacleSaisie,
  phraseObstacle,
} from '../../../src-main/domain/avis/obstacle-saisie.ts';

const JOUR = '2027-03-15';
const entretien = (fields: Partial<EntretienAEcrire> = {}): EntretienAEcrire => ({
  mode: 'individuel',
  renonce: false,
  presence: null,
  jour: JOUR,
  ...fields,
});

it.each<[string | null, Partial<EntretienAEcrire>]>([
  [null, {}],
  [null, { presence: 'présent', jour: '2027-03-16' }],
  [null, { presence: 'en retard' }],
  ['à venir', { jour: '2027-03-16' }],
  ['à placer', { jour: null }],
  ['absent', { presence: 'absent' }],
  ['absent', { presence: 'excusé' }],
  ['collectif', { mode: 'collectif', presence: 'présent' }],
  ['renoncé', { renonce: true, presence: 'présent' }],
])('R17 R27 R28 the obstacle is %j for %j', (attendu, fields) => {
  expect(obstacleSaisie(entretien(fields), JOUR)).toBe(attendu);
});

it('says when the entretien is to come', () => {
  expect(phraseObstacle('à venir', '2027-03-16')).toContain('mardi 16 mars 2027');
});
