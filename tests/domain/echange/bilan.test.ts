import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegleDelai } from '../../../src-main/domain/avis/delai.ts';
import { dresserBilan, type EntretienCompte } from '../../../src-main/domain/echange/bilan.ts';
import { sectionsBilan } from '../../../src-main/domain/echange/sections-bilan.ts';

const REGLE: RegleDelai = {
  delai: 3,
  unite: 'ouvrés',
  calendrier: { feries: [{ jour: '2027-05-06', libelle: 'Ascension' }], joursSansClasse: [] },
};

const entretien = (champs: Partial<EntretienCompte>): EntretienCompte => ({
  candidatId: 'c1',
  domaineNom: 'Bois',
  origineNom: 'Collège Langevin',
  mode: 'individuel',
  jour: null,
  presence: null,
  manques: [],
  avis: [{ valeur: null, ajoute: false }],
  avancement: 'à venir',
  echeance: null,
  rendu: null,
  enRetard: false,
  ...champs,
});

const TENU = { jour: '2027-03-15', presence: 'présent', avancement: 'complet', echeance: '2027-03-18' } as const;

describe('exchanges.md §3: the bilan', () => {
  it('of nothing is nothing, without a division by zero', () => {
    expect(dresserBilan([], REGLE)).toMatchObject({
      total: { eleves: 0, presence: null, delaiMoyen: null },
      parDomaine: [],
      parOrigine: [],
      parJour: [],
    });
  });

  it('R28 counts pupils once, late ones as received, and the share of presence among those known', () => {
    const { total } = dresserBilan(
      [
        entretien({ jour: '2027-03-15', presence: 'en retard' }),
        entretien({ domaineNom: 'Laboratoire', jour: '2027-03-15', presence: 'absent' }),
        entretien({ candidatId: 'c2', jour: '2027-03-16', presence: 'excusé' }),
        entretien({ candidatId: 'c3', jour: '2027-03-16' }),
        entretien({ candidatId: 'c4' }),
      ],
      REGLE,
    );
    expect(total).toMatchObject({ eleves: 4, entretiens: 5, places: 4, recus: 1, absents: 1, excuses: 1 });
    expect(total.sansPresence).toBe(1);
    expect(total.presence).toBeCloseTo(33.3, 1);
  });

  it('R28 keeps a missed appointment on its day once the pupil has come on another', () => {
    const bilan = dresserBilan(
      [
        entretien({
          jour: '2027-03-22',
          presence: 'présent',
          manques: [
            { jour: '2027-03-15', issue: 'absent' },
            { jour: '2027-03-18', issue: 'excusé' },
          ],
        }),
      ],
      REGLE,
    );
    expect(bilan.total).toMatchObject({ recus: 1, absents: 0, excuses: 0, manques: 2 });
    expect(bilan.total.presence).toBeCloseTo(33.3, 1);
    expect(bilan.parJour).toEqual([
      { jour: '2027-03-15', attendus: 1, recus: 0, absents: 1, excuses: 0, sansPresence: 0 },
      { jour: '2027-03-18', attendus: 1, recus: 0, absents: 0, excuses: 1, sansPresence: 0 },
      { jour: '2027-03-22', attendus: 1, recus: 1, absents: 0, excuses: 0, sansPresence: 0 },
    ]);
  });

  it('R32 R33 counts each avis, the missing ones of those received only, and none of a collective entretien (R27)', () => {
    const { total } = dresserBilan(
      [
        entretien({
          ...TENU,
          avis: [
            { valeur: 'favorable', ajoute: false },
            { valeur: 'réservé', ajoute: true },
            { valeur: null, ajoute: false },
          ],
        }),
        entretien({ jour: '2027-04-01' }),
        entretien({ mode: 'collectif', jour: '2027-03-15', presence: 'présent', avancement: 'sans objet' }),
      ],
      REGLE,
    );
    expect(total).toMatchObject({ favorables: 1, assezFavorables: 0, reserves: 1, sansAvis: 1, ajoutes: 1 });
  });

  it('R30 averages the days in the unit of the campaign, complete ones only, and tells those out of time', () => {
    const liste = [
      entretien({ ...TENU, rendu: '2027-03-18' }),
      entretien({ ...TENU, rendu: '2027-03-22' }),
      entretien({ ...TENU, avancement: 'incomplet', rendu: '2027-03-30', enRetard: true }),
    ];
    const { parDomaine } = dresserBilan(liste, REGLE);
    const attendu = { nom: 'Bois', complets: 2, dansLeDelai: 1, horsDelai: 1, aRendre: 1, enRetard: 1 };
    // Monday to Thursday, and Monday to Monday: a week-end counts for nothing.
    expect(parDomaine).toMatchObject([{ ...attendu, delaiMoyen: 4 }]);
    expect(dresserBilan(liste, { ...REGLE, unite: 'calendaires' }).parDomaine).toMatchObject([
      { ...attendu, delaiMoyen: 5 },
    ]);
  });
});

