import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { champsInconnus, remplir, type ValeursLettre } from '../../../src-main/domain/convocation/champs-lettre.ts';
import { MOTIFS_CONVOCATION } from '../../../src-main/domain/convocation/convocation.ts';
import { texteParDefaut } from '../../../src-main/domain/convocation/textes-lettre.ts';
import { verifierLettre } from '../../../src-main/domain/convocation/verifier-lettre.ts';
import { phrasesVocabulaire } from '../../../src-main/domain/convocation/vocabulaire-lettre.ts';

const VALEURS: ValeursLettre = {
  prenom: 'Ÿlan',
  nom: 'ČAPEK-MUÑOZ',
  classe: '3e B',
  origine: 'Collège Zola',
  domaine: 'Métiers du bois',
  formations: 'Ébéniste',
  date: 'lundi 15 mars 2027',
  heure: '10 h 20',
  duree: '20 min',
  lieu: 'B12',
  lycee: 'Lycée Curie',
  campagne: 'Passpro 2027',
  date_precedente: 'mardi 9 mars 2027',
  heure_precedente: '9 h',
};

describe('the fields of a letter', () => {
  it('become what they stand for, and nothing that they bring is read again', () => {
    expect(remplir('{prenom} {nom}, le {date} à {heure}.', VALEURS)).toBe(
      'Ÿlan ČAPEK-MUÑOZ, le lundi 15 mars 2027 à 10 h 20.',
    );
    expect(remplir('{prenom}', { ...VALEURS, prenom: '{nom}' })).toBe('{nom}');
    expect(remplir('{constructor}', VALEURS)).toBe('{constructor}');
  });

  it('are told when they mean nothing, when a brace is alone, and when nothing went before', () => {
    expect(champsInconnus('{prénom} {nom} { {toString}', 'première')).toEqual(['{prénom}', '{toString}', '{']);
    expect(champsInconnus('{date_precedente}', 'première')).toEqual(['{date_precedente}']);
    expect(champsInconnus('{date_precedente}', 'après absence')).toEqual([]);
  });

  it('leave no brace in a text that has no unknown one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', 'nom', '{nom}', ' ') }), (texte) => {
        if (champsInconnus(texte, 'première').length > 0) return;
        expect(remplir(texte, VALEURS)).not.toMatch(/[{}]/);
      }),
    );
  });
});

describe('the words of a letter', () => {
  it.each([
    ['Le jury vous recevra.', /«\sjury\s»/u],
    ['Vous serez ADMIS après sélection.', /«\sadmis\s», «\ssélection\s»/u],
    ['Apportez vos bulletins.', /aucun bulletin/],
    ['Le classement et le rang.', /«\sclassement\s», «\srang\s»/u],
  ])('warn: %s', (texte, attendu) => {
    expect(phrasesVocabulaire(texte).join(' ')).toMatch(attendu);
  });

  it.each(['Merci de noter la date.', 'Rangez vos outils {nom}.', 'Une équipe vous recevra.', 'Les jurons'])(
    'do not: %s',
    (texte) => expect(phrasesVocabulaire(texte)).toEqual([]),
  );
});

it('an endless list is refused', () => {
  const texte = { ...texteParDefaut({ mode: 'individuel', motif: 'première' }), aApporter: 'a\n'.repeat(5) };
  expect(verifierLettre(texte, 'première')).toMatchObject([
    { champ: 'aApporter', phrase: expect.stringContaining('4') },
  ]);
});

describe('the texts proposed', () => {
  it.each(MOTIFS_CONVOCATION)('have nothing to say against: %s', (motif) => {
    for (const mode of ['individuel', 'collectif'] as const)
      expect(verifierLettre(texteParDefaut({ mode, motif }), motif)).toEqual([]);
  });

  it('an empty or endless part is refused, with the field named', () => {
    const texte = {
      ...texteParDefaut({ mode: 'individuel', motif: 'première' }),
      introduction: ' ',
      pied: 'a'.repeat(201),
    };
    expect(verifierLettre(texte, 'première')).toMatchObject([
      { champ: 'introduction', gravite: 'erreur' },
      { champ: 'pied', gravite: 'erreur', phrase: expect.stringContaining('200') },
    ]);
  });
});
