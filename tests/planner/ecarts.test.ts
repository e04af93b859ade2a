import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseEcart, type EcartBorne } from '../../src-main/domain/planning/ecart.ts';
import { IDENTIFIANTS } from '../../src-main/planner/explication/identifiants.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import { anyInstance } from '../support/planning-arbitrary.ts';
import { createCampagne } from '../support/planning-generator.ts';

const ecart: EcartBorne = {
  domaines: ['bois', 'cuir'],
  demandes: 65,
  places: 50,
  borne: 51,
  plusCourtMinutes: 27,
  demiJournees: 4,
  sansMorceau: 4,
  libresMinutes: 23,
  pleines: [
    {
      jurys: ['J1', 'J2'],
      ressource: { type: 'membre', id: 'm3' },
      jour: '2027-03-16',
      debut: '13:30',
      fin: '17:00',
      entretiens: 8,
      libresMinutes: 13,
      plusLongMinutes: 10,
    },
  ],
};
const said = (one: EcartBorne): string => phraseEcart(one, IDENTIFIANTS).replaceAll('\u00a0', ' ');

describe('a plan below its bound', () => {
  it('says with figures which half-days are full, and what the jurys have in common', () => {
    expect(said(ecart)).toBe(
      'Pour les domaines bois et cuir, 50 entretiens placés sur 65, quand la borne en laisse espérer 51. Sur les 4 demi-journées possibles pour ceux qui attendent, aucune n’a d’affilée les 27 minutes du plus court de leurs entretiens (23 minutes libres en tout). Mardi 16 mars 2027, de 13 h 30 à 17 h, J1 et J2, un élève à la fois (m3 en commun) : 8 entretiens, 13 minutes libres, 10 d’affilée au plus.',
    );
  });

  it('says so of the half-days that have time, but not for those who wait', () => {
    expect(said({ ...ecart, sansMorceau: 3 })).toContain('3 n’ont pas d’affilée les 27 minutes');
    expect(said({ ...ecart, sansMorceau: 3 })).toContain('ou la pause du jury.');
  });

  it('agrees with its figures, one by one', () => {
    const un = { ...ecart, demiJournees: 1 };
    expect(said({ ...un, sansMorceau: 1 })).toContain(
      ' La seule demi-journée possible pour ceux qui attendent n’a pas d’affilée les 27 minutes',
    );
    expect(said({ ...un, sansMorceau: 0 })).toContain(' n’a de libre que des heures');
    expect(said({ ...ecart, sansMorceau: 0 })).toContain('toutes n’ont de libre que des heures');
    expect(said({ ...ecart, sansMorceau: 1 })).toMatch(/, une n’a pas d’affilée .* ; les autres n’ont de libre/);
    expect(said({ ...ecart, sansMorceau: 3 })).toMatch(/, 3 n’ont pas d’affilée .* ; l’autre n’a de libre/);
  });

  it('1 is always explained, and only then', () => {
    fc.assert(
      fc.property(anyInstance, (of) => {
        const { bilan, ecarts = [] } = planifier(of, { effort: 0.002 });
        expect(ecarts.length > 0).toBe(bilan.places < bilan.borne);
        const missing = ecarts.reduce((sum, { borne, places }) => sum + borne - places, 0);
        expect(missing).toBeGreaterThanOrEqual(bilan.borne - bilan.places);
      }),
      { numRuns: 40 },
    );
  });

  it('1 is close to it although members and rooms are shared and lengths mixed (H2)', () => {
    const of = createCampagne({
      graine: 33,
      candidats: 40,
      parCandidat: 1.5,
      colleges: 5,
      domaines: 4,
      jours: 3,
      aisance: 1,
      contraintes: 0.6,
      vivier: 0.5,
      majores: 0.2,
      pauseMinutes: 0,
    });
    const { bilan, ecarts } = planifier(of, { effort: 0.3 });
    // HiGHS proves 50; the bound was 54 when it took the shared rooms for roomier than they are.
    expect(bilan).toMatchObject({ places: 50, borne: 51 });
    expect(ecarts?.[0]?.pleines[0]?.ressource).toBeDefined();
  });
});
