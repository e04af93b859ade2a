import { describe, expect, it } from 'vitest';
import {
  aInserer,
  developper,
  estRaccourci,
  type Phrase,
  phrasesPour,
  raccourciEnDouble,
} from '../../../src-main/domain/avis/phrase.ts';

const phrase = (champs: Partial<Phrase>): Phrase => ({
  id: 'p',
  ordre: 1,
  domaineId: null,
  raccourci: '',
  texte: 'Continue ainsi.',
  ...champs,
});
const GENERALE = phrase({ id: 'g', ordre: 1, raccourci: 'visite', texte: 'Visite d’autres lycées.' });
const BOIS = phrase({ id: 'b', ordre: 2, domaineId: 'bois', raccourci: 'Métier', texte: 'Le métier de menuisier…' });
const LABO = phrase({ id: 'l', ordre: 3, domaineId: 'labo', raccourci: 'visite', texte: 'Visite un laboratoire.' });

describe('the phrase bank', () => {
  it('offers those of the domaine first, then the general ones, in order', () => {
    const autre = phrase({ id: 'a', ordre: 0, domaineId: 'labo' });
    expect(phrasesPour([GENERALE, BOIS, LABO, autre], 'labo').map(({ id }) => id)).toEqual(['a', 'l', 'g']);
    expect(phrasesPour([GENERALE, BOIS], 'mode').map(({ id }) => id)).toEqual(['g']);
  });

  it('shares no shortcut within a domaine, accents and case aside; a domaine may override a general one', () => {
    expect(raccourciEnDouble([GENERALE, BOIS, LABO])).toBeNull();
    expect(raccourciEnDouble([BOIS, phrase({ domaineId: 'bois', raccourci: 'metier' })])).toBe('metier');
    expect(raccourciEnDouble([phrase({}), phrase({})])).toBeNull();
  });

  it('has shortcuts of letters, figures and hyphens', () => {
    expect(['', 'doc', 'Été-2', 'n°1', 'a b', '/doc'].map(estRaccourci)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a shortcut typed', () => {
  const laboratoire = phrasesPour([GENERALE, BOIS, LABO], 'labo');
  const dans = (texte: string, phrases = laboratoire) => {
    const fait = developper(texte, texte.length, phrases);
    return fait && texte.slice(0, fait.debut) + fait.texte + texte.slice(fait.fin);
  };

  it('becomes its phrase at the blank that follows it, the domaine’s own first', () => {
    expect(dans('/visite ')).toBe('Visite un laboratoire. ');
    expect(dans('Bien.\n/VISITE ')).toBe('Bien.\nVisite un laboratoire. ');
    expect(dans('Bien. /metier ', [BOIS])).toBe('Bien. Le métier de menuisier… ');
  });

  it.each(['/visite', 'CAP et/visite ', '/visites ', '1/visite ', '/ ', '/visite. '])(
    '« %s » stays as it is',
    (texte) => expect(dans(texte)).toBeNull(),
  );

  it('only before the caret', () => {
    expect(developper('/visite suite', 3, laboratoire)).toBeNull();
    expect(developper('a /visite b', 10, laboratoire)).toEqual({ debut: 2, fin: 10, texte: 'Visite un laboratoire. ' });
  });
});

it('a phrase that is inserted touches no word', () => {
  expect(aInserer('', 0, 'Oui.')).toBe('Oui. ');
  expect(aInserer('Bien.', 5, 'Oui.')).toBe(' Oui. ');
  expect(aInserer('Bien. ', 6, 'Oui.')).toBe('Oui. ');
});
