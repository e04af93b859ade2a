import { describe, expect, it } from 'vitest';
import type { Conflit, Gene, Rencontre } from '../../../src-main/domain/planning/conflit.ts';
import type { Noms } from '../../../src-main/domain/planning/noms.ts';
import { phraseConflit, phraseGene } from '../../../src-main/domain/planning/phrase-conflit.ts';
import { LUNDI, MARDI, position } from '../../support/planning-fixture.ts';

const noms: Noms = {
  candidat: () => 'Lina Martin',
  jury: () => 'le jury Bois 1',
  domaine: () => 'Bois',
  origine: () => 'le collège Jean Moulin',
  membre: () => 'M. Petit',
  salle: () => 'B12',
};
const avec: Rencontre = {
  entretien: 'e2',
  candidat: 'lina',
  domaine: 'bois',
  jury: 'J1',
  jour: LUNDI,
  debut: '10:20',
  fin: '10:40',
};
const plain = (texte: string): string => texte.replaceAll('\u00a0', ' ');

const conflits: readonly (readonly [Conflit, string])[] = [
  [{ regle: 'H1', cause: 'domaine', jury: 'J1', domaine: 'bois' }, 'Le jury Bois 1 ne reçoit pas le domaine Bois.'],
  [
    { regle: 'H1', cause: 'plage', jury: 'J1', jour: LUNDI, debut: '12:00', fin: '12:20' },
    'Le jury Bois 1 ne siège pas lundi 15 mars 2027 de 12 h à 12 h 20.',
  ],
  [
    { regle: 'H1', cause: 'pas', debut: '10:22' },
    'Un entretien commence toutes les 5 minutes : 10 h 22 n’est pas une heure possible.',
  ],
  [{ regle: 'H2', ressource: { type: 'jury', id: 'J1' }, avec }, 'Le jury Bois 1 reçoit déjà Lina Martin à 10 h 20.'],
  [
    { regle: 'H2', ressource: { type: 'salle', id: 'B12' }, avec },
    'La salle B12 est prise à 10 h 20 par le jury Bois 1, qui y reçoit Lina Martin.',
  ],
  [
    { regle: 'H3', cause: 'chevauche', candidat: 'lina', avec, margeMinutes: 10 },
    'Lina Martin a déjà un entretien en Bois à 10 h 20.',
  ],
  [
    { regle: 'H3', cause: 'marge', candidat: 'lina', avec, margeMinutes: 10 },
    'Lina Martin a déjà un entretien en Bois de 10 h 20 à 10 h 40 : il faut 10 min entre deux entretiens.',
  ],
  [
    { regle: 'H4', cause: 'indisponible', de: 'candidat', id: 'lina', jour: LUNDI },
    'Lina Martin n’est pas disponible lundi 15 mars 2027, toute la journée.',
  ],
  [
    { regle: 'H4', cause: 'pas-avant', de: 'origine', id: 'o', pasAvant: '09:30' },
    'Le collège Jean Moulin ne peut pas être là avant 9 h 30.',
  ],
  [{ regle: 'H5', candidat: 'lina', jury: 'J1' }, 'Lina Martin a besoin d’un accès PMR, que le jury Bois 1 n’a pas.'],
  [
    { regle: 'H6', entretien: 'e1', candidat: 'lina', domaine: 'bois', fige: position('J1', '10:20') },
    'L’entretien de Lina Martin en Bois est déjà convoqué ou épinglé : lundi 15 mars 2027 à 10 h 20.',
  ],
  [
    { regle: 'H7', jury: 'J1', jour: LUNDI, pauseApres: 2, pauseMinutes: 10, entretiens: ['a', 'b', 'c'] },
    'Le jury Bois 1 enchaînerait 3 entretiens sans pause : il en faut une de 10 min après 2.',
  ],
];

describe('a conflict in one sentence', () => {
  it.each(conflits)('%o', (conflit, phrase) => {
    expect(plain(phraseConflit(conflit, noms))).toBe(phrase);
  });
});

const genes: readonly (readonly [Gene, string])[] = [
  [
    { gene: 'second-trajet', objectif: 2, candidat: 'lina', jour: MARDI, autresJours: [LUNDI] },
    'Lina Martin vient déjà lun. 15 mars : un trajet de plus.',
  ],
  [
    {
      gene: 'nouveau-jour-origine',
      objectif: 3,
      origine: 'rosa',
      jour: LUNDI,
      autresJours: [MARDI, '2027-03-18', '2027-03-19'],
    },
    'Le collège Jean Moulin vient déjà 3 autres jours : lun. 15 mars serait un jour de plus.',
  ],
  [
    { gene: 'attente', objectif: 4, candidat: 'lina', jour: LUNDI, minutes: 75 },
    'Lina Martin attendrait 1 h 15 de plus entre ses entretiens.',
  ],
];

describe('an awkward side in one sentence', () => {
  it.each(genes)('%o', (gene, phrase) => {
    expect(plain(phraseGene(gene, noms))).toBe(phrase);
  });
});
