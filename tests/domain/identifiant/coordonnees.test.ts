import { describe, expect, it } from 'vitest';
import { verifyCodePostal } from '../../../src-main/domain/identifiant/code-postal.ts';
import {
  courrielFonctionnel,
  courrielPropose,
  estCourrielFonctionnel,
  verifyCourriel,
} from '../../../src-main/domain/identifiant/courriel.ts';
import { verifyTelephone } from '../../../src-main/domain/identifiant/telephone.ts';

describe('verifyTelephone (procedure.md §5)', () => {
  it.each([
    '0145678901',
    '01 45 67 89 01',
    '01.45.67.89.01',
    '+33145678901',
    '+33 1 45 67 89 01',
    '+33 (0)1 45 67 89 01',
    '0033 1 45 67 89 01',
    '33145678901',
    '01\u00a045\u202f67-89/01',
  ])('writes %s as ten digits', (saisie) => {
    expect(verifyTelephone(saisie)).toEqual({ etat: 'valide', telephone: '0145678901', zeroRendu: false });
  });

  it('gives back a lost zero, and says so', () => {
    expect(verifyTelephone('145678901')).toEqual({ etat: 'valide', telephone: '0145678901', zeroRendu: true });
  });

  it('keeps a foreign number, 00 being +', () => {
    expect(verifyTelephone('+32 2 123 45 67')).toEqual({ etat: 'étranger', telephone: '+3221234567' });
    expect(verifyTelephone('00 32 2 123 45 67')).toEqual({ etat: 'étranger', telephone: '+3221234567' });
  });

  it.each(['', '12', '01456789', 'poste 12', '+33 45', '1,45E+08'])('calls %j malformed', (saisie) => {
    expect(verifyTelephone(saisie)).toEqual({ etat: 'mal formé', saisie });
  });
});

describe('verifyCodePostal (procedure.md §5)', () => {
  it('keeps five digits and gives back a lost zero', () => {
    expect(verifyCodePostal('94000')).toEqual({ etat: 'valide', codePostal: '94000', zeroRendu: false });
    expect(verifyCodePostal('1000')).toEqual({ etat: 'valide', codePostal: '01000', zeroRendu: true });
    expect(verifyCodePostal('75 020')).toMatchObject({ codePostal: '75020', zeroRendu: false });
  });

  it.each(['', '940', '940000', '2A004', '00123', '99123'])('calls %j malformed', (saisie) => {
    expect(verifyCodePostal(saisie)).toEqual({ etat: 'mal formé', saisie });
  });
});

describe('courriel (procedure.md §5, R15, R21)', () => {
  it('knows an académie mailbox from another', () => {
    expect(verifyCourriel('Jeanne.Dupont@AC-Creteil.fr')).toEqual({
      etat: 'académique',
      courriel: 'Jeanne.Dupont@ac-creteil.fr',
    });
    expect(verifyCourriel('ce.0751234A@ac-paris.fr').etat).toBe('académique');
    expect(verifyCourriel('contact@cfa-exemple.org').etat).toBe('autre domaine');
    expect(verifyCourriel('famille@Gmail.com')).toEqual({ etat: 'personnel', courriel: 'famille@gmail.com' });
    expect(verifyCourriel('quelqu.un@faux-ac-creteil.fr').etat).toBe('autre domaine');
  });

  it.each(['', 'jeanne', 'a@b', 'a b@', '@ac-creteil.fr', 'a@@ac-creteil.fr', 'x@-.fr'])(
    'calls %j malformed',
    (saisie) => {
      expect(verifyCourriel(saisie)).toEqual({ etat: 'mal formé', saisie });
    },
  );

  it('builds the functional mailbox from a valid UAI only', () => {
    expect(courrielFonctionnel('0939990d', 'creteil')).toBe('ce.0939990D@ac-creteil.fr');
    expect(courrielFonctionnel('0939990E', 'creteil')).toBeNull();
  });

  it('proposes it for the académies of Île-de-France, by the département of the UAI', () => {
    expect(courrielPropose('0939990d')).toBe('ce.0939990D@ac-creteil.fr');
    expect(courrielPropose('0759993E')).toBe('ce.0759993E@ac-paris.fr');
    expect(courrielPropose('0939990E')).toBeNull();
    expect(courrielPropose('0139990D')).toBeNull();
  });

  it('recognises the functional mailbox of one établissement', () => {
    expect(estCourrielFonctionnel('ce.0939990d@ac-paris.fr', '0939990D')).toBe(true);
    expect(estCourrielFonctionnel('ce.0939990d@ac-paris.fr', '0949992A')).toBe(false);
    expect(estCourrielFonctionnel('principal@ac-paris.fr', '0939990D')).toBe(false);
  });
});
