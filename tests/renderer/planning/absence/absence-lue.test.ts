import { describe, expect, it } from 'vitest';
import {
  absentables,
  porteeAbsence,
  textePrevenir,
} from '../../../../src-renderer/features/planning/absence/absence-lue.ts';
import { changementsNonAnnonces } from '../../../../src-renderer/features/planning/plan/non-annonces.ts';
import { entretien, jury, LUNDI, modele, place } from '../vue-essai.ts';

const convocation = { rang: 1, jour: LUNDI, debut: '09:00', emiseLe: '2027-03-02T08:00:00Z', issue: null };

describe('what an absence concerns', () => {
  const plan = modele({
    jurys: [jury('J1'), jury('J2')],
    entretiens: [
      place('a', '09:00', { convocation, statut: 'convoqué' }),
      place('b', '10:00'),
      place('c', '09:00', { juryId: 'J2' }),
      place('d', '11:00', { presence: 'présent', statut: 'présent' }),
    ],
  });
  const absence = { qui: { type: 'jury' as const, id: 'J1' }, jour: LUNDI, debut: '00:00', fin: '13:00' };

  it('counts those to move and those already convoked; what was held stays', () => {
    expect(porteeAbsence(plan, absence)).toEqual({ jurys: ['Jury J1'], entretiens: 2, convoques: 1, restent: 1 });
    expect(porteeAbsence(plan, { ...absence, debut: '09:30' }).entretiens).toBe(1);
  });

  it('offers the jurys, then those who sit in them', () => {
    expect(absentables(plan).map(({ groupe, qui }) => `${groupe} ${qui.id}`)).toEqual([
      'Jurys J1',
      'Jurys J2',
      'Membres m-J1',
      'Membres m-J2',
    ]);
  });

  it('writes whom to tell, collège by collège, from when to when (R21)', () => {
    const texte = textePrevenir(
      plan,
      [
        {
          origineId: 'college',
          nom: 'Collège Rosa-Parks',
          courriel: 'ce@example.org',
          telephone: '0199005100',
          referents: ['ref@example.org'],
          entretiens: ['a'],
        },
      ],
      {
        changements: [
          {
            entretien: 'a',
            avant: { jury: 'J1', jour: LUNDI, debut: '09:00' },
            apres: { jury: 'J2', jour: LUNDI, debut: '10:20' },
          },
        ],
      },
    );
    expect(texte).toContain(
      'Collège Rosa-Parks · 01\u00a099\u00a000\u00a051\u00a000 · ce@example.org · ref@example.org',
    );
    expect(texte).toContain('MARTIN Lina (Métiers du bois)');
    expect(texte).toMatch(/à 9\u00a0h → lundi 15 mars 2027 à 10\u00a0h\u00a020$/);
  });
});

describe('draft against announced', () => {
  it('lists what was announced otherwise or taken out, and nothing else', () => {
    const changes = changementsNonAnnonces([
      place('deplace', '10:00', { convocation, statut: 'à reconvoquer', nom: 'B' }),
      entretien({ id: 'retire', convocation, nom: 'A' }),
      place('annonce', '09:00', { convocation, statut: 'convoqué' }),
      place('brouillon', '11:00'),
      entretien({ id: 'absent', convocation: { ...convocation, issue: 'absent' }, statut: 'à replacer' }),
    ]);
    expect(changes.map((one) => [one.entretien.id, one.annonce, one.maintenant])).toEqual([
      ['retire', 'lun. 15 mars à 9\u00a0h', 'sans place'],
      ['deplace', 'lun. 15 mars à 9\u00a0h', 'lun. 15 mars à 10\u00a0h'],
    ]);
  });
});
