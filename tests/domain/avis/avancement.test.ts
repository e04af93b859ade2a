import { describe, expect, it } from 'vitest';
import { avancement, resteASaisir, type Resultats } from '../../../src-main/domain/avis/avancement.ts';
import { estRecu } from '../../../src-main/domain/planning/presence.ts';

const JOUR = '2027-03-15';
const resultats = (fields: Partial<Resultats> = {}): Resultats => ({
  mode: 'individuel',
  renonce: false,
  jour: JOUR,
  presence: 'présent',
  compteRendu: '',
  transmisLe: null,
  avis: [null],
  ...fields,
});

describe('progress of the results of an entretien', () => {
  it.each<[string, Partial<Resultats>]>([
    ['sans objet', { mode: 'collectif' }],
    ['sans objet', { renonce: true, presence: null }],
    ['sans objet', { presence: 'absent' }],
    ['sans objet', { presence: 'excusé' }],
    ['à venir', { presence: null, jour: null }],
    ['à venir', { presence: null, jour: '2027-03-16' }],
    ['à saisir', {}],
    ['à saisir', { presence: 'en retard' }],
    ['à saisir', { presence: null }],
    ['à saisir', { compteRendu: '  \n ' }],
    ['incomplet', { compteRendu: 'Bonjour Lina,' }],
    ['incomplet', { avis: ['favorable'] }],
    ['incomplet', { compteRendu: 'Bonjour', avis: ['favorable', null] }],
    ['incomplet', { compteRendu: 'Bonjour', avis: [] }],
    ['complet', { compteRendu: 'Bonjour', avis: ['favorable', 'réservé'] }],
    ['transmis', { compteRendu: 'Bonjour', avis: ['favorable'], transmisLe: '2027-03-20T10:00:00Z' }],
  ])('R27 R28 R32 is « %s » for %j', (attendu, fields) => {
    expect(avancement(resultats(fields), JOUR)).toBe(attendu);
  });

  it('R32 is no longer complete when a formation is added without avis', () => {
    const fini = resultats({ compteRendu: 'Bonjour', avis: ['favorable'] });
    expect(avancement({ ...fini, avis: [...fini.avis, null] }, JOUR)).toBe('incomplet');
  });
});

it('R28 a late pupil was received', () => {
  expect((['présent', 'en retard', 'absent', 'excusé', null] as const).map(estRecu)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('R30 a due date matters only while something is to be written', () => {
  expect(resteASaisir('à saisir') && resteASaisir('incomplet')).toBe(true);
  expect(resteASaisir('complet') || resteASaisir('transmis') || resteASaisir('à venir')).toBe(false);
});
