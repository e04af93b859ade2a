import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGUEUR_MAX } from '../../../src-main/domain/avis/compte-rendu.ts';
import { AVIS } from '../../../src-main/domain/avis/avis.ts';
import { NIVEAUX_APPRECIATION } from '../../../src-main/domain/avis/rendu.ts';
import {
  absenceContredite,
  choixPossibles,
  choixPropose,
  comparer,
  fusionner,
  garderLesDeux,
  type TroisEtats,
} from '../../../src-main/domain/paquet/fusion.ts';
import {
  type Champs,
  enChamps,
  enResultat,
  lireCle,
  type Resultat,
  RESULTAT_VIDE,
} from '../../../src-main/domain/paquet/resultat.ts';
import { PRESENCES } from '../../../src-main/domain/planning/entretien.ts';

const MARQUE = '— Repris du jury Bois —';
const SANS_CHOIX = new Map<string, never>();

const note = (champs: Partial<Resultat>): Champs => enChamps({ ...RESULTAT_VIDE, ...champs });
const etats = (base: Champs, ici: Champs, la: Champs): TroisEtats => ({ base, ici, la });

const resultat: fc.Arbitrary<Resultat> = fc.record({
  presence: fc.option(fc.constantFrom(...PRESENCES)),
  arrivee: fc.constant(null),
  compteRendu: fc.constantFrom('', 'Bon projet.', 'Visitez le lycée.', 'Bon projet. Visitez le lycée.', 'À revoir'),
  appreciations: fc.uniqueArray(
    fc.record({ critereId: fc.constantFrom('c1', 'c2', 'c3'), niveau: fc.constantFrom(...NIVEAUX_APPRECIATION) }),
    { selector: ({ critereId }) => critereId },
  ),
  formations: fc.uniqueArray(
    fc.record({
      formationId: fc.constantFrom('f1', 'f2', 'f 3'),
      avis: fc.option(fc.constantFrom(...AVIS)),
      lettrePresentee: fc.option(fc.boolean()),
      ajoute: fc.boolean(),
    }),
    { selector: ({ formationId }) => formationId },
  ),
});
const champs = resultat.map(enChamps);

describe('a result as fields', () => {
  test('goes to fields and back', () => {
    fc.assert(
      fc.property(resultat, (un) => {
        expect(enChamps(enResultat(enChamps(un)))).toEqual(enChamps(un));
      }),
    );
  });

  test('an arrival goes with its presence', () => {
    expect(enResultat(note({ presence: 'en retard', arrivee: '10:20' }))).toMatchObject({
      presence: 'en retard',
      arrivee: '10:20',
    });
  });

  test('a key says what it speaks of', () => {
    expect(lireCle('avis f 3')).toEqual({ nature: 'avis', refId: 'f 3' });
    expect(lireCle('presence')).toEqual({ nature: 'presence', refId: null });
    expect(lireCle('autre chose')).toBeNull();
  });
});

describe('comparing three states', () => {
  const avant = note({ compteRendu: 'Avant' });
  const apres = note({ compteRendu: 'Après' });

  test('changed there only: taken; here only: kept; both: a conflict; alike: nothing to say', () => {
    const sort = (...trois: [Champs, Champs, Champs]) => comparer(etats(...trois)).map((champ) => champ.sort);
    expect(sort(avant, avant, apres)).toEqual(['pris']);
    expect(sort(avant, apres, avant)).toEqual(['gardé']);
    expect(sort(avant, apres, note({ compteRendu: 'Autre' }))).toEqual(['conflit']);
    expect(sort(avant, apres, apres)).toEqual([]);
  });

  test('fields come in the order of the form', () => {
    const la = note({
      presence: 'présent',
      compteRendu: 'Texte',
      appreciations: [{ critereId: 'c1', niveau: 'solide' }],
      formations: [{ formationId: 'f1', avis: 'favorable', lettrePresentee: true, ajoute: true }],
    });
    expect(comparer(etats(new Map(), new Map(), la)).map(({ cle }) => cle.split(' ')[0])).toEqual([
      'presence',
      'ajout',
      'lettre',
      'appreciation',
      'compteRendu',
      'avis',
    ]);
  });

  test('merging nothing changes nothing', () => {
    fc.assert(
      fc.property(champs, champs, (base, ici) => {
        expect(fusionner(etats(base, ici, base), SANS_CHOIX, MARQUE)).toEqual(ici);
      }),
    );
  });

  test('where nothing changed here, what comes back is taken whole, added formations with an avis aside', () => {
    fc.assert(
      fc.property(champs, champs, (base, la) => {
        const fusion = fusionner(etats(base, base, la), SANS_CHOIX, MARQUE);
        for (const [cle, valeur] of la) expect(fusion.get(cle)).toBe(valeur);
        for (const cle of fusion.keys()) expect(la.has(cle) || cle.startsWith('ajout ')).toBe(true);
      }),
    );
  });

  test('the same return twice changes nothing, whatever was chosen the first time', () => {
    fc.assert(
      fc.property(champs, champs, champs, fc.constantFrom('ici', 'là', 'les deux'), (base, ici, la, voulu) => {
        const trois = etats(base, ici, la);
        const choix = new Map(comparer(trois).map(({ cle }) => [cle, voulu] as const));
        const une = fusionner(trois, choix, MARQUE);
        const encore = etats(la, une, la);
        expect(comparer(encore).every(({ sort }) => sort === 'gardé')).toBe(true);
        expect(fusionner(encore, SANS_CHOIX, MARQUE)).toEqual(une);
      }),
    );
  });

  test('no text written since the export is lost: it is in the result, or in a conflict that is shown', () => {
    fc.assert(
      fc.property(champs, champs, champs, (base, ici, la) => {
        const trois = etats(base, ici, la);
        const fusion = fusionner(trois, SANS_CHOIX, MARQUE);
        const conflits = comparer(trois).filter(({ sort }) => sort === 'conflit');
        for (const cote of [ici, la])
          for (const [cle, valeur] of cote) {
            if (valeur === base.get(cle)) continue;
            const montre = conflits.some(
              (conflit) => conflit.cle === cle && [conflit.ici, conflit.la].includes(valeur),
            );
            expect(fusion.get(cle) === valeur || montre).toBe(true);
          }
      }),
    );
  });

  test('keeping both loses neither text', () => {
    fc.assert(
      fc.property(champs, champs, champs, (base, ici, la) => {
        const trois = etats(base, ici, la);
        const conflit = comparer(trois).find(({ cle, sort }) => cle === 'compteRendu' && sort === 'conflit');
        if (!conflit) return;
        const texte = fusionner(trois, new Map([['compteRendu', 'les deux']]), MARQUE).get('compteRendu') ?? '';
        expect(texte).toContain(conflit.ici);
        expect(texte).toContain(conflit.la);
      }),
    );
  });
});

