import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasApres, pasAvant } from '../../src-main/planner/modele/grille.ts';
import type { Guichet } from '../../src-main/planner/borne/guichets.ts';
import {
  capaciteJournee,
  figesSeContredisent,
  type Ouverture,
  type Rangee,
} from '../../src-main/planner/borne/journee.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import { Remplisseur } from '../../src-main/planner/borne/remplir-guichet.ts';
import { createCampagne } from '../support/planning-generator.ts';
import { solvePlaces } from '../support/planning-highs.ts';

const pauses = { pauseApres: 3, pauseMinutes: 10 };

/** The guichet of one jury with pauses to make. */
function guichetDe(figes: readonly Rangee[], ouvertures: readonly Ouverture[]): Guichet {
  const all = [...ouvertures, ...figes];
  return {
    demiJournees: [],
    durees: [...new Set(ouvertures.map(({ duree }) => duree))],
    offres: [],
    debut: Math.min(...all.map(({ debut }) => pasApres(debut))),
    fin: Math.max(...all.map(({ fin }) => pasApres(fin))),
    figes,
    pauses: true,
  };
}

function compter(of: typeof pauses, guichet: Guichet, ouvertures: readonly Ouverture[]) {
  const remplisseur = new Remplisseur(of, guichet.durees.length);
  for (const { debut, fin, duree } of ouvertures)
    for (let at = pasApres(debut); at <= pasAvant(fin - duree); at++)
      remplisseur.gains[at * guichet.durees.length + guichet.durees.indexOf(duree)] = 1;
  const most = remplisseur.remplir(guichet);
  return { most, visites: [...remplisseur.visites(guichet)] };
}

const anyDay = fc.record({
  pauseApres: fc.integer({ min: 1, max: 4 }),
  pauseMinutes: fc.constantFrom(5, 10, 12, 15),
  pas: fc.constantFrom(1, 5),
  lengths: fc.array(fc.integer({ min: 1, max: 18 }), { minLength: 1, maxLength: 4 }),
  durees: fc.uniqueArray(fc.integer({ min: 3, max: 30 }), { minLength: 1, maxLength: 2 }),
});

describe('filling one guichet', () => {
  it('H2, H7: counts as many as trying minute by minute, never fewer where hours are off the grid', () => {
    fc.assert(
      fc.property(anyDay, ({ pas, lengths, durees, ...of }) => {
        const figes: Rangee[] = [];
        const ouvertures: Ouverture[] = [];
        let at = 9 * 60;
        for (const length of lengths) {
          const fin = at + 5 * length + (5 - pas);
          for (const duree of durees) ouvertures.push({ debut: at, fin, duree });
          figes.push({ debut: fin, fin: fin + 10 });
          at = fin + 10;
        }
        if (figesSeContredisent(figes, of)) return;
        const { most, visites } = compter(of, guichetDe(figes, ouvertures), ouvertures);
        const exact = capaciteJournee(of, figes, ouvertures);
        expect(visites).toHaveLength(most);
        if (pas === 5) expect(most).toBe(exact);
        else expect(most).toBeGreaterThanOrEqual(exact);
      }),
      { numRuns: 200 },
    );
  });

  it('H7 rests rather than lose a place', () => {
    const ouvertures = [{ debut: 540, fin: 650, duree: 20 }];
    const { most, visites } = compter(pauses, guichetDe([], ouvertures), ouvertures);
    expect(most).toBe(5);
    expect(visites).toHaveLength(5);
  });
});

describe('the bound of a crowded campaign (H1–H6)', () => {
  it.each([81, 82, 83])(
    'is never below the most that HiGHS proves possible, nor far above: instance %i',
    async (graine) => {
      const of = createCampagne({
        graine,
        candidats: 20,
        parCandidat: 1.5,
        colleges: 3,
        domaines: 3,
        jours: 2,
        aisance: 1,
        contraintes: 0.5,
        vivier: 0.6,
        majores: 0.3,
        pauseMinutes: 0,
      });
      const { bilan } = planifier(of, { effort: 0.2 });
      const most = await solvePlaces(of);
      expect(bilan.places).toBeLessThanOrEqual(most);
      expect(bilan.borne).toBeGreaterThanOrEqual(most);
      expect(bilan.borne).toBeLessThanOrEqual(most + 1);
    },
  );
});
