import { describe, expect, it } from 'vitest';
import { ETATS_MESSAGE } from '../../../src-main/domain/courrier/message.ts';
import { decisionsPossibles, etatVu, suiteEssai } from '../../../src-main/domain/courrier/suite-essai.ts';

const MAINTENANT = '2027-03-08T09:00:00.000Z';
const reporte = { sort: 'reporté', reponse: '451 Réessayez' } as const;

describe('what a try leaves', () => {
  it('accepted: sent, with the addresses the server would not take', () => {
    expect(suiteEssai({ tentatives: 0 }, { sort: 'accepté', refuses: [] }, MAINTENANT)).toEqual({
      etat: 'envoyé',
      tentatives: 1,
      prochaineTentative: null,
      reponse: '',
      refuses: [],
      envoyeLe: MAINTENANT,
    });
    const refuses = ['a', 'b'].map((adresse) => ({ adresse, reponse: '550' }));
    expect(suiteEssai({ tentatives: 0 }, { sort: 'accepté', refuses }, MAINTENANT)).toMatchObject({
      etat: 'envoyé',
      reponse: 'a\u00a0: 550\nb\u00a0: 550',
      refuses,
    });
  });

  it('deferred: tried again after 1, 5, 15 and 60 minutes, then refused with the last words', () => {
    const suites = [0, 1, 2, 3, 4].map((tentatives) => suiteEssai({ tentatives }, reporte, MAINTENANT));
    expect(suites.map(({ etat }) => etat)).toEqual([...Array.from({ length: 4 }, () => 'à reprendre'), 'refusé']);
    const minutes = suites
      .slice(0, 4)
      .map(({ prochaineTentative }) => (Date.parse(prochaineTentative ?? '') - Date.parse(MAINTENANT)) / 60_000);
    expect(minutes).toEqual([1, 5, 15, 60]);
    expect(suites[4]?.reponse).toBe('Abandonné après 5 tentatives. 451 Réessayez');
  });

  it.each([
    ['refusé', 'refusé'],
    ['inconnu', 'sort inconnu'],
  ] as const)('%s: never tried again by itself', (sort, etat) => {
    const suite = suiteEssai({ tentatives: 0 }, { sort, reponse: 'mots du serveur' }, MAINTENANT);
    expect(suite).toMatchObject({ etat, prochaineTentative: null, reponse: 'mots du serveur' });
  });
});

it('« en cours » that nobody is sending any more is of unknown fate, and no other state changes its look', () => {
  for (const etat of ETATS_MESSAGE) {
    expect(etatVu(etat, true)).toBe(etat);
    expect(etatVu(etat, false)).toBe(etat === 'en cours' ? 'sort inconnu' : etat);
  }
});

it('only a message of unknown fate can be said to have left', () => {
  expect(ETATS_MESSAGE.filter((etat) => decisionsPossibles(etat).includes('parti'))).toEqual(['sort inconnu']);
  expect(decisionsPossibles('en cours')).toEqual([]);
});

it('only a sent message that an address refused can be completed', () => {
  expect(ETATS_MESSAGE.filter((etat) => decisionsPossibles(etat, true).includes('compléter'))).toEqual(['envoyé']);
  expect(decisionsPossibles('envoyé')).toEqual(['renvoyer']);
});
