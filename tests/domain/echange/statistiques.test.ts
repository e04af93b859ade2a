import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bilan, dresserBilan, type LigneBilan } from '../../../src-main/domain/echange/bilan.ts';
import { anonymiser, EFFECTIF_MIN } from '../../../src-main/domain/echange/statistiques.ts';

const VIDE = dresserBilan([], { unite: 'ouvrés', delai: 3, calendrier: { feries: [], joursSansClasse: [] } });

const ligne = (nom: string, counts: Partial<LigneBilan>): LigneBilan => ({ ...VIDE.total, nom, ...counts });

const bilan = (parDomaine: readonly LigneBilan[]): Bilan => ({ ...VIDE, parDomaine });

const petit = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 }));
const lignes = fc
  .array(
    fc.record({
      eleves: petit,
      recus: petit,
      manques: petit,
      complets: petit,
      delaiMoyen: fc.double({ min: 0, max: 30, noNaN: true }),
    }),
    {
      maxLength: 15,
    },
  )
  .map((toutes) => toutes.map((counts, rank) => ligne(`Domaine ${rank}`, counts)));

const MESURES = { effectifs: ['eleves'], presences: ['recus', 'manques'], delais: ['complets'] } as const;

it('keeps no count between one and four, and shares out the whole: no difference gives one back (safety.md §4)', () => {
  fc.assert(
    fc.property(lignes, (toutes) => {
      const { parDomaine } = anonymiser(bilan(toutes));
      for (const [table, mesures] of Object.entries(MESURES)) {
        const groupes = parDomaine[table as keyof typeof MESURES].map(
          (groupe): Readonly<Record<string, unknown>> => groupe as never,
        );
        for (const mesure of mesures) {
          const total = toutes.reduce((somme, une) => somme + une[mesure], 0);
          const dits = groupes.map((groupe) => Number(groupe[mesure]));
          expect(dits.filter((nombre) => nombre !== 0 && nombre < EFFECTIF_MIN)).toEqual([]);
          if (groupes.length > 0) expect(dits.reduce((somme, nombre) => somme + nombre, 0)).toBe(total);
        }
        // All of it is untold only when all of it together is too small.
        if (groupes.length > 0)
          expect(groupes.reduce((lues, groupe) => lues + Number(groupe['lignes']), 0)).toBe(toutes.length);
        else
          expect(
            toutes.length === 0 ||
              mesures.some((mesure) => somme(toutes, mesure) > 0 && somme(toutes, mesure) < EFFECTIF_MIN),
          ).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

const somme = (toutes: readonly LigneBilan[], mesure: 'eleves' | 'recus' | 'manques' | 'complets'): number =>
  toutes.reduce((total, une) => total + une[mesure], 0);

it('counts the small ones together, with the next smallest when they are not enough', () => {
  const { effectifs, delais } = anonymiser(
    bilan([
      ligne('Bois', { eleves: 30, complets: 20, delaiMoyen: 2 }),
      ligne('Cuisine', { eleves: 12, complets: 10, delaiMoyen: 4 }),
      ligne('Mode', { eleves: 2, complets: 2, delaiMoyen: 10 }),
    ]),
  ).parDomaine;
  expect(effectifs).toEqual([
    { nom: 'Bois', lignes: 1, eleves: 30 },
    { nom: 'Autres, réunis', lignes: 2, eleves: 14 },
  ]);
  expect(delais.at(-1)).toEqual({ nom: 'Autres, réunis', lignes: 2, complets: 12, delaiMoyen: 5 });
});
