import { describe, expect, test } from 'vitest';
import { MOTS } from '../../../src-main/domain/paquet/mots.ts';
import { nommerFichier, nommerJury } from '../../../src-main/domain/paquet/nom-jury.ts';
import { ordreRetour } from '../../../src-main/domain/paquet/paquet.ts';
import { defautPhrase, normaliserPhrase, proposerPhrase } from '../../../src-main/domain/paquet/phrase-secrete.ts';
import { type EntretienIci, type Place, remarques, sortPlace } from '../../../src-main/domain/paquet/situation.ts';

describe('the passphrase', () => {
  test('is refused short or made of one sign, in a sentence', () => {
    expect(defautPhrase('court')).toContain('au moins 12');
    expect(defautPhrase('   onze signes   ')).toContain('11\u00a0signes');
    expect(defautPhrase('aaaaaaaaaaaaaaaa')).toContain('répète');
    expect(defautPhrase('x1y2z3'.repeat(60))).toContain('dépasse');
    expect(defautPhrase('lune cabane tulipe')).toBeNull();
  });

  test('is the same however it is typed', () => {
    expect(normaliserPhrase('  e\u0301te\u0301   bleu\u00a0nuit ')).toBe('été bleu nuit');
  });

  test('a proposed one is six words that can be said, and is taken', () => {
    let tirage = 0;
    const phrase = proposerPhrase((borne) => (tirage += 41) % borne);
    expect(phrase.split(' ')).toHaveLength(6);
    expect(defautPhrase(phrase)).toBeNull();
    expect(new Set(MOTS).size).toBe(256);
    for (const mot of MOTS) expect(mot).toMatch(/^[a-z]{3,11}$/);
  });
});

test('a jury is named once, and so is the file', () => {
  expect(nommerJury('Bois')).toBe('jury Bois');
  expect(nommerJury('Jury 2')).toBe('jury 2');
  expect(nommerFichier('Paquet', 'Bois / Métal: A', '2027-03-16')).toBe(
    'Paquet jury Bois Métal A 2027-03-16.passpro-jury',
  );
});

test('a return is new, the same again, or older than one merged already', () => {
  expect(ordreRetour(1, [])).toBe('nouveau');
  expect(ordreRetour(2, [{ rang: 1 }, { rang: 2 }])).toBe('même');
  expect(ordreRetour(1, [{ rang: 2 }])).toBe('plus ancien');
});

describe('what became here of an entretien that was away', () => {
  const depart: Place = { juryId: 'j', jour: '2027-03-16', debut: '10:20' };
  const ailleurs: Place = { juryId: 'j', jour: '2027-03-18', debut: '09:00' };
  const aPlacer: Place = { juryId: null, jour: null, debut: null };
  const ici: EntretienIci = {
    place: depart,
    renonce: false,
    remplace: false,
    transmis: false,
    valide: false,
    formationsRetirees: [],
  };

  test('the place here wins, but for one that lost its own and was held', () => {
    expect(sortPlace(depart, depart, { recu: true, libre: true })).toBe('même');
    expect(sortPlace(depart, ailleurs, { recu: true, libre: true })).toBe('autre');
    expect(sortPlace(depart, aPlacer, { recu: true, libre: true })).toBe('rendue');
    expect(sortPlace(depart, aPlacer, { recu: true, libre: false })).toBe('perdue');
    expect(sortPlace(depart, aPlacer, { recu: false, libre: true })).toBe('perdue');
  });

  test('R17: everything that changed is said', () => {
    expect(remarques(ici, 'même')).toEqual([]);
    expect(remarques({ ...ici, place: ailleurs }, 'autre')).toEqual([
      'Déplacé ici depuis\u00a0: jeudi 18 mars 2027 à 9\u00a0h. Ce rendez-vous est gardé.',
    ]);
    const tout = {
      ...ici,
      renonce: true,
      remplace: true,
      transmis: true,
      valide: true,
      formationsRetirees: ['CAP Menuisier'],
    };
    expect(remarques(tout, 'rendue')).toHaveLength(6);
  });
});
