import { describe, expect, it } from 'vitest';
import { filtrer, rendreCherchables, SANS_FILTRE } from '../../../src-renderer/features/candidats/filtrer.ts';
import { candidature, entretien, ligne } from './ligne.ts';

const LIGNES = rendreCherchables([
  ligne({ nom: 'ŒUVRARD', prenom: 'Éléonore', classe: '3B', origineVille: 'Pantin' }),
  ligne({ nom: 'N’GUYEN', prenom: 'Jean-Loup', ine: '0119123456T', origineId: 'origine-2' }),
  ligne({
    nom: 'BÂ',
    prenom: 'Inès',
    aConfirmer: true,
    candidatures: [candidature({ formationId: 'menuisier', etat: 'renoncée' }), candidature({ formationId: 'chimie' })],
    entretiens: [entretien({ domaineId: 'bois', statut: 'renoncé' }), entretien({ domaineId: 'labo' })],
  }),
]);

const noms = (filtres: Partial<typeof SANS_FILTRE>, texte = ''): string[] =>
  filtrer(LIGNES, { ...SANS_FILTRE, ...filtres }, texte).map(({ prenom }) => prenom);

describe('the search of pupils', () => {
  it.each([
    ['oeuvrard eleo', ['Éléonore']],
    ['pantin 3b', ['Éléonore']],
    ['nguyen', ['Jean-Loup']],
    ["n'guyen", ['Jean-Loup']],
    ['jeanloup', ['Jean-Loup']],
    ['n guyen loup', ['Jean-Loup']],
    ['0119123456t', ['Jean-Loup']],
    ['ba', ['Inès']],
    ['   ', ['Inès', 'Jean-Loup', 'Éléonore']],
    ['martin', []],
  ])('« %s »', (texte, attendus) => {
    expect(noms({}, texte).toSorted()).toEqual(attendus.toSorted());
  });
});

describe('the filters of pupils', () => {
  it('leave out a formation that was given up (R17)', () => {
    expect(noms({ formationId: 'menuisier' })).toEqual([]);
    expect(noms({ formationId: 'chimie' })).toEqual(['Inès']);
  });

  it('look for a state in the chosen domaine alone', () => {
    expect(noms({ etat: 'à placer' })).toEqual(['Inès']);
    expect(noms({ etat: 'à placer', domaineId: 'bois' })).toEqual([]);
    expect(noms({ etat: 'renoncé', domaineId: 'bois' })).toEqual(['Inès']);
  });

  it('add up, and with the text', () => {
    expect(noms({ etat: 'à confirmer', domaineId: 'labo' }, 'ines')).toEqual(['Inès']);
    expect(noms({ etat: 'à confirmer', origineId: 'origine-2' })).toEqual([]);
  });
});
