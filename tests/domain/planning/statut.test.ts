import { describe, expect, it } from 'vitest';
import type { Convocation } from '../../../src-main/domain/convocation/convocation.ts';
import { motifDu } from '../../../src-main/domain/convocation/emission.ts';
import { dureeEntretien, type Entretien, nouvelEntretien } from '../../../src-main/domain/planning/entretien.ts';
import { type EntretienSuivi, resteAConvoquer, statutEntretien } from '../../../src-main/domain/planning/statut.ts';

const ENTRETIEN = nouvelEntretien('e', 'c', 'd');

const PLACE = { ...ENTRETIEN, juryId: 'j', jour: '2027-03-15', debut: '10:20', dureeMinutes: 20 };

const ANNONCE: Convocation = {
  id: 'k',
  entretienId: 'e',
  rang: 1,
  motif: 'première',
  juryId: 'j',
  seanceId: null,
  jour: '2027-03-15',
  debut: '10:20',
  dureeMinutes: 20,
  lieu: 'B12',
  emiseLe: '2027-03-01T08:00:00.000Z',
  issue: null,
  accuseLe: null,
  accuseNote: '',
};

const suivi = (
  entretien: Partial<Entretien>,
  reste: Partial<Omit<EntretienSuivi, 'entretien'>> = {},
): EntretienSuivi => ({
  entretien: { ...PLACE, ...entretien },
  mode: 'individuel',
  lieu: 'B12',
  derniereConvocation: ANNONCE,
  avis: ['favorable', null],
  ...reste,
});

const cases: [string, EntretienSuivi][] = [
  ['à placer', suivi(ENTRETIEN, { derniereConvocation: null })],
  ['placé', suivi({}, { derniereConvocation: null })],
  ['convoqué', suivi({})],
  ['à reconvoquer', suivi({ debut: '11:00' })],
  ['à reconvoquer', suivi({ juryId: 'autre' })],
  ['à reconvoquer', suivi({}, { lieu: 'B14' })],
  ['à reconvoquer', suivi({}, { derniereConvocation: { ...ANNONCE, issue: 'absent' } })],
  ['à replacer', suivi(ENTRETIEN, { derniereConvocation: { ...ANNONCE, issue: 'absent' } })],
  ['absent', suivi({ presence: 'absent' })],
  ['excusé', suivi({ presence: 'excusé' })],
  ['présent', suivi({ presence: 'présent' })],
  ['compte rendu saisi', suivi({ presence: 'en retard', compteRendu: 'Des échanges riches.' })],
  ['présent', suivi({ presence: 'présent', compteRendu: '  ' }, { avis: ['favorable'] })],
  [
    'avis complets',
    suivi({ presence: 'présent', compteRendu: 'Des échanges riches.' }, { avis: ['favorable', 'réservé'] }),
  ],
  [
    'transmis',
    suivi({ presence: 'présent', compteRendu: 'x', transmisLe: '2027-04-01T08:00:00Z' }, { avis: ['réservé'] }),
  ],
  ['renoncé', suivi({ renonce: true })],
];

describe('statutEntretien', () => {
  it.each(cases)('%s', (statut, etat) => {
    expect(statutEntretien(etat)).toBe(statut);
  });

  it('R27: a collective entretien owes neither compte rendu nor avis', () => {
    expect(statutEntretien(suivi({ presence: 'présent' }, { mode: 'collectif', avis: [null] }))).toBe('présent');
  });

  it('R22: exactly the four states before a valid convocation count in « à convoquer »', () => {
    const restants = cases.filter(([, etat]) => resteAConvoquer(statutEntretien(etat))).map(([statut]) => statut);
    expect([...new Set(restants)].toSorted()).toEqual(['placé', 'à placer', 'à reconvoquer', 'à replacer'].toSorted());
  });
});

describe('motifDu', () => {
  it.each<[string | null, Partial<Entretien>, Convocation | null]>([
    ['première', {}, null],
    [null, {}, ANNONCE],
    ['remplacement', { jour: '2027-03-16' }, ANNONCE],
    ['après absence', {}, { ...ANNONCE, issue: 'excusé' }],
    [null, { jour: null, debut: null }, null],
    [null, { renonce: true }, null],
    [null, { presence: 'présent' }, null],
  ])('R22, R28: %s for %o', (motif, fields, derniere) => {
    expect(motifDu({ ...PLACE, ...fields }, 'B12', derniere)).toBe(motif);
  });
});

it('R21: another room is another announcement', () => {
  expect(motifDu(PLACE, 'B14', ANNONCE)).toBe('remplacement');
});

describe('dureeEntretien', () => {
  it.each([
    [20, false, 20],
    [20, true, 30],
    [15, true, 20],
    [30, true, 40],
    [25, true, 35],
  ])('%i minutes, temps majoré %s: %i, rounded up to five', (duree, tempsMajore, attendue) => {
    expect(dureeEntretien(duree, tempsMajore)).toBe(attendue);
  });
});
