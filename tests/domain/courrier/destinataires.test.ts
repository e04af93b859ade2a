import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compterAbsences } from '../../../src-main/domain/courrier/absences.ts';
import { destinatairesDe } from '../../../src-main/domain/courrier/destinataires.ts';

const BOITE = 'ce.0939990D@ac-creteil.fr';

describe('R21: to whom', () => {
  it('the mailbox of the origine, each référent once in copy', () => {
    expect(
      destinatairesDe(BOITE, ['lea.petit@ac-creteil.fr', 'a.roy@ac-paris.fr', ' LEA.PETIT@ac-creteil.fr ', '']),
    ).toEqual({
      destinataire: BOITE,
      copies: ['LEA.PETIT@ac-creteil.fr', 'a.roy@ac-paris.fr'],
      remarques: [],
    });
  });

  it('never writes to a référent’s private mailbox, and says so', () => {
    const { copies, remarques } = destinatairesDe(BOITE, ['famille.petit@gmail.com']);
    expect(copies).toEqual([]);
    expect(remarques).toEqual(['Référent laissé de côté, adresse personnelle\u00a0: famille.petit@gmail.com.']);
  });

  it('R08: takes the public mailbox of an origine that has no other, and says so', () => {
    const { destinataire, remarques } = destinatairesDe('ecole.libre@orange.fr', []);
    expect(destinataire).toBe('ecole.libre@orange.fr');
    expect(remarques).toHaveLength(1);
  });

  it.each(['', 'pas une adresse', 'a@b.fr\r\nBcc: x@y.fr, z@t.fr'])(
    'nothing leaves without a mailbox: %j',
    (courriel) => {
      const { destinataire, remarques } = destinatairesDe(courriel, []);
      expect(destinataire).toBeNull();
      expect(remarques).toHaveLength(1);
    },
  );

  it('an address holds no line break, no comma, no blank: headers cannot be forged', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (courriel, referents) => {
        const { destinataire, copies } = destinatairesDe(`${courriel}@ac-creteil.fr`, referents);
        for (const adresse of [destinataire ?? '', ...copies]) expect(adresse).not.toMatch(/[\s,;<>"]/u);
      }),
    );
  });

  it('the mailbox itself is not in copy of its own message', () => {
    expect(destinatairesDe(BOITE, [BOITE.toUpperCase().replace('AC-CRETEIL.FR', 'ac-creteil.fr')]).copies).toEqual([]);
  });
});

it('R28: a missed appointment counts once, noted or put back to be placed', () => {
  expect(
    compterAbsences(
      [
        { presence: 'présent' },
        { presence: 'en retard' },
        { presence: 'absent' },
        { presence: 'excusé' },
        { presence: null },
      ],
      [{ issue: 'absent' }, { issue: null }],
    ),
  ).toEqual({ attendus: 5, manques: 3 });
});