describe('conflicts', () => {
  const conflit = (ici: string, la: string, cle = 'compteRendu') =>
    ({ cle, sort: 'conflit', base: '', ici, la }) as const;

  test('R31: both texts are proposed while they fit in a compte rendu; nothing is proposed for a closed value', () => {
    expect(choixPropose(choixPossibles(conflit('Un.', 'Deux.'), MARQUE))).toBe('les deux');
    const long = choixPossibles(conflit('a'.repeat(LONGUEUR_MAX - 10), 'b'.repeat(20)), MARQUE);
    expect(long).toEqual(['ici', 'là']);
    expect(choixPropose(long)).toBeNull();
    expect(choixPropose(choixPossibles(conflit('favorable', 'réservé', 'avis f1'), MARQUE))).toBeNull();
  });

  test('both texts stand one after the other under a mark; one that holds the other stands alone', () => {
    expect(garderLesDeux('Un.\n', '\nDeux.', MARQUE)).toBe(`Un.\n\n${MARQUE}\nDeux.`);
    expect(garderLesDeux('Un.', 'Un. Deux.', MARQUE)).toBe('Un. Deux.');
    expect(garderLesDeux('Un. Deux.', 'Deux.', MARQUE)).toBe('Un. Deux.');
    expect(garderLesDeux('', 'Deux.', MARQUE)).toBe('Deux.');
  });

  test('without a choice, what is here stays', () => {
    const trois = etats(new Map(), note({ compteRendu: 'Ici' }), note({ compteRendu: 'Là' }));
    expect(fusionner(trois, SANS_CHOIX, MARQUE).get('compteRendu')).toBe('Ici');
  });

  test('R33: an added formation taken away there stays when it has an avis here', () => {
    const ajoutee = { formationId: 'f1', avis: null, lettrePresentee: null, ajoute: true };
    const base = note({ formations: [ajoutee] });
    const ici = note({ formations: [{ ...ajoutee, avis: 'favorable' }] });
    const fusion = fusionner(etats(base, ici, note({})), SANS_CHOIX, MARQUE);
    expect(enResultat(fusion).formations).toEqual([{ ...ajoutee, avis: 'favorable' }]);
    expect(fusionner(etats(base, base, note({})), SANS_CHOIX, MARQUE).size).toBe(0);
  });

  test('R28: an absence is contradicted by a compte rendu, an avis or a level, not by a letter', () => {
    const avis = { formationId: 'f1', avis: 'réservé', lettrePresentee: true, ajoute: false } as const;
    expect(absenceContredite(note({ presence: 'absent', compteRendu: 'Reçu.' }))).toBe(true);
    expect(absenceContredite(note({ presence: 'excusé', formations: [avis] }))).toBe(true);
    expect(absenceContredite(note({ presence: 'absent', formations: [{ ...avis, avis: null }] }))).toBe(false);
    expect(absenceContredite(note({ presence: 'présent', compteRendu: 'Reçu.' }))).toBe(false);
  });
});
