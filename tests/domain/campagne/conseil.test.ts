import { describe, expect, it } from 'vitest';
import { type Avancee, conseiller } from '../../../src-main/domain/campagne/conseil.ts';

const CALME: Avancee = {
  candidats: 10,
  plages: 4,
  seances: 0,
  aConfirmer: 0,
  aPlacer: 0,
  aEmettre: 0,
  attendusAujourdhui: 0,
  absents: 0,
  enRetard: 0,
  aSaisir: 0,
  aTransmettre: 0,
  aClore: false,
  close: false,
};

describe('conseiller', () => {
  it.each<[string, Partial<Avancee>]>([
    ['importer', { candidats: 0, plages: 0, aPlacer: 3 }],
    ['organiser', { plages: 0, aPlacer: 3 }],
    ['recevoir', { attendusAujourdhui: 2, enRetard: 5, aPlacer: 3 }],
    ['saisir', { enRetard: 5, aPlacer: 3 }],
    ['confirmer', { aConfirmer: 1, aPlacer: 3 }],
    ['planifier', { aPlacer: 3, aEmettre: 4 }],
    ['convoquer', { aEmettre: 4, absents: 2 }],
    ['replacer', { absents: 2, aSaisir: 9 }],
    ['saisir', { aSaisir: 9, aTransmettre: 1 }],
    ['transmettre', { aTransmettre: 1 }],
    ['transmettre', { aTransmettre: 1, aClore: true }],
    ['clore', { aClore: true }],
    ['consulter', { close: true, candidats: 0, aPlacer: 3 }],
    ['attendre', {}],
  ])('says « %s » first for %o', (acte, etat) => {
    expect(conseiller({ ...CALME, ...etat }).acte).toBe(acte);
  });

  it('says how many it concerns', () => {
    expect(conseiller({ ...CALME, aPlacer: 3 })).toEqual({ acte: 'planifier', nombre: 3 });
  });

  it('a lycée with collective sessions only has no jury to create', () => {
    expect(conseiller({ ...CALME, plages: 0, seances: 1, aPlacer: 3 }).acte).toBe('planifier');
  });
});
