import { expect, it } from 'vitest';
import { compteDans, correspondAuNom, grouper, jourParDefaut } from '../../../src-renderer/features/jour-j/grouper.ts';
import { ligne } from '../entretiens/ligne.ts';

it('opens today, else the next day with somebody, else the last one', () => {
  const jours = ['2027-03-15', '2027-03-18'].map((jour) => ({ jour, attendus: 1 }));
  expect(jourParDefaut(jours, '2027-03-15')).toBe('2027-03-15');
  expect(jourParDefaut(jours, '2027-03-16')).toBe('2027-03-18');
  expect(jourParDefaut(jours, '2027-06-01')).toBe('2027-03-18');
  expect(jourParDefaut([], '2027-03-15')).toBeNull();
});

it('finds a pupil by the first letters of any of the names', () => {
  const pupil = ligne({ nom: 'AÏT-KACI', prenom: 'Jean-Loup' });
  for (const texte of ['ait', 'kac', 'LOU', 'ai je', '']) expect(correspondAuNom(pupil, texte)).toBe(true);
  for (const texte of ['aci', 'ait zoe']) expect(correspondAuNom(pupil, texte)).toBe(false);
});

it('R28 counts a late pupil among those who came', () => {
  expect(compteDans(ligne({ presence: 'en retard' }), 'arrivés')).toBe(true);
  expect(compteDans(ligne({ presence: 'excusé' }), 'absents')).toBe(false);
  expect(compteDans(ligne(), 'à noter')).toBe(true);
});

it('R27 keeps a séance apart from the individual entretiens of the same hour', () => {
  const seance = { mode: 'collectif', seanceId: 's1', juryId: null, lieu: 'Amphi' } as const;
  const groupes = grouper([ligne(), ligne(seance), ligne(seance), ligne({ debut: '09:20' })]);
  expect(groupes.map(({ debut, lignes, seance: s }) => [debut, lignes.length, s?.lieu ?? null])).toEqual([
    ['09:00', 1, null],
    ['09:00', 2, 'Amphi'],
    ['09:20', 1, null],
  ]);
});
