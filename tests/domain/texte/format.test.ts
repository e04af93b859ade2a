import { describe, expect, it } from 'vitest';
import {
  comparePersonnes,
  compareTextes,
  deNom,
  formatHeure,
  formatTelephone,
  initialeNom,
  pluriel,
  prenomNom,
} from '../../../src-main/domain/texte/format.ts';

describe('French texts', () => {
  it.each([
    ['Émilie Durand', 'd’Émilie Durand'],
    ['Anaïs', 'd’Anaïs'],
    ['Œuvrard', 'd’Œuvrard'],
    ['Noé', 'de Noé'],
    ['Yanis', 'de Yanis'],
    ['3 élèves', 'de 3 élèves'],
  ])('elides before a vowel: %s', (nom, attendu) => {
    expect(deNom(nom)).toBe(attendu);
  });

  it('writes names as a sentence does, compound ones and the ones typed with care included', () => {
    expect(prenomNom({ prenom: 'Célestin', nom: 'AÏT-KACI' })).toBe('Célestin Aït-Kaci');
    expect(prenomNom({ prenom: 'Ana', nom: 'N’GUYEN' })).toBe('Ana N’Guyen');
    expect(prenomNom({ prenom: 'Lou', nom: 'McCarthy' })).toBe('Lou McCarthy');
  });

  it('sorts É with E and 3 before 10', () => {
    expect(['Zoé', '10', 'Étienne', 'Eva', '3'].toSorted(compareTextes)).toEqual(['3', '10', 'Étienne', 'Eva', 'Zoé']);
  });

  it('sorts people by nom, then prénom, word by word: accents, hyphens and apostrophes do not matter', () => {
    const ordre = [
      "D'ALMEIDA Ana",
      'DALMAS Ana',
      'DE SOUSA Léo',
      'DÉSERT Léo',
      'LE Maëlys',
      'LE Zoé',
      'LE GALL Adam',
      'LE-GALL Basile',
      'LE GALL Chloé',
      'LEFÈVRE Adam',
      'LEFEVRE Basile',
      'LEFÈVRE Chloé',
    ].map((nomComplet) => {
      const coupe = nomComplet.lastIndexOf(' ');
      return { nom: nomComplet.slice(0, coupe), prenom: nomComplet.slice(coupe + 1) };
    });
    expect(ordre.toReversed().toSorted(comparePersonnes)).toEqual(ordre);
  });

  it('keeps an hour and a count on one line', () => {
    expect([formatHeure('10:20'), formatHeure('09:00'), pluriel(2, 'jour'), pluriel(0, 'jour')]).toEqual([
      '10\u00A0h\u00A020',
      '9\u00A0h',
      '2\u00A0jours',
      '0\u00A0jour',
    ]);
  });

  it('shortens a prénom to its initials', () => {
    expect(initialeNom({ nom: 'MARTIN', prenom: 'Lina' })).toBe('L. Martin');
    expect(initialeNom({ nom: 'NUÑEZ', prenom: 'Jean-Loup' })).toBe('J.-L. Nuñez');
    expect(initialeNom({ nom: 'N’GUYEN', prenom: 'Élise Marie' })).toBe('É. M. N’Guyen');
    expect(initialeNom({ nom: 'BÂ', prenom: '' })).toBe('Bâ');
  });

  it('groups a French phone number by two and leaves any other one as it is', () => {
    expect(formatTelephone('0199005100')).toBe('01\u00A099\u00A000\u00A051\u00A000');
    expect(['+3221234567', '01 99 00 51 00', ''].map(formatTelephone)).toEqual(['+3221234567', '01 99 00 51 00', '']);
  });
});
