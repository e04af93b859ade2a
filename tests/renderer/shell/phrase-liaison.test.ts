import { expect, it } from 'vitest';
import { phraseLiaison } from '../../../src-renderer/shell/phrase-liaison.ts';

const CALME = {
  coupee: false,
  porteClose: null,
  enAttente: 0,
  lente: false,
  ecranManquant: false,
  autresDonnees: null,
} as const;

it('says nothing while all is well, an act that has just left included', () => {
  expect(phraseLiaison(CALME)).toBeNull();
  expect(phraseLiaison({ ...CALME, enAttente: 2 })).toBeNull();
});

it('counts for the eye alone: what is heard does not change at each key', () => {
  const [une, deux] = [1, 2].map((enAttente) => phraseLiaison({ ...CALME, coupee: true, enAttente }));
  expect(une?.vue).toMatch(/^Pas encore enregistré\u00a0: 1\u00a0modification\. .*nouvel essai…$/);
  expect(deux?.vue).toContain('2\u00a0modifications');
  expect(une?.dite).toBe(deux?.dite);
});

it('says a link that is cut, one that is slow, and a door that is closed', () => {
  expect(phraseLiaison({ ...CALME, coupee: true })?.vue).toBe('Passpro Accueil ne répond pas\u00a0; nouvel essai…');
  expect(phraseLiaison({ ...CALME, lente: true, enAttente: 1 })?.dite).toBe('Enregistrement en cours…');
  expect(phraseLiaison({ ...CALME, coupee: true, porteClose: 'La session est terminée.' })?.dite).toBe(
    'La session est terminée.',
  );
});