describe('exchanges.md §3: the tables of the bilan', () => {
  const arbEntretien: fc.Arbitrary<EntretienCompte> = fc
    .record({
      candidatId: fc.constantFrom('c1', 'c2', 'c3'),
      domaineNom: fc.constantFrom('Bois', 'Écoles', 'Laboratoire'),
      origineNom: fc.constantFrom('Collège A', 'Collège B'),
      jour: fc.constantFrom(null, '2027-03-15', '2027-05-05', '2027-05-07'),
      presence: fc.constantFrom('présent' as const, 'en retard' as const, 'absent' as const, 'excusé' as const, null),
      rendu: fc.constantFrom(null, '2027-03-16', '2027-05-10'),
      avancement: fc.constantFrom('complet' as const, 'à saisir' as const, 'transmis' as const, 'à venir' as const),
    })
    .map(entretien);

  it('each ends with the sum of its rows, whatever the entretiens (pupils, shares and averages aside)', () => {
    fc.assert(
      fc.property(fc.array(arbEntretien, { maxLength: 30 }), (liste) => {
        for (const { cle, colonnes, lignes } of sectionsBilan(dresserBilan(liste, REGLE))) {
          if (cle === 'jours') continue;
          for (const [rang, titre] of colonnes.entries()) {
            if (rang === 0 || /^(Élèves|Rendez-vous tenus \(%\)|Délai moyen.*)$/.test(titre)) continue;
            const chiffres = lignes.map((ligne) => Number(ligne[rang]));
            const total = chiffres.pop();
            expect(chiffres.reduce((somme, un) => somme + un, 0)).toBe(total);
          }
        }
      }),
    );
  });

  it('has rows as wide as their header, by name, and names the unit of the delay (R30)', () => {
    const bilan = dresserBilan(
      ['Laboratoire', 'Écoles', 'Bois'].map((domaineNom) => entretien({ domaineNom, jour: '2027-03-15' })),
      REGLE,
    );
    const sections = sectionsBilan(bilan);
    for (const { colonnes, lignes } of sections)
      for (const ligne of lignes) expect(ligne).toHaveLength(colonnes.length);
    expect(sections[0]?.lignes.map(([nom]) => nom)).toEqual(['Bois', 'Écoles', 'Laboratoire', 'Ensemble']);
    const collectif = entretien({ domaineNom: 'Esthétique', mode: 'collectif' });
    const [presence, avis, delais] = sectionsBilan(dresserBilan([entretien({}), collectif], REGLE));
    expect(presence?.lignes.map(([nom]) => nom)).toEqual(['Bois', 'Esthétique', 'Ensemble']);
    for (const section of [avis, delais]) expect(section?.lignes.map(([nom]) => nom)).toEqual(['Bois', 'Ensemble']);
    expect(sections[2]?.colonnes.at(-1)).toBe('Délai moyen (jours ouvrés)');
    expect(sections[4]?.lignes.map(([nom]) => nom)).toEqual(['lundi 15 mars 2027']);
  });
});
