import { describe, expect, it } from 'vitest';
import { candidaturesVisees } from '../../../src-renderer/features/candidats/candidatures-visees.ts';
import { SANS_FILTRE } from '../../../src-renderer/features/candidats/filtrer.ts';
import { candidature, ligne } from './ligne.ts';

const CHOISIS = [
  ligne({ candidatures: [candidature({ id: 'menuisier' }), candidature({ id: 'ebeniste', formationId: 'ebeniste' })] }),
  ligne({
    candidatures: [
      candidature({ id: 'chimie', domaineId: 'labo', formationId: 'chimie', etat: 'renoncement à confirmer' }),
      candidature({ id: 'disparue', etat: 'renoncée' }),
    ],
  }),
];

describe('R17 the candidatures that an act on several pupils concerns', () => {
  it('are all of theirs in a table without filter', () => {
    expect(candidaturesVisees(CHOISIS, SANS_FILTRE)).toEqual({
      aConfirmer: ['chimie'],
      vivantes: ['menuisier', 'ebeniste', 'chimie'],
      aReprendre: ['chimie', 'disparue'],
    });
  });

  it('are those of the domaine, or of the formation, that the table is filtered on', () => {
    expect(candidaturesVisees(CHOISIS, { ...SANS_FILTRE, domaineId: 'labo' }).vivantes).toEqual(['chimie']);
    expect(candidaturesVisees(CHOISIS, { ...SANS_FILTRE, domaineId: 'bois', formationId: 'ebeniste' })).toEqual({
      aConfirmer: [],
      vivantes: ['ebeniste'],
      aReprendre: [],
    });
  });
});
